// What theory and independent code say, and how a run shows it. Values with their sources: the closed forms of
// theory/ (Erlang 1917, Pollaczek–Khinchine, Kendall 1953, Crommelin 1932, Barrer 1957, Flatto & Hahn 1984 …);
// "exact" ones of best-of-two and least busy for few servers from the stationary Markov chain.
import type { ExperimentInput, Policy } from '../experiment.ts';
import { type FlowResults, resultsOf } from '../results.ts';
import { erlangTransform, gim1 } from '../theory/arrivals.ts';
import { powerOfChoices, queuesAtLeast } from '../theory/choices.ts';
import { splitMerge } from '../theory/fork-join.ts';
import { inDown, sampled, storm, untilDown } from './observed.ts';
import {
  constant,
  exponential,
  failing,
  finished,
  flowOf,
  forkJoin,
  results,
  type Station,
  splitMerged,
  station,
  tandem,
  varied,
  type Work,
} from './stations.ts';

export interface Row {
  what: string;
  expected: number;
  /** At least four standard errors of the mean over all seeds. */
  tolerance: number;
  /** Of each seed; for rows that are no queues a measure of their length. */
  requests: number;
  measure: (seed: number, requests: number) => number;
}

type Read = (flow: FlowResults) => number | null;
const mean: Read = ({ responseTime }) => responseTime.mean;
const p95: Read = ({ responseTime }) => responseTime.p95;
const p99: Read = ({ responseTime }) => responseTime.p99;
const waits: Read = ({ waitingTime }) => waitingTime.probabilityOfWaiting;
const failed: Read = ({ failed: count, offered }) => count / offered;

/** [what, expected, tolerance, requests per seed, experiment, what is read]. */
type Short = [string, number, number, number, ExperimentInput, Read?];
const rowOf = ([what, expected, tolerance, requests, experiment, read = mean]: Short): Row => ({
  what,
  expected,
  tolerance,
  requests,
  measure: (seed, count) => read(flowOf(experiment, seed, count)) ?? Number.NaN,
});
const K = 1000;
const at = (load: number, more: Omit<Station, 'load'> = {}) => station({ load, ...more });
const patience = (value: number) => ({ flow: { patience: { dist: 'constant' as const, value } } });
const balanced = (servers: number, load: number, policy: Policy, more: Partial<Station> = {}) =>
  station({ servers, load, policy, ...more });
const replacing = { service: { replacement: true } };
const sharing = { queue: { discipline: 'processor-sharing' as const } };

