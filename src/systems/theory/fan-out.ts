// One request that needs answers from n servers at once: it is as slow as the slowest (Dean & Barroso 2013).
import { positive, share, whole } from './allowed.ts';
import { harmonic } from './counting.ts';
import { atLeastOne } from './near-zero.ts';

/** Probability that a request waits for at least one slow answer: 1 - (1 - p)^n, independent servers. */
export function slowShare(pSlow: number, servers: number): number {
  share({ pSlow });
  whole({ servers }, 0);
  return atLeastOne(pSlow, servers);
}

/** Mean of the slowest of n exponential answers: mean x H_n. */
export function slowestMean(mean: number, servers: number): number {
  positive({ mean });
  whole({ servers }, 1);
  return mean * harmonic(servers);
}

/** Mean of the k-th of n exponential answers, when k are enough: mean x (H_n - H_(n-k)) (Renyi 1953). */
export function quorumMean(mean: number, servers: number, need: number): number {
  positive({ mean });
  whole({ servers, need }, 1);
  return need > servers ? Number.POSITIVE_INFINITY : mean * (harmonic(servers) - harmonic(servers - need));
}
