// What the bench runs: the same files that the command line takes.
import type { ExperimentInput, Policy } from '../../src/systems/experiment.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);
/** Poisson arrivals, exponential work of mean 1, at 0.8 of what so many servers can do. */
export const cluster = (servers: number, balance: Policy, requests: number): ExperimentInput => ({
  system: {
    machines: ids(servers).map((id) => ({ id })),
    services: [{ id: 'shop', does: ['order'], on: ids(servers), balance }],
  },
  workload: [
    {
      id: 'buy',
      arrivals: { process: 'poisson', rate: 0.8 * servers },
      ...(balance === 'hash' ? { clients: { count: 1000, zipf: 0 } } : {}),
      task: { kind: 'order', work: { dist: 'exponential', mean: 1 } },
    },
  ],
  run: { requests, warmup: Math.floor(requests / 10) },
});

export const mm1 = (requests: number): ExperimentInput => cluster(1, 'random', requests);

/** An order that asks three services at once and one of them another, five services on ten machines, with delay. */
export function callTree(requests: number): ExperimentInput {
  const on = ids(10);
  const service = (id: string, first: number) => ({
    id,
    does: [id],
    on: [on[first] ?? 'm1', on[first + 1] ?? 'm2'],
    balance: 'least-busy' as const,
  });
  const task = (kind: string) => ({ kind, work: { dist: 'exponential' as const, mean: 1 } });
  return {
    system: {
      machines: on.map((id) => ({ id })),
      services: ['order', 'account', 'stock', 'pay', 'bank'].map((id, index) => service(id, 2 * index)),
      network: { betweenMachines: 0.05 },
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 1.2 },
        task: {
          ...task('order'),
          calls: {
            mode: 'parallel',
            tasks: [task('account'), task('stock'), { ...task('pay'), calls: { tasks: [task('bank')] } }],
          },
        },
      },
    ],
    run: { requests, warmup: Math.floor(requests / 10) },
  };
}
