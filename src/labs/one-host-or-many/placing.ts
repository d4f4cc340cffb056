// Five services, each a process of its own with its own data and its own release, and where they stand.
import type { ExperimentInput, TaskInput } from '../../systems/experiment.ts';

export const SERVICES = ['account', 'catalogue', 'order', 'pay', 'stock'] as const;
export const HOSTS = ['m1', 'm2', 'm3', 'm4', 'm5'] as const;

/** The host of each service. */
export type Placing = Readonly<Record<string, string>>;

const CALLS: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['stock'],
  order: ['account', 'pay', 'stock'],
  pay: ['account'],
};
const calleesOf = (service: string): readonly string[] => CALLS[service] ?? [];

export const callsBetween = (placing: Placing): { from: string; to: string; crosses: boolean }[] =>
  SERVICES.flatMap((from) =>
    calleesOf(from).map((to) => ({ from, to, crosses: placing[from] !== placing[to] })),
  );

/** As an experiment file: what the placing is called is read from it. */
export function systemOf(placing: Placing): ExperimentInput {
  const task = (kind: string): TaskInput => ({
    kind,
    work: { dist: 'constant', value: 0.001 },
    calls: calleesOf(kind).length > 0 ? { tasks: calleesOf(kind).map(task) } : null,
  });
  return {
    system: {
      machines: HOSTS.map((id) => ({ id })),
      services: SERVICES.map((id) => ({ id, does: [id], on: [placing[id] ?? ''] })),
    },
    workload: SERVICES.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      task: task(kind),
    })),
  };
}
