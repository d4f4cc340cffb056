import { describe, expect, test } from 'vitest';
import { complete } from './experiment.ts';
import { resultsOf } from './results.ts';
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
const task = (kind: string, calls?: object) => ({ kind, work: { dist: 'constant', value: 1 }, calls });
const nested = (depth: number) => {
  let inner = task('k');
  for (let level = 0; level < depth; level += 1) inner = task('k', { tasks: [inner] });
  return inner;
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
      /^workload\[0\]\.arrivals\.rate: found -1, allowed is a number above 0/,
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
      /^run\.requests: found 1000000000, allowed is a whole number from 1 to 100000000$/,
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
      (file) => {
        system({ services: [{ id: 's', does: ['order', 'pay'], on: ['m1'] }] })(file);
        flow({ task: task('order', { need: 3, tasks: [task('pay')] }) })(file);
      },
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
    [
      'a number in quotes',
      flow({ arrivals: { process: 'poisson', rate: 'NaN' } }),
      /^workload\[0\]\.arrivals\.rate: found "NaN", allowed is a number above 0/,
    ],
    [
      'a number too large to be one',
      flow({ arrivals: { process: 'poisson', rate: JSON.parse('1e999') } }),
      /^workload\[0\]\.arrivals\.rate: found Infinity, allowed is a number/,
    ],
    ['a list for an object', top({ system: [1] }), /^system: found a list of 1, allowed is an object$/],
    [
      'text for a list',
      system({ machines: 'm1' }),
      /^system\.machines: found "m1", allowed is a list of 1 to/,
    ],
    [
      'a process that there is not',
      flow({ arrivals: { process: 'burst', rate: 1 } }),
      /^workload\[0\]\.arrivals\.process: found "burst", allowed is "poisson", "regular", .* or "closed"$/,
    ],
    [
      'a probability in a list that is none',
      flow({ task: { kind: 'order', work: { dist: 'hyperexponential', p: [2, 0], means: [1, 1] } } }),
      /^workload\[0\]\.task\.work\.p\[0\]: found 2, allowed is a number from 0 to 1$/,
    ],
    [
      'some answers, not all',
      flow({ task: task('order', { need: 'most', tasks: [task('order')] }) }),
      /^workload\[0\]\.task\.calls\.need: found "most", allowed is "all" or a whole number/,
    ],
    ['a fault of nothing', top({ faults: [{ at: 1 }] }), /^faults\[0\]\.machine: missing$/],
    ['a fault at no moment', top({ faults: [{ service: 'shop' }] }), /^faults\[0\]\.at: missing$/],
    [
      'a random fault without repair',
      top({ faults: [{ machine: 'm1', meanUp: 9 }] }),
      /^faults\[0\]\.meanDown: missing$/,
    ],
    [
      'a fault of two things',
      top({ faults: [{ machine: 'm1', service: 'shop', at: 1 }] }),
      /^faults\[0\]\.service: unknown field$/,
    ],
    ['a field that every object has', top({ constructor: 1 }), /^constructor: unknown field$/],
    [
      'a weight under a name that no record can hold',
      system({
        services: [{ id: 's', does: ['order'], on: ['m1'], weights: JSON.parse('{"__proto__": 2}') }],
      }),
      /^system\.services\[0\]\.weights\.__proto__: found a weight/,
    ],
    [
      'a call cycle',
      (file) => {
        system({ services: [{ id: 's', does: ['order', 'pay'], on: ['m1'] }] })(file);
        const pay = task('pay', { tasks: [task('order')] });
        flow({ task: task('order', { tasks: [pay] }) })(file);
      },
      /^workload\[0\]\.task\.calls\.tasks\[0\]\.calls\.tasks\[0\]\.kind: found a call cycle \(order → pay → order\)/,
    ],
    [
      'calls deeper than any stack',
      flow({ task: nested(100_000) }),
      /^workload\[0\]\.task\.calls\.tasks\[0\].* … .*: found 610 lists and objects in each other/,
    ],
    [
      'more requests to come than a run may have',
      top({ run: { until: 1e9 } }),
      /^run\.until: found 1000000000, in which about 8\.00e\+8 requests come/,
    ],
    [
      'clients that neither think nor wait',
      flow({
        arrivals: { process: 'closed', clients: 2, think: { dist: 'constant', value: 0 } },
        task: { kind: 'order', work: { dist: 'uniform', min: 0, max: 0 } },
      }),
      /^workload\[0\]\.arrivals\.think: found 0 with requests that take no time/,
    ],
    [
      'clients that neither think nor learn',
      (file) => {
        const think = { dist: 'constant', value: 0 };
        flow({ arrivals: { process: 'closed', clients: 2, think } })(file);
        top({ run: { until: 10 }, faults: [{ front: true, at: 5 }] })(file);
      },
      /^workload\[0\]\.arrivals\.think: found 0 with requests that may fail at once/,
    ],
  ];
  test.each(cases)('%s', (_, change, expected) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });

  test('all unknown fields, all faults of a list, in the order of the file', () => {
    const faults = faultsOf((file) => {
      Object.assign(file.workload[0] ?? {}, { rate: 1, patience: -1 });
      Object.assign(file.system, { machine: 1, services: [], servers: 2 });
      Object.assign(file, { faults: [{ machine: 'm1' }, 7, { front: false, at: 1 }], seed: 1 });
    });
    expect(faults).toEqual([
      'system.services: found a list of 0, allowed is a list of 1 to 10000',
      'system.machine: unknown field',
      'system.servers: unknown field',
      'workload[0].patience: found -1, allowed is an object',
      'workload[0].rate: unknown field',
      'faults[0].at: missing',
      'faults[1]: found 7, allowed is an object',
      'faults[2].front: found false, allowed is true',
      'seed: unknown field',
    ]);
  });

  test('names that every object has from birth are names like any other', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const result = parseExperiment({
      system: {
        machines: names.map((id) => ({ id })),
        services: names.map((id, index) => ({ id, does: [id], on: [names[index]], balance: 'weighted' })),
      },
      workload: names.map((id) => ({
        id,
        arrivals: { process: 'at', times: [0] },
        task: { kind: id, work: { dist: 'constant', value: 1 } },
      })),
    });
    if (!result.ok) throw new Error(result.faults.join());
    const run = simulate(result.experiment);
    run.advance(Number.POSITIVE_INFINITY);
    const { requests, machines } = resultsOf(run);
    expect(Object.keys(requests)).toEqual(names);
    for (const name of names) {
      expect(Object.getOwnPropertyDescriptor(requests, name)?.value.finished).toBe(1);
      expect(Object.getOwnPropertyDescriptor(machines, name)?.value.tasks).toBe(1);
    }
  });

  test('200 calls within each other run, and no fault is found in them', () => {
    const kinds = Array.from({ length: 201 }, (_, level) => `k${level}`);
    const file = good();
    system({ services: [{ id: 's', does: kinds, on: ['m1'] }] })(file);
    flow({
      arrivals: { process: 'at', times: [0] },
      task: kinds.reduceRight(
        (inner: object | undefined, kind) => task(kind, inner && { tasks: [inner] }),
        undefined,
      ),
    })(file);
    const result = parseExperiment(file);
    if (!result.ok) throw new Error(result.faults.join());
    const run = simulate(result.experiment);
    run.advance(Number.POSITIVE_INFINITY);
    expect(resultsOf(run).requests['buy']?.completions).toEqual([201]);
  });

  test('several at once, and what is no object at all', () => {
    expect(faultsOf((file) => Object.assign(file, { version: 2, run: { seed: 'a' } }))).toHaveLength(2);
    expect(parseExperiment(null)).toEqual({
      ok: false,
      faults: ['the file: found null, allowed is an object'],
    });
    expect(parseExperiment([])).toMatchObject({ ok: false });
  });
});
