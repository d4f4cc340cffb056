// What has to be up for what to work, read from the placement and the task trees. A kind works when the service
// that is asked for it has `need` instances on machines that are up; a task works when its kind does and enough
// of its calls do: all that are not optional, or as many as `need` says, whether in sequence or in parallel.
import { askedFor, takers } from './asked.ts';
import type { Experiment, Service, Task } from './experiment.ts';
import { all, type Structure, type Threshold } from './thresholds.ts';

/** The parts of a system by number, and what rests on them. The entrance is not among them. */
export interface Needs {
  machines: ReadonlyMap<string, number>;
  /** What all of a service rests on besides its machines: only those that random faults take down as a whole. */
  services: ReadonlyMap<string, number>;
  kinds: ReadonlyMap<string, Structure>;
  requests: ReadonlyMap<string, Structure>;
}

export function needsOf(experiment: Experiment): Needs {
  const { system, faults } = experiment;
  const machines = new Map(system.machines.map(({ id }, part) => [id, part]));
  const failing = faults.flatMap((fault) => ('meanUp' in fault && 'service' in fault ? [fault.service] : []));
  const services = new Map([...new Set(failing)].map((id, index) => [id, machines.size + index]));
  const structures = new Map(
    system.services.map((service): [Service, Structure] => {
      const of = takers(service).map((machine) => machines.get(machine) ?? 0);
      const placed: Threshold = { need: service.need, of };
      const whole = services.get(service.id);
      return [service, whole === undefined ? placed : all([placed, whole])];
    }),
  );
  const kinds = kindsBy(experiment, (service) => structures.get(service) ?? all([]));
  return { machines, services, kinds, requests: requestsBy(experiment, kinds) };
}

/** What each kind rests on, given what its service does. */
export const kindsBy = (
  experiment: Experiment,
  structureOf: (service: Service) => Structure,
): Map<string, Structure> =>
  new Map([...askedFor(experiment)].map(([kind, service]) => [kind, structureOf(service)]));

/** What each flow rests on, given what each kind does. */
export const requestsBy = (
  { workload }: Experiment,
  kinds: ReadonlyMap<string, Structure>,
): Map<string, Structure> => new Map(workload.map(({ id, task }) => [id, taskNeeds(task, kinds)]));

function taskNeeds(task: Task, kinds: ReadonlyMap<string, Structure>): Structure {
  const own = kinds.get(task.kind) ?? all([]);
  if (!task.calls) return own;
  const { need, tasks } = task.calls;
  // When a number of answers is enough, those of optional calls count as well.
  const counted = need === 'all' ? tasks.filter(({ optional }) => !optional) : tasks;
  const of = counted.map((part) => taskNeeds(part, kinds));
  return all([own, { need: need === 'all' ? of.length : need, of }]);
}
