// One exponential server behind arrivals that are not Poisson: what a dispatcher that spreads them evenly
// makes.
import { exp, pow } from '../../engine/elementary.ts';
import { notNegative, positive, share, whole } from './allowed.ts';
import { bisect } from './numbers.ts';
import { endless, type Station } from './stations.ts';

/** Laplace transform of the time between arrivals, A*(s) = E[exp(-sA)]. */
export type Transform = (s: number) => number;

/**
 * GI/M/1: sigma = A*(mu (1 - sigma)), T = 1/(mu (1 - sigma)) (Kendall 1953). The response time is
 * exponential, so `exponentialQuantile(response, q)` is its quantile.
 */
export function gim1(arrivalTransform: Transform, lambda: number, mu: number): Station {
  notNegative({ lambda });
  positive({ mu });
  const utilisation = lambda / mu;
  if (utilisation >= 1) return endless(utilisation);
  const sigma = lambda === 0 ? 0 : bisect((x) => x - arrivalTransform(mu * (1 - x)), 0, 1 - 1e-12);
  const response = 1 / (mu * (1 - sigma));
  return { utilisation, waiting: response - 1 / mu, response, waits: sigma };
}

/** Transform of times between arrivals that are sums of k exponential phases, k lambda each (Erlang). */
export function erlangTransform(k: number, lambda: number): Transform {
  whole({ k }, 1);
  return (s) => pow((k * lambda) / (k * lambda + s), k);
}

/** Transform of times between arrivals that are always 1/lambda. */
export const constantTransform =
  (lambda: number): Transform =>
  (s) =>
    exp(-s / lambda);

/** Transform of times between arrivals that are exponential with mean `means[i]` with probability `p[i]`. */
export function hyperexponentialTransform(p: readonly number[], means: readonly number[]): Transform {
  p.forEach((chance) => {
    share({ chance });
  });
  return (s) => means.reduce((sum, mean, phase) => sum + (p[phase] ?? 0) / (1 + mean * s), 0);
}

/** D/M/1: sigma = exp(-(1 - sigma) mu/lambda), the limit of round robin over endlessly many servers. */
export const dm1 = (lambda: number, mu: number): Station => gim1(constantTransform(lambda), lambda, mu);

/**
 * Round robin over n servers with Poisson arrivals and exponential work: each server is E_n/M/1, as its
 * arrivals are every n-th of the stream. From GI/M/1 with A*(s) = (n lambda/(n lambda + s))^n.
 * @param lambda arrivals per server
 */
export const roundRobin = (lambda: number, mu: number, servers: number): Station =>
  gim1(erlangTransform(servers, lambda), lambda, mu);
