import { describe, expect, test } from 'vitest';
import { complete } from './experiment.ts';
import { parseExperiment } from './schema.ts';
import { simulate } from './simulate.ts';

const good = () => ({
  system: {
    machines: [{ id: 'm1' }, { id: 'm2' }],
    services: [{ id: 'shop', does: ['order'], on: ['m1', 'm2'] }],
  },
  workload: [
    {
      id: 'buy',
      arrivals: { process: 'poisson', rate: 0.8 },
      task: { kind: 'order', work: { dist: 'exponential', mean: 1 } },
    },
  ],
});
const faultsOf = (change: (file: ReturnType<typeof good> & { [key: string]: unknown }) => void) => {
  const file = good();
  change(file);
  const result = parseExperiment(file);
  return result.ok ? [] : result.faults;
};
const system = (part: object) => (file: { system: object }) => Object.assign(file.system, part);
const flow = (part: object) => (file: { workload: object[] }) => Object.assign(file.workload[0] ?? {}, part);
const top = (part: object) => (file: object) => Object.assign(file, part);

test('the file of the contract, every field in use, is accepted', () => {
  const file = {
    version: 1,
    system: {
      machines: [
        { id: 'm1', speed: 1, cores: 1 },
        { id: 'm2', speed: 2, cores: 4 },
      ],
      services: [
        {
          id: 'shop',
          does: ['order', 'pay'],
          on: ['m1', 'm2', 'm2'],
          balance: 'least-busy',
          weights: { m1: 4 },
          staleEvery: 0,
          tie: 'random',
          replacement: false,
          release: 'own',
          data: 'own',
        },
      ],
      queue: { discipline: 'fifo', limit: null },
      network: { sameMachine: 0, betweenMachines: 0 },
      front: { replicas: 1 },
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 0.8 },
        clients: { count: 1000, zipf: 1 },
        patience: null,
        again: 0,
        task: {
          kind: 'order',
          work: { dist: 'exponential', mean: 1 },
          calls: {
            mode: 'parallel',
            need: 'all',
            tasks: [{ kind: 'pay', work: { dist: 'constant', value: 1 }, optional: false }],
          },
        },
      },
    ],
    calls: {
      timeout: null,
      attempts: 1,
      backoff: { base: 0, factor: 2, jitter: 'none' },
      retryBudget: null,
      hedgeAfter: null,
      breaker: null,
      cancelOnTimeout: false,
    },
    health: { checkEvery: 1, downAfter: 1 },
    faults: [
      { machine: 'm2', at: 10, for: 5 },
      { machine: 'm1', meanUp: 999, meanDown: 1, shape: 'exponential' },
      { machine: 'm2', at: 5, for: 8, kind: 'stall' },
      { service: 'shop', at: 10 },
      { front: true, at: 10 },
    ],
    run: { seed: 1, requests: 100_000, warmup: 10_000, until: null },
  };
  expect(parseExperiment(file)).toEqual({ ok: true, experiment: file });
});

test('what is left out has its default', () => {
  const result = parseExperiment(good());
  if (!result.ok) throw new Error(result.faults.join());
  expect(complete(result.experiment)).toMatchObject({
    system: {
      machines: [{ speed: 1, cores: 1 }, {}],
      queue: { discipline: 'fifo', limit: null },
      network: { sameMachine: 0, betweenMachines: 0 },
    },
    calls: { timeout: null, attempts: 1 },
    health: { checkEvery: 1, downAfter: 1 },
    run: { seed: 1, requests: 100_000, warmup: 0, until: null },
  });
  expect(complete({ ...result.experiment, health: null }).health).toBeNull();
  expect(complete({ ...result.experiment, run: { until: 5 } }).run.requests).toBeNull();
  expect(simulate(result.experiment).experiment.run.seed).toBe(1);
});

