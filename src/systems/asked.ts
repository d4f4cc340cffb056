// Who is asked for what: read from the flows' task trees, since a service is defined by what it does and a task
// by its kind. Where several services do a kind, the first one listed is asked, in runs as here.
import type { Experiment, Service, Task } from './experiment.ts';

export interface Call {
  /** The calling service; null: the entrance. */
  from: string | null;
  to: string;
  kind: string;
}

/** The service that is asked for each kind that any does. */
export function askedFor({ system }: Experiment): Map<string, Service> {
  const asked = new Map<string, Service>();
  for (const service of system.services) {
    for (const kind of service.does) if (!asked.has(kind)) asked.set(kind, service);
  }
  return asked;
}

/** All calls that the flows make, each once, in the order in which they first occur. */
export function callsOf(experiment: Experiment): Call[] {
  const asked = askedFor(experiment);
  const calls = new Map<string, Call>();
  const visit = (task: Task, from: string | null) => {
    const to = asked.get(task.kind)?.id;
    if (to === undefined) return;
    const call = { from, to, kind: task.kind };
    const key = JSON.stringify(call);
    if (!calls.has(key)) calls.set(key, call);
    for (const part of task.calls?.tasks ?? []) visit(part, to);
  };
  for (const { task } of experiment.workload) visit(task, null);
  return [...calls.values()];
}

/**
 * Machines of the instances that get requests, one entry per instance: all but those that a service balanced by
 * weight gives the weight 0.
 */
export const takers = ({ on, balance, weights }: Service): string[] =>
  on.filter((machine) => balance !== 'weighted' || weights[machine] !== 0);
