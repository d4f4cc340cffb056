// What a schema cannot see: names that must exist elsewhere in the file, numbers that must fit each other.
import type { Distribution } from '../engine/samplers.ts';
import type { Autoscale, Experiment, FaultInput, Flow, Service, Task } from './experiment.ts';
import { isAlwaysZero, sizeFaults, standstillFaults } from './run-limits.ts';

/** One line per fault: the path, what was found, what is allowed. Empty when the experiment can run. */
export function faultsOf(experiment: Experiment): string[] {
  const { system, workload, faults, run } = experiment;
  const machines = new Set(system.machines.map(({ id }) => id));
  const services = new Set(system.services.map(({ id }) => id));
  const kinds = new Set(system.services.flatMap(({ does }) => does));
  return [
    ...repeated(system.machines, 'system.machines'),
    ...repeated(system.services, 'system.services'),
    ...system.services.flatMap((service, index) =>
      serviceFaults(service, `system.services[${index}]`, machines),
    ),
    ...repeated(workload, 'workload'),
    ...workload.flatMap((flow, index) => [
      ...arrivalFaults(flow.arrivals, `workload[${index}].arrivals`),
      ...(flow.patience ? distributionFaults(flow.patience, `workload[${index}].patience`) : []),
      ...taskFaults(flow.task, `workload[${index}].task`, { kinds, callers: [], queue: system.queue }),
    ]),
    ...faults.flatMap((fault, index) => targetFaults(fault, `faults[${index}]`, { machines, services })),
    ...crewFaults(experiment),
    ...(run.requests !== null && run.warmup >= run.requests
      ? [`run.warmup: found ${run.warmup}, allowed is less than run.requests (${run.requests})`]
      : []),
    ...sizeFaults(experiment),
    ...standstillFaults(experiment),
  ];
}

function repeated(things: readonly { id: string }[], path: string): string[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, index) => {
    if (seen.has(id))
      return [`${path}[${index}].id: found "${id}" a second time, allowed is a name of its own`];
    seen.add(id);
    return [];
  });
}

function arrivalFaults(arrivals: Flow['arrivals'], path: string): string[] {
  if (arrivals.process === 'at') return timeFaults(arrivals.times, `${path}.times`);
  if (arrivals.process === 'renewal') {
    return isAlwaysZero(arrivals.gap)
      ? [`${path}.gap: found 0, allowed is some time: the clock would stand still`]
      : distributionFaults(arrivals.gap, `${path}.gap`);
  }
  return arrivals.process === 'closed' ? distributionFaults(arrivals.think, `${path}.think`) : [];
}

function timeFaults(times: readonly number[], path: string): string[] {
  return times.flatMap((time, index) => {
    const before = times[index - 1] ?? 0;
    return time < before
      ? [`${path}[${index}]: found ${time}, allowed is at least the one before (${before})`]
      : [];
  });
}

function serviceFaults(service: Service, path: string, machines: Set<string>): string[] {
  const { on, weights, balance, need, autoscale } = service;
  const total = on.reduce((sum, machine) => sum + (weights[machine] ?? 1), 0);
  return [
    ...on.flatMap((machine, index) => unknown(`${path}.on[${index}]`, machine, machines)),
    ...Object.keys(weights).flatMap((machine) => unknown(`${path}.weights.${machine}`, machine, new Set(on))),
    ...(balance === 'weighted' && !(total > 0)
      ? [`${path}.weights: found weights that sum to ${total}, allowed is a sum above 0`]
      : []),
    ...(need > on.length
      ? [`${path}.need: found ${need}, allowed is at most the ${on.length} instances`]
      : []),
    ...(autoscale ? autoscaleFaults(autoscale, `${path}.autoscale`, on.length) : []),
  ];
}

function autoscaleFaults({ start, min, max }: Autoscale, path: string, instances: number): string[] {
  return [
    ...(max > instances ? [`${path}.max: found ${max}, allowed is at most the ${instances} instances`] : []),
    ...(min > max ? [`${path}.min: found ${min}, allowed is at most max (${max})`] : []),
    ...(start < min || start > max ? [`${path}.start: found ${start}, allowed is ${min} to ${max}`] : []),
  ];
}

/** `callers`: the kinds of the tasks that this one is called by, from the request down. */
function taskFaults(
  task: Task,
  path: string,
  context: { kinds: ReadonlySet<string>; callers: readonly string[]; queue: Experiment['system']['queue'] },
): string[] {
  const { calls, kind } = task;
  const { kinds, callers } = context;
  const count = calls?.tasks.length ?? 0;
  const circle = callers.slice(callers.indexOf(kind));
  return [
    ...unknown(`${path}.kind`, kind, kinds),
    ...(callers.includes(kind)
      ? [
          `${path}.kind: found a call cycle (${[...circle, kind].join(' → ')}), allowed is a kind that is not its own caller`,
        ]
      : []),
    ...distributionFaults(task.work, `${path}.work`),
    ...(task.hold && context.queue.discipline !== 'fifo'
      ? [`${path}.hold: found true, allowed is false where cores are shared (system.queue.discipline)`]
      : []),
    ...(calls && typeof calls.need === 'number' && calls.need > count
      ? [`${path}.calls.need: found ${calls.need}, allowed is at most the ${count} calls`]
      : []),
    ...(calls?.tasks ?? []).flatMap((part, index) =>
      taskFaults(part, `${path}.calls.tasks[${index}]`, { ...context, callers: [...callers, kind] }),
    ),
  ];
}

function distributionFaults(spec: Distribution, path: string): string[] {
  if (spec.dist === 'uniform' && spec.min > spec.max)
    return [`${path}.max: found ${spec.max}, allowed is at least min (${spec.min})`];
  if (spec.dist === 'hyperexponential') return branchFaults(spec.p, spec.means.length, path);
  if (spec.dist !== 'mixture') return [];
  return [
    ...branchFaults(spec.p, spec.of.length, path),
    ...spec.of.flatMap((part, index) => distributionFaults(part, `${path}.of[${index}]`)),
  ];
}

/** Probabilities of branches: one for each, or a single number, that of the first of two. */
function branchFaults(p: number | readonly number[], count: number, path: string): string[] {
  if (typeof p === 'number')
    return count === 2 ? [] : [`${path}.p: found one probability, allowed is one for each of ${count}`];
  if (p.length !== count)
    return [`${path}.p: found ${p.length} probabilities, allowed is one for each of ${count}`];
  const total = p.reduce((sum, share) => sum + share, 0);
  return Math.abs(total - 1) > 1e-9 ? [`${path}.p: found a sum of ${total}, allowed is 1`] : [];
}

/** Crews are shared by all random faults, so all that name a number name the same. */
function crewFaults({ faults, crews }: Experiment): string[] {
  return faults.flatMap((fault, index) => {
    const own = 'meanUp' in fault ? (fault.crews ?? crews) : crews;
    return own === crews ? [] : [`faults[${index}].crews: found ${own}, allowed is ${crews} as elsewhere`];
  });
}

function targetFaults(
  fault: FaultInput,
  path: string,
  known: { machines: Set<string>; services: Set<string> },
): string[] {
  if ('machine' in fault) return unknown(`${path}.machine`, fault.machine, known.machines);
  if ('service' in fault) return unknown(`${path}.service`, fault.service, known.services);
  return [];
}

function unknown(path: string, name: string, known: ReadonlySet<string>): string[] {
  if (known.has(name)) return [];
  const all = [...known];
  const shown = all.length > 12 ? `${all.slice(0, 12).join(', ')} … (${all.length})` : all.join(', ');
  return [`${path}: found "${name}", allowed is one of ${shown}`];
}