describe('each fault is one line with the path, what was found and what is allowed', () => {
  const cases: [string, Parameters<typeof faultsOf>[0], RegExp][] = [
    [
      'a negative rate',
      flow({ arrivals: { process: 'poisson', rate: -1 } }),
      /^workload\[0\]\.arrivals\.rate: found -1, allowed is >0$/,
    ],
    [
      'NaN',
      flow({ arrivals: { process: 'poisson', rate: Number.NaN } }),
      /^workload\[0\]\.arrivals\.rate: found NaN/,
    ],
    [
      'an infinite time',
      flow({ patience: { dist: 'constant', value: Number.POSITIVE_INFINITY } }),
      /^workload\[0\]\.patience\.value: found Infinity/,
    ],
    ['an unknown field', top({ speed: 3 }), /^speed: unknown field/],
    [
      'an unknown field far down',
      system({ machines: [{ id: 'm1', core: 2 }, { id: 'm2' }] }),
      /^system\.machines\[0\]\.core: unknown field/,
    ],
    [
      'an unknown distribution',
      flow({ task: { kind: 'order', work: { dist: 'normal', mean: 1 } } }),
      /^workload\[0\]\.task\.work\.dist: found "normal", allowed is .*"exponential"/,
    ],
    [
      'an unknown policy',
      system({ services: [{ id: 's', does: ['order'], on: ['m1'], balance: 'best' }] }),
      /^system\.services\[0\]\.balance: found "best", allowed is .*"least-busy"/,
    ],
    ['a missing field', flow({ task: { kind: 'order' } }), /^workload\[0\]\.task\.work: missing$/],
    [
      'too many requests',
      top({ run: { requests: 1e9 } }),
      /^run\.requests: found 1000000000, allowed is <=100000000$/,
    ],
    [
      'a service on no machine of the file',
      system({ services: [{ id: 's', does: ['order'], on: ['m9'] }] }),
      /^system\.services\[0\]\.on\[0\]: found "m9", allowed is one of m1, m2$/,
    ],
    [
      'a kind that nobody does',
      flow({ task: { kind: 'pay', work: { dist: 'constant', value: 1 } } }),
      /^workload\[0\]\.task\.kind: found "pay", allowed is one of order$/,
    ],
    [
      'two machines of one name',
      system({ machines: [{ id: 'm1' }, { id: 'm2' }, { id: 'm1' }] }),
      /^system\.machines\[2\]\.id: found "m1" a second time/,
    ],
    [
      'a fault of an unknown machine',
      top({ faults: [{ machine: 'x', at: 1 }] }),
      /^faults\[0\]\.machine: found "x"/,
    ],
    [
      'probabilities that are not',
      flow({ task: { kind: 'order', work: { dist: 'hyperexponential', p: [0.5, 0.4], means: [1, 2] } } }),
      /^workload\[0\]\.task\.work\.p: found a sum of 0\.9, allowed is 1$/,
    ],
    [
      'more answers needed than calls',
      flow({
        task: {
          kind: 'order',
          work: { dist: 'constant', value: 1 },
          calls: { need: 3, tasks: [{ kind: 'order', work: { dist: 'constant', value: 1 } }] },
        },
      }),
      /^workload\[0\]\.task\.calls\.need: found 3, allowed is at most the 1 calls$/,
    ],
    [
      'a warm-up without an end',
      top({ run: { requests: 10, warmup: 10 } }),
      /^run\.warmup: found 10, allowed is less than run\.requests \(10\)$/,
    ],
    [
      'weights of nothing',
      system({
        services: [{ id: 's', does: ['order'], on: ['m1'], balance: 'weighted', weights: { m1: 0 } }],
      }),
      /^system\.services\[0\]\.weights: found weights that sum to 0/,
    ],
    [
      'times that go back',
      flow({ arrivals: { process: 'at', times: [1, 0.5] } }),
      /^workload\[0\]\.arrivals\.times\[1\]: found 0\.5, allowed is at least the one before \(1\)$/,
    ],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  test('several at once, and what is no object at all', () => {
    expect(faultsOf((file) => Object.assign(file, { version: 2, run: { seed: 'a' } }))).toHaveLength(2);
    expect(parseExperiment(null)).toEqual({ ok: false, faults: ['the file: found null, allowed is Object'] });
    expect(parseExperiment([])).toMatchObject({ ok: false });
  });
});
