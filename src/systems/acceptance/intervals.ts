// Does the spread of an M/M/1 queue's measures obey theory: do confidence intervals cover what they claim, and
// fail to where they must; is the variance of a mean that of a correlated sequence; how does it start?
import { resultsOf } from '../results.ts';
import { numberAt } from './observed.ts';
import { finished, flowOf, station } from './stations.ts';

export interface Repeated {
  load: number;
  requests: number;
  seeds: readonly number[];
}

export interface Spread {
  /** Share of runs whose 95 % interval of the mean response time holds the true mean. */
  coverage: number;
  /** n Var(mean of n waiting times), over the asymptotic variance of theory. */
  varianceRatio: number;
}

/** M/M/1 again and again. The first tenth of the requests is warm-up. */
export function spread({ load, requests, seeds }: Repeated): Spread {
  const truth = 1 / (1 - load);
  let covered = 0;
  const waits = seeds.map((seed) => {
    const { responseTime, waitingTime } = flowOf(station({ load }), seed, requests);
    const [low, high] = responseTime.ci95 ?? [Number.NaN, Number.NaN];
    if (low <= truth && truth <= high) covered += 1;
    return waitingTime.mean ?? Number.NaN;
  });
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  const variance = waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / (waits.length - 1);
  return {
    coverage: covered / seeds.length,
    varianceRatio: (0.9 * requests * variance) / asymptoticVariance(load),
  };
}

/** Of waiting times in M/M/1, mu = 1 (Blomqvist 1967; Daley 1968; Whitt 1989): they depend on each other. */
export const asymptoticVariance = (rho: number): number =>
  (rho * (2 + 5 * rho - 4 * rho ** 2 + rho ** 3)) / (1 - rho) ** 4;

/** E N(t) of an M/M/1 queue that starts empty. */
export const numberFromEmpty = (load: number, moment: number, seeds: readonly number[]): number =>
  numberAt(station({ load }), moment, seeds);

/** Mean waiting time of the first `count` requests of an M/M/1 queue that starts empty. */
export function firstWaits(load: number, count: number, seeds: readonly number[]): number {
  const experiment = station({ load });
  const total = seeds.reduce((sum, seed) => {
    const run = finished({ ...experiment, run: { seed, requests: count } });
    return sum + (resultsOf(run).requests['buy']?.waitingTime.mean ?? 0);
  }, 0);
  return total / seeds.length;
}

/**
 * The same, exactly: what the n-th arrival finds is a Markov chain, N' = max(0, N + 1 - D) with D geometric,
 * since arrival and end of service race each other (Kleinrock 1975, vol. 1, ch. 5); its mean wait is E N.
 */
export function firstWaitsExactly(load: number, count: number): number {
  const arrives = load / (1 + load);
  let found = [1];
  let sum = 0;
  for (let request = 0; request < count; request += 1) {
    sum += found.reduce((mean, p, size) => mean + p * size, 0);
    const next = new Array<number>(found.length + 1).fill(0);
    for (const [size, p] of found.entries()) {
      let left = p;
      for (let rest = size + 1; rest > 0; rest -= 1) {
        next[rest] = (next[rest] ?? 0) + left * arrives;
        left *= 1 - arrives;
      }
      next[0] = (next[0] ?? 0) + left;
    }
    found = next;
  }
  return sum / count;
}

/** E N(20) at load 0.8 from empty: transient solution, by independent code. */
export const NUMBER_AT_20 = 2.647635;

/** So many seeds, one after another. */
export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);
