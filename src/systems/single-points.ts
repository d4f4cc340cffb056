// Single points of failure: what alone, when it is down, breaks a request. Addressed as in the file's faults.
import { takers } from './asked.ts';
import { complete, type ExperimentInput } from './experiment.ts';
import { kindsBy, requestsBy } from './needs.ts';
import { works } from './thresholds.ts';

/** What may fail alone: a machine with all that stands on it, or also one instance, which is one process. */
export type Nodes = 'machines' | 'processes';

export type SinglePoint = { breaks: string[] } & (
  | { front: true }
  | { machine: string }
  | { service: string; machine: string }
);

/**
 * The entrance if it has one replica, machines, and with `processes` instances, each with the flows that it
 * breaks; what breaks none is left out. The experiment must have passed its schema and cross-checks.
 */
export function singlePointsOfFailure(input: ExperimentInput, nodes: Nodes = 'machines'): SinglePoint[] {
  const experiment = complete(input);
  const { system, workload } = experiment;
  const services = new Map(system.services.map((service, part) => [service, part]));
  const kinds = kindsBy(experiment, (service) => services.get(service) ?? 0);
  const requests = requestsBy(experiment, kinds);
  /** Flows that do not work while these services do not. */
  const brokenBy = (down: ReadonlySet<number>): string[] =>
    down.size === 0
      ? []
      : [...requests].flatMap(([id, structure]) => (works(structure, (part) => !down.has(part)) ? [] : [id]));

  /** By machine, the services that have too few instances without it. */
  const stopped = new Map(system.machines.map(({ id }) => [id, new Set<number>()]));
  const instances: SinglePoint[] = [];
  for (const [service, part] of services) {
    const on = takers(service);
    const spare = on.length - service.need;
    const counts = new Map<string, number>();
    for (const machine of on) counts.set(machine, (counts.get(machine) ?? 0) + 1);
    for (const [machine, count] of counts) {
      if (count > spare) stopped.get(machine)?.add(part);
      if (spare < 1) instances.push({ service: service.id, machine, breaks: brokenBy(new Set([part])) });
    }
  }
  const machines = [...stopped].map(([machine, down]) => ({ machine, breaks: brokenBy(down) }));
  const front: SinglePoint = {
    front: true,
    breaks: system.front.replicas === 1 ? workload.map(({ id }) => id) : [],
  };
  return [front, ...machines, ...(nodes === 'processes' ? instances : [])].filter(
    ({ breaks }) => breaks.length > 0,
  );
}