const single: Short[] = [
  ['M/M/1 at 0.6: T', 2.5, 0.058, 250 * K, at(0.6)],
  ['M/M/1 at 0.6: p95', 7.4893, 0.21, 250 * K, at(0.6), p95],
  ['M/M/1 at 0.85: T', 6.6667, 0.29, 600 * K, at(0.85)],
  ['M/M/1 at 0.85: p99', 30.701, 2.5, 600 * K, at(0.85), p99],
  ['M/D/1 at 0.6: T', 1.75, 0.022, 200 * K, at(0.6, { work: constant })],
  ['M/E2/1 at 0.6: T', 2.125, 0.036, 200 * K, at(0.6, { work: { dist: 'erlang', k: 2, mean: 1 } })],
  ['M/H2/1 (scv 3) at 0.6: T', 4, 0.145, 400 * K, at(0.6, { work: varied(3) })],
  [
    'M/H2/1 (scv 3) at 0.6, processor sharing: T',
    2.5,
    0.057,
    400 * K,
    at(0.6, { work: varied(3), ...sharing }),
  ],
  [
    'D/M/1 at 0.8: T',
    2.692731,
    0.04,
    300 * K,
    at(0.8, { flow: { arrivals: { process: 'regular', rate: 0.8 } } }),
  ],
  [
    'E2/M/1 at 0.8: T',
    gim1(erlangTransform(2, 0.8), 0.8, 1).response,
    0.06,
    300 * K,
    at(0.8, { flow: { arrivals: { process: 'renewal', gap: { dist: 'erlang', k: 2, mean: 1.25 } } } }),
  ],
  ['feedback 0.4 at 0.4: T', 5, 0.08, 300 * K, at(0.4, { flow: { again: 0.4 } })],
  ['M/M/1/5 at 0.8: lost', 0.088819, 0.0015, 200 * K, at(0.8, { queue: { limit: 5 } }), failed],
  ['M/M/1/5 at 1.5: lost', 0.365414, 0.0057, 100 * K, at(1.5, { queue: { limit: 5 } }), failed],
  ['M/M/1+D 4 at 0.8: leave', 0.100912, 0.002, 200 * K, at(0.8, patience(4)), failed],
  ['M/M/1+D 2 at 1.5: leave', 0.398487, 0.004, 100 * K, at(1.5, patience(2)), failed],
  ['M/M/3 at 0.75: P(wait)', 0.567757, 0.009, 200 * K, at(2.25, { cores: 3 }), waits],
  ['M/M/3 at 0.75: T', 1.757009, 0.041, 300 * K, at(2.25, { cores: 3 })],
  [
    'M/M/3 at 0.75: p90 of W',
    2.31536,
    0.113,
    300 * K,
    at(2.25, { cores: 3 }),
    (flow) => flow.waitingTime.p90,
  ],
  ['M/M/20 at 0.8: P(wait)', 0.256078, 0.015, 300 * K, at(16, { cores: 20 }), waits],
  ['M/M/20 at 0.8: T', 1.064019, 0.008, 300 * K, at(16, { cores: 20 })],
  ['Erlang B, 5 on 7: lost', 0.120519, 0.0018, 200 * K, at(5, { cores: 7, queue: { limit: 7 } }), failed],
];

const clusters: Short[] = [
  ['round robin of 4 at 0.8: T', 3.267384, 0.1, 300 * K, balanced(4, 0.8, 'round-robin')],
  [
    'round robin of 4 at 0.8, constant: T',
    1.386095,
    0.013,
    200 * K,
    balanced(4, 0.8, 'round-robin', { work: constant }),
  ],
  ['least busy of 3 at 0.6: T (exact)', 1.417717, 0.015, 300 * K, balanced(3, 0.6, 'least-busy')],
  ['best of two of 3 at 0.6: T (exact)', 1.55599, 0.0155, 300 * K, balanced(3, 0.6, 'best-of-two')],
  [
    'best of two of 3, replacing, at 0.6: T (exact)',
    1.71333,
    0.02,
    300 * K,
    balanced(3, 0.6, 'best-of-two', replacing),
  ],
  ['least busy of 20 at 0.8: T', 1.1513, 0.016, 250 * K, balanced(20, 0.8, 'least-busy')],
  ['best of two of 20 at 0.8: T', 2.0073, 0.046, 250 * K, balanced(20, 0.8, 'best-of-two')],
  [
    'best of two of 20, replacing, at 0.8: T',
    2.0515,
    0.046,
    250 * K,
    balanced(20, 0.8, 'best-of-two', replacing),
  ],
];

/** Near enough to endlessly many: they do a little worse, which the tolerances below leave room for. */
const three = balanced(100, 0.85, 'best-of-two', { service: { choices: 3 } });
const few: Short[] = [['best of three of 100 at 0.85: T', powerOfChoices(0.85, 3), 0.035, 250 * K, three]];

/** Mean T of 8 servers at 0.85: by kind of work and policy, in the order of POLICIES_8. */
const POLICIES_8: readonly Policy[] = ['random', 'round-robin', 'best-of-two', 'least-busy', 'central-queue'];
const VARIABILITY: readonly [string, Work, readonly number[], number][] = [
  ['constant', constant, [3.83, 1.248, 1.704, 1.34, 1.248], 0.018],
  ['exponential', exponential, [6.667, 3.91, 2.47, 1.687, 1.477], 0.033],
  ['H2 scv 4', varied(4), [15.2, 12.3, 4.05, 2.51, 2.07], 0.065],
];
const table = VARIABILITY.flatMap(([name, work, values, relative]) =>
  POLICIES_8.map((policy, index): Short => {
    const expected = values[index] ?? 0;
    // Without common work at hand, long queues forget slowly: more requests for those policies.
    const requests = (index < 2 ? 800 : 250) * K * (name === 'H2 scv 4' ? 1.5 : 1);
    const what = `8 at 0.85, ${name} work, ${policy}: T`;
    return [what, expected, expected * relative, requests, balanced(8, 0.85, policy, { work })];
  }),
);

