// How often systems of independent parts work. a: the availability of a part, the share of time that it is
// up.
import { notNegative, positive, share, whole } from './allowed.ts';
import { choose } from './counting.ts';
import { atLeastOne } from './near-zero.ts';
import { wholePower } from './numbers.ts';

/** Hours of a year of 365 days. */
export const HOURS_PER_YEAR = 8760;

/** MTBF/(MTBF + MTTR), whatever the laws of the two times (renewal reward; Barlow & Proschan 1965). */
export function availabilityOf(meanUp: number, meanDown: number): number {
  positive({ meanUp });
  notNegative({ meanDown });
  return meanUp / (meanUp + meanDown);
}

/** Hours that a year has of the state in which the system does not work. */
export function downHoursPerYear(availability: number): number {
  share({ availability });
  return (1 - availability) * HOURS_PER_YEAR;
}

/** At least k of n equal parts up: sum over i >= k of C(n,i) a^i (1 - a)^(n-i) (Barlow & Proschan 1965). */
export function kOfN(k: number, n: number, a: number): number {
  whole({ k, n }, 0);
  share({ a });
  if (k === 0) return 1;
  let sum = 0;
  if (2 * k > n) {
    for (let up = k; up <= n; up += 1) sum += choose(n, up) * wholePower(a, up) * wholePower(1 - a, n - up);
    return Math.min(1, sum);
  }
  // The shorter sum, of what fails: no digits lost where nearly nothing does.
  for (let up = 0; up < k; up += 1) sum += choose(n, up) * wholePower(a, up) * wholePower(1 - a, n - up);
  return Math.max(0, 1 - sum);
}

/** At least k of the parts up, parts of different availability: the number up is built part by part. */
export function kOf(k: number, parts: readonly number[]): number {
  whole({ k }, 0);
  let exactly = [1];
  for (const a of parts) {
    share({ a });
    const next = [...exactly, 0];
    for (let up = 0; up <= exactly.length; up += 1) {
      next[up] = (exactly[up] ?? 0) * (1 - a) + (exactly[up - 1] ?? 0) * a;
    }
    exactly = next;
  }
  return Math.min(
    1,
    exactly.slice(k).reduceRight((sum, chance) => sum + chance, 0),
  );
}

/** All parts needed: the product. */
export const inSeries = (parts: readonly number[]): number =>
  parts.reduce((product, a) => {
    share({ a });
    return product * a;
  }, 1);

/** One of `replicas` is enough: 1 - (1 - a)^m. */
export function replicated(a: number, replicas: number): number {
  share({ a });
  whole({ replicas }, 0);
  return 1 - wholePower(1 - a, replicas);
}

/** `stages` clusters of `replicas` equal parts, all stages needed: (1 - (1 - a)^m)^stages. */
export function seriesOfClusters(stages: number, replicas: number, a: number): number {
  whole({ stages }, 0);
  return wholePower(replicated(a, replicas), stages);
}

export interface Failover {
  /** Mean time between failures of the part in charge. */
  meanUp: number;
  /** Time of a switch that works by itself. */
  switchTime: number;
  /** Share of failures that the switch covers. */
  coverage: number;
  /** Mean time down when somebody has to come. */
  manual: number;
}

/**
 * A standby that takes over: M/(M + c tau + (1 - c) R), coverage c, switch tau, manual repair R (renewal
 * reward). The standby itself is taken to be up: time and coverage of the switch limit the nines, not the
 * number of replicas.
 */
export function failover({ meanUp, switchTime, coverage, manual }: Failover): number {
  notNegative({ switchTime, manual });
  share({ coverage });
  return availabilityOf(meanUp, coverage * switchTime + (1 - coverage) * manual);
}

/** Least replicas of which one is enough for the availability aimed at; Infinity when none helps. */
export function replicasFor(a: number, aim: number): number {
  share({ a, aim });
  if (aim === 0) return 0;
  if (a === 0 || (aim === 1 && a < 1)) return Number.POSITIVE_INFINITY;
  let replicas = 1;
  // A hair of tolerance: 1 - 0.1^3 is to count as 0.999.
  while (wholePower(1 - a, replicas) > (1 - aim) * (1 + 1e-9)) replicas += 1;
  return replicas;
}

/** Probability that at least one of n machines fails in a time in which each does with probability p. */
export function anyFails(p: number, machines: number): number {
  share({ p });
  whole({ machines }, 0);
  return atLeastOne(p, machines);
}
