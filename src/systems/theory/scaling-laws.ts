// How much faster n processors are than one.
import { notNegative, share, whole } from './allowed.ts';

/** The same job on n processors, a share p of which can run in parallel: 1/((1 - p) + p/n) (Amdahl 1967). */
export function amdahl(parallel: number, n: number): number {
  share({ parallel });
  whole({ n }, 1);
  return 1 / (1 - parallel + parallel / n);
}

/** The limit of Amdahl's law for endlessly many processors: 1/(1 - p). */
export function amdahlLimit(parallel: number): number {
  share({ parallel });
  return parallel === 1 ? Number.POSITIVE_INFINITY : 1 / (1 - parallel);
}

/**
 * A job that grows with the machine, parallel share p of the time on n processors: (1 - p) + p n (Gustafson
 * 1988).
 */
export function gustafson(parallel: number, n: number): number {
  share({ parallel });
  whole({ n }, 1);
  return 1 - parallel + parallel * n;
}

/**
 * Universal Scalability Law: n/(1 + alpha (n - 1) + beta n (n - 1)), the throughput of n over that of one;
 * alpha the share that waits in line, beta the cost of every pair that has to agree (Gunther 1993). Beta 0 is
 * Amdahl's law.
 */
export function universalScalability(alpha: number, beta: number, n: number): number {
  notNegative({ alpha, beta, n });
  return n / (1 + alpha * (n - 1) + beta * n * (n - 1));
}

/**
 * The n with the highest throughput, sqrt((1 - alpha)/beta), not rounded; more machines do less. Infinity for
 * beta 0.
 */
export function scalabilityPeak(alpha: number, beta: number): number {
  share({ alpha });
  notNegative({ beta });
  return beta === 0 ? Number.POSITIVE_INFINITY : Math.sqrt((1 - alpha) / beta);
}

/** Work done per processor, as a share of that of one: speed-up over n. */
export const efficiency = (speedUp: number, n: number): number => speedUp / n;
