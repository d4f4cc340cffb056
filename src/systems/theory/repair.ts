// Machines that break and are repaired by crews that work on one machine each: too few crews are a queue.
// Exponential times; the machines that are up keep breaking while the system is down.
import { positive, whole } from './allowed.ts';
import { longRun, type Steps, steps, timeToReach } from './birth-death.ts';

export interface Workshop {
  machines: number;
  /** Machines that must be up for the system to work. */
  need: number;
  /** Failures per time unit of a machine that is up. */
  failRate: number;
  /** Repairs per time unit of a crew at work. */
  repairRate: number;
  /** Without it one for each machine: repairs never wait. */
  crews?: number;
}

export interface Repaired {
  /** Share of the time that at least `need` machines are up. */
  availability: number;
  /** Mean number of machines that are down. */
  meanDown: number;
  /**
   * Failures of the system per time unit: the rate of leaving exactly `need` machines up by one more failure.
   */
  failureRate: number;
  /** Mean time from all up until the system fails for the first time. */
  mttf: number;
  /** Mean length of a time in which the system works, in the long run. */
  meanUpTime: number;
  /** Mean length of a time in which it does not. */
  meanDownTime: number;
}

/**
 * Machine repair: p_d in proportion to the product of (N - d + 1) lambda/(min(d, c) mu); failure rate p_(N-k)
 * k lambda (Palm 1947; Feller 1957, ch. 17). MTTF by first passage: (3 lambda + mu)/(2 lambda^2) for one of
 * two.
 */
export function repair(workshop: Workshop): Repaired {
  const { machines, need, failRate } = workshop;
  whole({ need }, 1);
  whole({ machines }, need);
  const chain = chainOf(workshop);
  const states = longRun(chain);
  const spare = machines - need;
  const availability = states.slice(0, spare + 1).reduceRight((sum, state) => sum + state, 0);
  const broken = states.slice(spare + 1).reduceRight((sum, state) => sum + state, 0);
  const failureRate = (states[spare] ?? 0) * need * failRate;
  return {
    availability,
    meanDown: states.reduce((sum, state, down) => sum + state * down, 0),
    failureRate,
    mttf: timeToReach(chain, spare + 1),
    meanUpTime: availability / failureRate,
    meanDownTime: broken / failureRate,
  };
}

/** The number of machines down, 0 to all. */
function chainOf({ machines, failRate, repairRate, crews = machines }: Workshop): Steps {
  positive({ failRate, repairRate });
  whole({ crews }, 1);
  return steps(
    machines,
    (down) => (machines - down) * failRate,
    (down) => Math.min(down, crews) * repairRate,
  );
}

/**
 * Several groups, all needed, each with its own machines and crews: availability is the product; the system
 * fails when a group does while the others work, sum of f_j times the product of the other A_i (Barlow &
 * Proschan 1965). Their MTTF: `seriesMttf`.
 */
export function repairedSeries(groups: readonly Workshop[]): Omit<Repaired, 'mttf'> {
  const each = groups.map(repair);
  const availability = each.reduce((product, group) => product * group.availability, 1);
  const failureRate = each.reduce(
    (sum, { failureRate: rate, availability: own }) => sum + (rate * availability) / own,
    0,
  );
  return {
    availability,
    meanDown: each.reduce((sum, { meanDown }) => sum + meanDown, 0),
    failureRate,
    meanUpTime: availability / failureRate,
    meanDownTime: (1 - availability) / failureRate,
  };
}
