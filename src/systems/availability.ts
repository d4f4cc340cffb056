// How often a system works: the exact share of time in which each kind of work and each request can be done, from
// where the services stand. Machines fail independently of each other; how a service that stands on the same
// machine as another fails with it is taken into account exactly.
//
// Left out: that failures are noticed late, that what is left may be too slow, and faults at told moments.

import { type Parts, probabilityOf } from './exact-probability.ts';
import { complete, type Experiment, type ExperimentInput, type RandomFault } from './experiment.ts';
import { type Needs, needsOf } from './needs.ts';
import { longRun, steps } from './theory/birth-death.ts';

export interface AvailabilityParameters {
  /** Of each machine, or by machine. A machine with random faults has what they leave instead. */
  machine: number | { readonly [machine: string]: number };
  /** Of each replica of the entrance, unless it has random faults. */
  front: number;
}

export interface Availability {
  /** By kind of work, as if asked for at its service. */
  kinds: { [kind: string]: number };
  /** By flow, the entrance and all calls that matter included. */
  requests: { [flow: string]: number };
}

/**
 * The experiment must have passed its schema and cross-checks.
 * @throws RangeError when a parameter is no probability, or the system is too tangled to be computed exactly
 */
export function availability(input: ExperimentInput, parameters: AvailabilityParameters): Availability {
  const experiment = complete(input);
  const needs = needsOf(experiment);
  const parts = partsOf(experiment, needs, parameters);
  const front = frontOf(experiment, parameters);
  const values = new Map<unknown, number>();
  const chance = (structure: Parameters<typeof probabilityOf>[0]) => {
    const value = values.get(structure) ?? probabilityOf(structure, parts);
    values.set(structure, value);
    return value;
  };
  const each = (structures: Needs['kinds'], factor: number) =>
    Object.fromEntries([...structures].map(([id, structure]) => [id, factor * chance(structure)]));
  return { kinds: each(needs.kinds, 1), requests: each(needs.requests, front) };
}

/** Share of its time that a thing with random faults is up: mean up over mean of a cycle, whatever the shapes. */
const upShare = ({ meanUp, meanDown }: RandomFault): number => meanUp / (meanUp + meanDown);

const randomFaults = ({ faults }: Experiment): RandomFault[] => faults.filter((fault) => 'meanUp' in fault);

function partsOf(experiment: Experiment, needs: Needs, { machine }: AvailabilityParameters): Parts {
  const up: number[] = [];
  for (const [id, part] of needs.machines) {
    const given =
      typeof machine === 'number' ? machine : Object.hasOwn(machine, id) ? machine[id] : undefined;
    up[part] = probability(given, `machine ${id}`);
  }
  const faults = randomFaults(experiment);
  const partOf = (fault: RandomFault) =>
    'machine' in fault
      ? needs.machines.get(fault.machine)
      : 'service' in fault
        ? needs.services.get(fault.service)
        : undefined;
  const struck = new Set<number>();
  for (const fault of faults) {
    const part = partOf(fault);
    if (part === undefined) continue;
    // Several faults of one thing: it is up when none of them has it down.
    up[part] = (struck.has(part) ? (up[part] ?? 1) : 1) * upShare(fault);
    struck.add(part);
  }
  const { crews } = experiment;
  if (crews === null || crews >= faults.length) return { up, group: null };
  return { up, group: waitingForCrews(faults, faults.map(partOf), crews) };
}

/**
 * With fewer crews than things that fail, things wait for each other's repair. When all fail and are mended
 * alike, with exponential times, how many are down is a birth-death chain (Palm 1947; Feller 1957, ch. 17), and
 * which ones is even.
 */
function waitingForCrews(
  faults: readonly RandomFault[],
  parts: readonly (number | undefined)[],
  crews: number,
): Parts['group'] {
  const [{ meanUp, meanDown } = { meanUp: 1, meanDown: 1 }] = faults;
  const isAlike = faults.every(
    (fault) =>
      fault.meanUp === meanUp &&
      fault.meanDown === meanDown &&
      (fault.shape ?? 'exponential') === 'exponential',
  );
  const members = parts.filter((part) => part !== undefined);
  if (!isAlike || new Set(members).size < faults.length)
    throw new RangeError(
      `availability: ${faults.length} random faults share ${crews} crews, allowed is that only for exponential ` +
        'faults with the same means, one for each machine or service',
    );
  const n = faults.length;
  const down = longRun(
    steps(
      n,
      (k) => (n - k) / meanUp,
      (k) => Math.min(k, crews) / meanDown,
    ),
  );
  return { members, down };
}

/** The entrance works while one of its replicas does; each random fault of it takes one replica. */
function frontOf(experiment: Experiment, parameters: AvailabilityParameters): number {
  const { replicas } = experiment.system.front;
  const own = randomFaults(experiment).filter((fault) => 'front' in fault);
  const given = probability(parameters.front, 'front');
  if (own.length === 0) return 1 - (1 - given) ** replicas;
  // It takes as many faults at once as there are replicas to bring it down.
  const of = own.map((_, part) => part);
  return probabilityOf({ need: own.length - replicas + 1, of }, { up: own.map(upShare), group: null });
}

function probability(value: number | undefined, what: string): number {
  if (value !== undefined && value >= 0 && value <= 1) return value;
  throw new RangeError(`availability of ${what}: found ${value}, allowed is a number from 0 to 1`);
}
