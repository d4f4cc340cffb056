// The model against theory and against values computed by independent code. Seeds and lengths are fixed:
// each tolerance is at least four standard errors of the run.
import { describe, expect, test } from 'vitest';
import type { ExperimentInput, Policy } from './experiment.ts';
import { resultsOf } from './results.ts';
import { simulate } from './simulate.ts';

type Work = ExperimentInput['workload'][number]['task']['work'];
interface Cluster {
  servers?: number;
  /** Arrivals per server. */
  load: number;
  work?: Work;
  policy?: Policy;
  requests?: number;
  machine?: { cores?: number };
  service?: Partial<ExperimentInput['system']['services'][number]>;
  queue?: NonNullable<ExperimentInput['system']['queue']>;
  flow?: Partial<ExperimentInput['workload'][number]>;
  faults?: ExperimentInput['faults'];
}
const exponential: Work = { dist: 'exponential', mean: 1 };
const constant: Work = { dist: 'constant', value: 1 };
/** Two phases with balanced means, squared coefficient of variation 4. */
const share = (1 + Math.sqrt(3 / 5)) / 2;
const varied: Work = {
  dist: 'hyperexponential',
  p: [share, 1 - share],
  means: [1 / (2 * share), 1 / (2 * (1 - share))],
};

function measured({
  servers = 1,
  load,
  work = exponential,
  policy = 'random',
  requests = 60_000,
  ...more
}: Cluster) {
  const on = Array.from({ length: servers }, (_, index) => `m${index + 1}`);
  const run = simulate({
    system: {
      machines: on.map((id) => ({ id, ...more.machine })),
      services: [{ id: 'shop', does: ['order'], on, balance: policy, ...more.service }],
      queue: more.queue ?? {},
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: load * servers },
        task: { kind: 'order', work },
        ...more.flow,
      },
    ],
    faults: more.faults ?? [],
    run: { seed: 12, requests, warmup: requests / 20 },
  });
  run.advance(Number.POSITIVE_INFINITY);
  const results = resultsOf(run);
  const flow = results.requests['buy'];
  if (!flow) throw new Error('no results');
  return { flow, first: results.machines['m1'] };
}

describe('mean response times', () => {
  const cases: [string, Cluster, number, number][] = [
    ['M/M/1 at 0.6', { load: 0.6 }, 2.5, 0.1],
    ['M/M/3 at 0.75', { load: 2.25, machine: { cores: 3 } }, 1.757, 0.08],
    ['M/D/1 at 0.6', { load: 0.6, work: constant }, 1.75, 0.04],
    ['M/E2/1 at 0.6', { load: 0.6, work: { dist: 'erlang', k: 2, mean: 1 } }, 2.125, 0.07],
    [
      'processor sharing at 0.6, varied work',
      { load: 0.6, work: varied, queue: { discipline: 'processor-sharing' } },
      2.5,
      0.16,
    ],
    ['feedback 0.4 at 0.4', { load: 0.4, flow: { again: 0.4 } }, 5, 0.4],
    ['random n = 4 at 0.6', { servers: 4, load: 0.6 }, 2.5, 0.1],
    ['round robin n = 4 at 0.8', { servers: 4, load: 0.8, policy: 'round-robin' }, 3.267, 0.2],
    [
      'round robin n = 4 at 0.8, constant',
      { servers: 4, load: 0.8, policy: 'round-robin', work: constant },
      1.3861,
      0.03,
    ],
    ['central queue n = 8 at 0.85', { servers: 8, load: 0.85, policy: 'central-queue' }, 1.477, 0.08],
    ['least busy n = 3 at 0.6', { servers: 3, load: 0.6, policy: 'least-busy' }, 1.4177, 0.04],
    ['best of two n = 3 at 0.6', { servers: 3, load: 0.6, policy: 'best-of-two' }, 1.556, 0.04],
    [
      'best of two with replacement n = 3 at 0.6',
      { servers: 3, load: 0.6, policy: 'best-of-two', service: { replacement: true } },
      1.7133,
      0.05,
    ],
    [
      'least busy n = 8 at 0.85, varied',
      { servers: 8, load: 0.85, policy: 'least-busy', work: varied },
      2.51,
      0.5,
    ],
    [
      'least busy on views 8 old, n = 50 at 0.85',
      { servers: 50, load: 0.85, policy: 'least-busy', service: { staleEvery: 8 } },
      11.6,
      1,
    ],
    [
      'best of two on views 8 old, n = 50 at 0.85',
      { servers: 50, load: 0.85, policy: 'best-of-two', service: { staleEvery: 8 } },
      4.02,
      0.2,
    ],
  ];
  test.each(cases)('%s', (_, cluster, expected, tolerance) => {
    const { mean, ci95 } = measured(cluster).flow.responseTime;
    expect(Math.abs((mean ?? 0) - expected)).toBeLessThan(tolerance);
    expect(ci95?.[0]).toBeLessThan(mean ?? 0);
    expect((ci95?.[1] ?? 0) - (mean ?? 0)).toBeLessThan(tolerance);
  });
});

