// A dispatcher before n servers that each have their own queue: random choice, weights, the shortest of d
// drawn.
import { exp, log } from '../../engine/elementary.ts';
import { notNegative, positive, whole } from './allowed.ts';
import { mg1 } from './general-service.ts';
import type { Station } from './stations.ts';

/**
 * Random choice among n equal servers: each is M/G/1 with its share of the stream (Poisson splitting),
 * whatever n.
 * @param lambda arrivals per server
 */
export const randomSplit = (lambda: number, meanWork: number, scv: number): Station =>
  mg1(lambda, meanWork, scv);

/**
 * Random choice by weight among servers of different speed, exponential work: the mean of M/M/1 responses,
 * T = sum p_i/(mu_i - lambda p_i) (Bell & Stidham 1983). Infinity as soon as one server is overloaded.
 * @param lambda arrivals in all
 * @param weights in any unit; a missing one is 0
 */
export function weightedRandomSplit(
  lambda: number,
  mus: readonly number[],
  weights: readonly number[],
): number {
  notNegative({ lambda });
  for (const weight of weights) notNegative({ weight });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  positive({ 'sum of weights': total });
  return mus.reduce((sum, mu, index) => {
    const part = (weights[index] ?? 0) / total;
    if (part === 0) return sum;
    return sum + (lambda * part < mu ? part / (mu - lambda * part) : Number.POSITIVE_INFINITY);
  }, 0);
}

/**
 * The weights (shares of the stream, adding to 1) with the least mean response of `weightedRandomSplit`:
 * lambda_i = mu_i - sqrt(mu_i) (sum mu - lambda)/sum sqrt(mu), sums over the servers that get any (Bell &
 * Stidham 1983). At low load slow servers get nothing. At or above capacity no weights help: shares as the
 * speeds.
 * @param lambda arrivals in all
 */
export function bestWeights(lambda: number, mus: readonly number[]): number[] {
  positive({ lambda });
  for (const mu of mus) positive({ mu });
  const capacity = mus.reduce((sum, mu) => sum + mu, 0);
  if (lambda >= capacity) return mus.map((mu) => mu / capacity);
  const fastestFirst = mus.map((_, index) => index).sort((a, b) => (mus[b] ?? 0) - (mus[a] ?? 0));
  let spare = -lambda;
  let roots = 0;
  for (const index of fastestFirst) {
    const mu = mus[index] ?? 0;
    // A server slower than the marginal cost of the faster ones together is better left alone.
    if (Math.sqrt(mu) * roots <= spare) break;
    spare += mu;
    roots += Math.sqrt(mu);
  }
  return mus.map((mu) => Math.max(0, mu - (Math.sqrt(mu) * spare) / roots) / lambda);
}

/**
 * Mean field of "shortest of d drawn", endlessly many servers: the share of servers with at least k requests,
 * s_k = rho^((d^k - 1)/(d - 1)), rho^k for d = 1 (Vvedenskaya, Dobrushin & Karpelevich 1996; Mitzenmacher
 * 1996). Its fixed point; 1 for every k at rho >= 1. Few servers at high load do worse than it says.
 */
export function queuesAtLeast(rho: number, choices: number, k: number): number {
  notNegative({ rho });
  whole({ choices }, 1);
  whole({ k }, 0);
  if (rho >= 1 || k === 0) return 1;
  return rho === 0 ? 0 : exp(log(rho) * geometric(choices, k));
}

/**
 * Mean response time of "shortest of d drawn" for endlessly many servers: sum over i >= 1 of
 * rho^((d^i - d)/(d - 1)), in service times (Vvedenskaya, Dobrushin & Karpelevich 1996; Mitzenmacher 1996).
 * The mean number per server, the sum of s_k, over rho (Little).
 */
export function powerOfChoices(rho: number, choices: number): number {
  if (rho >= 1) return Number.POSITIVE_INFINITY;
  if (choices === 1) return 1 / (1 - rho);
  if (rho === 0) return 1;
  let sum = 0;
  for (let level = 1; level < 200; level += 1) {
    const term = queuesAtLeast(rho, choices, level) / rho;
    sum += term;
    if (term < 1e-15) break;
  }
  return sum;
}

/** 1 + d + d^2 + ... + d^(k-1), until it is past all use. */
function geometric(d: number, k: number): number {
  let sum = 0;
  for (let term = 1, place = 0; place < k && sum < 1e300; place += 1, term *= d) sum += term;
  return sum;
}
