// Five fixed runs, each boiled down to the hash of its events: the same in Node and in every browser, or the
// engine has let something in that differs between them.
import type { ExperimentInput } from './experiment.ts';
import { simulate } from './simulate.ts';

const on = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);
const machines = (count: number) => on(count).map((id) => ({ id }));
type Balance = NonNullable<ExperimentInput['system']['services'][number]['balance']>;
const shop = (count: number, balance: Balance, staleEvery = 0): ExperimentInput['system'] => ({
  machines: machines(count),
  services: [{ id: 'shop', does: ['order'], on: on(count), balance, staleEvery }],
});
const order = (work: ExperimentInput['workload'][number]['task']['work']) => ({ kind: 'order', work });
const run = { seed: 7, requests: 2000 };

const scenarios: Record<string, ExperimentInput> = {
  'one server': {
    system: shop(1, 'random'),
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 0.8 },
        task: order({ dist: 'exponential', mean: 1 }),
      },
    ],
    run,
  },
  'best of two on old views': {
    system: shop(8, 'best-of-two', 2),
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 6 },
        clients: { count: 50, zipf: 1 },
        task: order({ dist: 'hyperexponential', p: [0.9, 0.1], means: [0.5, 5.5] }),
      },
    ],
    run,
  },
  'a server dies': {
    system: { ...shop(3, 'least-busy'), network: { betweenMachines: 0.05 } },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 2 },
        task: order({ dist: 'lognormal', mean: 1, cv: 1.5 }),
      },
    ],
    health: { checkEvery: 2, downAfter: 2 },
    faults: [{ machine: 'm2', at: 100, for: 200 }],
    run,
  },
  'retries and a shared processor': {
    system: { ...shop(2, 'hash'), queue: { discipline: 'processor-sharing', limit: 6 } },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'closed', clients: 9, think: { dist: 'pareto', shape: 2.5, mean: 3 } },
        task: order({ dist: 'erlang', k: 3, mean: 1 }),
      },
    ],
    calls: { timeout: 4, attempts: 3, backoff: { base: 0.5, jitter: 'full' }, retryBudget: 0.5 },
    run,
  },
  'calls that call': {
    system: {
      machines: machines(3),
      services: [
        { id: 'shop', does: ['order'], on: ['m1', 'm2'], balance: 'round-robin' },
        { id: 'till', does: ['pay', 'pack'], on: ['m2', 'm3'], balance: 'central-queue' },
      ],
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'regular', rate: 0.7 },
        task: {
          kind: 'order',
          work: { dist: 'uniform', min: 0.2, max: 1.4 },
          calls: {
            mode: 'parallel',
            tasks: [
              { kind: 'pay', work: { dist: 'exponential', mean: 0.6 } },
              { kind: 'pack', work: { dist: 'constant', value: 0.3 }, optional: true },
            ],
          },
        },
      },
    ],
    faults: [{ machine: 'm3', at: 500, for: 60, kind: 'slow', factor: 3 }],
    run,
  },
};

/** Trace hash of each run, by its name. */
export function fingerprints(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, experiment]) => {
      const run = simulate(experiment);
      run.advance(Number.POSITIVE_INFINITY);
      return [name, run.traceHash];
    }),
  );
}