test('percentiles and the probability of waiting follow M/M/1', () => {
  const { responseTime, waitingTime, inSystem } = measured({ load: 0.6, requests: 120_000 }).flow;
  expect(Math.abs((responseTime.p95 ?? 0) - 7.489)).toBeLessThan(0.35);
  expect(Math.abs((responseTime.p50 ?? 0) - 1.733)).toBeLessThan(0.06);
  expect(Math.abs((waitingTime.probabilityOfWaiting ?? 0) - 0.6)).toBeLessThan(0.012);
  expect(Math.abs((inSystem.mean ?? 0) - 1.5)).toBeLessThan(0.08);
});

test('a bounded queue turns away what M/M/1/5 loses', () => {
  const { flow } = measured({ load: 1.5, queue: { limit: 5 } });
  expect(Math.abs(flow.failed / flow.offered - 0.365414)).toBeLessThan(0.008);
});

test('impatient requests leave as often as in M/M/1+D', () => {
  const { flow } = measured({ load: 1.5, flow: { patience: { dist: 'constant', value: 2 } } });
  expect(Math.abs(flow.failed / flow.offered - 0.398487)).toBeLessThan(0.01);
});

test('a server that answers errors fast draws the requests of least busy', () => {
  const faults: ExperimentInput['faults'] = [{ machine: 'm1', at: 0, kind: 'errors', factor: 100 }];
  const shareOf = (policy: Policy) =>
    measured({ servers: 8, load: 0.6, policy, faults, requests: 20_000 }).first?.share ?? 0;
  expect(Math.abs(shareOf('least-busy') - 0.266)).toBeLessThan(0.008);
  expect(Math.abs(shareOf('best-of-two') - 0.193)).toBeLessThan(0.008);
  expect(Math.abs(shareOf('round-robin') - 0.125)).toBeLessThan(0.001);
});

describe('a retry storm after a stall of eight seconds', () => {
  const storm = (rate: number, calls: NonNullable<ExperimentInput['calls']>) => {
    const arrived: number[] = [];
    const served = new Set<number>();
    const run = simulate(
      {
        system: { machines: [{ id: 'm1' }], services: [{ id: 'shop', does: ['order'], on: ['m1'] }] },
        workload: [
          {
            id: 'buy',
            arrivals: { process: 'poisson', rate },
            task: { kind: 'order', work: { dist: 'exponential', mean: 0.02 } },
          },
        ],
        calls: { timeout: 1, ...calls },
        faults: [{ machine: 'm1', at: 60, for: 8, kind: 'stall' }],
        run: { seed: 5, until: 300 },
      },
      {
        watch(event) {
          if (event.what === 'arrive') arrived[event.request] = event.time;
          if (event.what === 'answer') served.add(event.request);
        },
      },
    );
    run.advance(300);
    const late = arrived.flatMap((time, request) => (time >= 200 && time < 295 ? [request] : []));
    return late.filter((request) => served.has(request)).length / late.length;
  };
  test('never ends with three attempts at 30 requests for 50 places', () => {
    expect(storm(30, { attempts: 3 })).toBe(0);
  });
  test.each([
    ['one attempt', 30, { attempts: 1 }],
    ['a budget', 30, { attempts: 3, retryBudget: 0.1 }],
    ['dropping what nobody waits for', 30, { attempts: 3, cancelOnTimeout: true }],
    ['half the requests', 15, { attempts: 3 }],
  ] as const)('ends with %s', (_, rate, calls) => {
    expect(storm(rate, calls)).toBe(1);
  });
});