const old = (policy: Policy, staleEvery: number) => balanced(50, 0.85, policy, { service: { staleEvery } });
const stale: Short[] = [
  ['least busy of 50 at 0.85, views 1 old: T', 3.12, 0.125, 200 * K, old('least-busy', 1)],
  ['best of two of 50 at 0.85, views 1 old: T', 2.54, 0.05, 200 * K, old('best-of-two', 1)],
  ['least busy of 50 at 0.85, views 8 old: T', 11.6, 0.65, 200 * K, old('least-busy', 8)],
  ['best of two of 50 at 0.85, views 8 old: T', 4.02, 0.1, 200 * K, old('best-of-two', 8)],
];

const slowOrNot: Work = {
  dist: 'mixture',
  p: [0.98, 0.02],
  of: [constant, { dist: 'constant', value: 2 }],
};
const trees: Short[] = [
  ['tandem of 3 at 0.6: T', 7.5, 0.1, 150 * K, tandem(3, 0.6)],
  ['tandem of 3 at 0.6: p99', 21.0149, 0.5, 150 * K, tandem(3, 0.6), p99],
  ['fork-join of 2 at 0.6: T', 3.5625, 0.055, 150 * K, forkJoin(2, 0.6)],
  ['fork-join of 4 at 0.6: T', 4.724, 0.06, 150 * K, forkJoin(4, 0.6)],
  ['split-merge of 4 at 0.3: T', splitMerge(0.3, 1, 4).response, 0.06, 150 * K, splitMerged(4, 0.3)],
  ['fork-join of 8 at 0.6: T', 5.931, 0.085, 120 * K, forkJoin(8, 0.6)],
  [
    'fan-out of 50 at 2 %: slow',
    0.63583,
    0.01,
    10 * K,
    forkJoin(50, 1, slowOrNot, K),
    (flow) => (flow.responseTime.mean ?? 0) - 1,
  ],
  ['largest of 20 exponentials: mean', 3.59774, 0.025, 10 * K, forkJoin(20, 1, exponential, K)],
  ['largest of 20 exponentials: p99', 7.5961, 0.24, 10 * K, forkJoin(20, 1, exponential, K), p99],
];

/** Each attempt is answered by an error with probability 0.4. */
const unlucky = station({
  servers: 2,
  cores: K,
  load: 1,
  policy: 'weighted',
  service: { weights: { m1: 6, m2: 4 } },
  file: { calls: { attempts: 3 }, faults: [{ machine: 'm2', at: 0, kind: 'errors' }] },
});
const retries: Short[] = [
  ['3 attempts at p = 0.4: success', 0.936, 0.004, 20 * K, unlucky, (flow) => flow.successRate],
  ['3 attempts at p = 0.4: attempts', 1.56, 0.01, 20 * K, unlucky, (flow) => flow.attempts.mean],
];

/** m1 answers errors a hundred times as fast. */
const failsFast = (policy: Policy) =>
  balanced(8, 0.6, policy, { file: { faults: [{ machine: 'm1', at: 0, kind: 'errors', factor: 100 }] } });
const share = (what: string, policy: Policy, expected: number, tolerance: number): Row => ({
  what: `fast errors on 1 of 8, ${what}: share`,
  expected,
  tolerance,
  requests: 60 * K,
  measure: (seed, requests) => results(failsFast(policy), seed, requests).machines['m1']?.share ?? Number.NaN,
});

