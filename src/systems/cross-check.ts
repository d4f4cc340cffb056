// What a schema cannot see: names that must exist elsewhere in the file, numbers that must fit each other.
import type { Distribution } from '../engine/samplers.ts';
import type { Experiment, FaultInput, Service, Task } from './experiment.ts';

/** One line per fault: the path, what was found, what is allowed. Empty when the experiment can run. */
export function faultsOf(experiment: Experiment): string[] {
  const { system, workload, faults, run } = experiment;
  const machines = new Set(system.machines.map(({ id }) => id));
  const services = new Set(system.services.map(({ id }) => id));
  const kinds = new Set(system.services.flatMap(({ does }) => does));
  return [
    ...repeated(system.machines, 'system.machines'),
    ...repeated(system.services, 'system.services'),
    ...repeated(workload, 'workload'),
    ...system.services.flatMap((service, index) =>
      serviceFaults(service, `system.services[${index}]`, machines),
    ),
    ...workload.flatMap((flow, index) => [
      ...taskFaults(flow.task, `workload[${index}].task`, kinds),
      ...(flow.patience ? distributionFaults(flow.patience, `workload[${index}].patience`) : []),
      ...(flow.arrivals.process === 'at'
        ? timeFaults(flow.arrivals.times, `workload[${index}].arrivals.times`)
        : []),
      ...(flow.arrivals.process === 'closed'
        ? distributionFaults(flow.arrivals.think, `workload[${index}].arrivals.think`)
        : []),
    ]),
    ...faults.flatMap((fault, index) => targetFaults(fault, `faults[${index}]`, { machines, services })),
    ...(run.requests !== null && run.warmup >= run.requests
      ? [`run.warmup: found ${run.warmup}, allowed is less than run.requests (${run.requests})`]
      : []),
  ];
}

function repeated(things: readonly { id: string }[], path: string): string[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((other) => other.id === id) < index
      ? [`${path}[${index}].id: found "${id}" a second time, allowed is a name of its own`]
      : [],
  );
}

function timeFaults(times: readonly number[], path: string): string[] {
  return times.flatMap((time, index) => {
    const before = times[index - 1] ?? 0;
    return time < before
      ? [`${path}[${index}]: found ${time}, allowed is at least the one before (${before})`]
      : [];
  });
}

function serviceFaults({ on, weights, balance }: Service, path: string, machines: Set<string>): string[] {
  const total = on.reduce((sum, machine) => sum + (weights[machine] ?? 1), 0);
  return [
    ...on.flatMap((machine, index) => unknown(`${path}.on[${index}]`, machine, machines)),
    ...Object.keys(weights).flatMap((machine) => unknown(`${path}.weights.${machine}`, machine, new Set(on))),
    ...(balance === 'weighted' && !(total > 0)
      ? [`${path}.weights: found weights that sum to ${total}, allowed is a sum above 0`]
      : []),
  ];
}

function taskFaults(task: Task, path: string, kinds: Set<string>): string[] {
  const { calls } = task;
  const count = calls?.tasks.length ?? 0;
  return [
    ...unknown(`${path}.kind`, task.kind, kinds),
    ...distributionFaults(task.work, `${path}.work`),
    ...(calls && typeof calls.need === 'number' && calls.need > count
      ? [`${path}.calls.need: found ${calls.need}, allowed is at most the ${count} calls`]
      : []),
    ...(calls?.tasks ?? []).flatMap((part, index) =>
      taskFaults(part, `${path}.calls.tasks[${index}]`, kinds),
    ),
  ];
}

function distributionFaults(spec: Distribution, path: string): string[] {
  if (spec.dist === 'uniform' && spec.min > spec.max)
    return [`${path}.max: found ${spec.max}, allowed is at least min (${spec.min})`];
  if (spec.dist !== 'hyperexponential') return [];
  const total = spec.p.reduce((sum, share) => sum + share, 0);
  if (spec.p.length !== spec.means.length)
    return [
      `${path}.p: found ${spec.p.length} probabilities, allowed is one per mean (${spec.means.length})`,
    ];
  return Math.abs(total - 1) > 1e-9 ? [`${path}.p: found a sum of ${total}, allowed is 1`] : [];
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

function unknown(path: string, name: string, known: Set<string>): string[] {
  if (known.has(name)) return [];
  const all = [...known];
  const shown = all.length > 12 ? `${all.slice(0, 12).join(', ')} … (${all.length})` : all.join(', ');
  return [`${path}: found "${name}", allowed is one of ${shown}`];
}
