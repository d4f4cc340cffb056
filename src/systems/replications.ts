// Several runs of one experiment that differ in nothing but the seed, taken together: the mean of each measure
// over the runs, with a 95 % confidence interval. Runs are independent, so the interval needs no batches.
import { meanWithInterval } from '../engine/student-t.ts';
import type { FlowResults, MachineResults, Measure, Results } from './results.ts';

export { meanWithInterval };

/** The interval is null for fewer than two runs in which the thing was measured. */
export interface Estimated {
  mean: Measure;
  ci95: [number, number] | null;
}

const FLOW = {
  responseTime: ({ responseTime }: FlowResults) => responseTime.mean,
  waitingTime: ({ waitingTime }: FlowResults) => waitingTime.mean,
  inSystem: ({ inSystem }: FlowResults) => inSystem.mean,
  attempts: ({ attempts }: FlowResults) => attempts.mean,
  throughput: ({ throughput }: FlowResults) => throughput,
  successRate: ({ successRate }: FlowResults) => successRate,
};
const MACHINE = {
  utilisation: ({ utilisation }: MachineResults) => utilisation,
  share: ({ share }: MachineResults) => share,
  availability: ({ availability }: MachineResults) => availability,
  inSystem: ({ inSystem }: MachineResults) => inSystem.mean,
};

export interface Replications {
  count: number;
  seeds: number[];
  requests: { [flow: string]: { [measure in keyof typeof FLOW]: Estimated } };
  machines: { [machine: string]: { [measure in keyof typeof MACHINE]: Estimated } };
}

/** `runs`: the results of each run, of one experiment. */
export function replicationsOf(runs: readonly Results[]): Replications {
  return {
    count: runs.length,
    seeds: runs.map(({ seed }) => seed),
    requests: together(
      runs.map(({ requests }) => requests),
      FLOW,
    ),
    machines: together(
      runs.map(({ machines }) => machines),
      MACHINE,
    ),
  };
}

function together<T, M extends { readonly [measure: string]: (thing: T) => Measure }>(
  runs: readonly { readonly [id: string]: T }[],
  measures: M,
): { [id: string]: { [measure in keyof M]: Estimated } } {
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((id) => {
      const things = runs.flatMap((run) => (Object.hasOwn(run, id) ? (run[id] ?? []) : []));
      const entries = Object.entries(measures).map(([name, read]) => [name, estimated(things.map(read))]);
      // One entry for each measure, which is what the type says.
      return [id, Object.fromEntries(entries) as { [measure in keyof M]: Estimated }];
    }),
  );
}

function estimated(values: readonly Measure[]): Estimated {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  return known.length === 0 ? { mean: null, ci95: null } : meanWithInterval(known);
}