const observed: Row[] = [
  {
    what: 'M/M/1 at 0.6: P(N >= 5), looked at every time unit',
    expected: 0.07776,
    tolerance: 0.0085,
    requests: 60 * K,
    measure: (seed, length) =>
      sampled({ ...at(0.6), run: { seed, until: length } }, ({ machines: [first] }) =>
        (first?.inService ?? 0) + (first?.waiting ?? 0) >= 5 ? 1 : 0,
      ),
  },
  ...[2, 3].map(
    (k): Row => ({
      what: `best of three of 100 at 0.85: servers with ${k} or more`,
      expected: queuesAtLeast(0.85, 3, k),
      tolerance: 0.02,
      requests: 2000,
      measure: (seed, length) =>
        sampled(
          { ...three, run: { seed, until: length } },
          ({ machines }) =>
            machines.filter(({ inService, waiting }) => inService + waiting >= k).length / machines.length,
        ),
    }),
  ),
  share('least busy', 'least-busy', 0.266, 0.0042),
  share('best of two', 'best-of-two', 0.193, 0.0037),
  share('round robin', 'round-robin', 0.125, 0.0005),
  {
    what: '4 of 6 at 0.9: A',
    expected: 0.98415,
    tolerance: 0.0025,
    requests: 60 * K,
    measure: (seed, length) => inDown(failing(6, { meanUp: 9, meanDown: 1 }, length), seed, 4).up,
  },
  ...(['up', 'meanDown', 'rate'] as const).map(
    (which): Row => ({
      what: `repair, 4 machines, 1 crew, 2 needed: ${{ up: 'A', meanDown: 'mean down', rate: 'failures' }[which]}`,
      expected: { up: 0.908222, meanDown: 2.4, rate: 0.038241 }[which],
      tolerance: { up: 0.006, meanDown: 0.15, rate: 0.0014 }[which],
      requests: 60 * K,
      measure: (seed, length) =>
        inDown({ ...failing(4, { meanUp: 10, meanDown: 2 }, length), crews: 1 }, seed, 2)[which],
    }),
  ),
  {
    what: 'repair, 4 machines, 1 crew: mean number down',
    expected: 0.991714,
    tolerance: 0.02,
    requests: 60 * K,
    measure: (seed, until) =>
      Object.values(
        resultsOf(
          finished({ ...failing(4, { meanUp: 10, meanDown: 2 }, until), crews: 1, run: { seed, until } }),
        ).machines,
      ).reduce((sum, { availability }) => sum + 1 - (availability ?? 0), 0),
  },
  {
    what: 'repair, 3 machines, 2 needed: time to the first failure',
    expected: 250,
    tolerance: 19,
    requests: 1000,
    measure: (seed, count) =>
      untilDown(failing(3, { meanUp: 50, meanDown: 2 }, 1e6), seed, { need: 2, count }),
  },
  ...(
    [
      ['1 attempt', 30, { attempts: 1 }, 1],
      ['3 attempts', 30, { attempts: 3 }, 0],
      ['3 attempts, budget 0.1', 30, { attempts: 3, retryBudget: 0.1 }, 1],
      ['3 attempts, called off', 30, { attempts: 3, cancelOnTimeout: true }, 1],
      ['3 attempts, half the load', 15, { attempts: 3 }, 1],
    ] as const
  ).map(
    ([what, rate, calls, expected]): Row => ({
      what: `retry storm, ${what}: goodput`,
      expected,
      tolerance: 0,
      requests: 1,
      measure: (seed) => storm(seed, rate, calls),
    }),
  ),
];

export const rows: readonly Row[] = [
  ...[...single, ...clusters, ...few, ...table, ...stale, ...trees, ...retries].map(rowOf),
  ...observed,
];

export interface Judged {
  what: string;
  value: number;
  /** Standard error of the value, from the scatter between seeds. */
  error: number;
  expected: number;
  tolerance: number;
  isPassed: boolean;
}

/** The mean over seeds; passes when it is within its tolerance and the tolerance is not below four standard errors. */
export function judge(row: Row, seeds: readonly number[], requests = row.requests): Judged {
  const values = seeds.map((seed) => row.measure(seed, requests));
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  const { what, expected, tolerance } = row;
  const isPassed = Math.abs(value - expected) <= tolerance && 4 * error <= tolerance;
  return { what, value, error, expected, tolerance, isPassed };
}
