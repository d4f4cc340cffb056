// Several equal servers before one queue. Symbols as in stations.ts; c servers, offered load a = lambda/mu in
// servers' worth (erlang), rho = a/c.
import { exp, log } from '../../engine/elementary.ts';
import { notNegative, positive, share, whole } from './allowed.ts';
import { bisect, wholePower } from './numbers.ts';
import { endless, type Station } from './stations.ts';

export interface MMc {
  lambda: number;
  mu: number;
  servers: number;
}

/**
 * Share of requests lost at c servers without a queue, offered a = lambda/mu (Erlang 1917; valid for
 * M/G/c/c).
 */
export function erlangB(offered: number, servers: number): number {
  notNegative({ offered });
  whole({ servers }, 0);
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) {
    blocked = (offered * blocked) / (count + offered * blocked);
  }
  return blocked;
}

/** Probability of waiting in M/M/c (Erlang 1917): C = B/(1 - rho + rho B); 1 at or above capacity. */
export function erlangC(offered: number, servers: number): number {
  const blocked = erlangB(offered, servers);
  const rho = offered / servers;
  return rho < 1 ? blocked / (1 - rho + rho * blocked) : 1;
}

/** M/M/c: W = C/(c mu - lambda) (Erlang 1917). */
export function mmc(lambda: number, mu: number, servers: number): Station {
  notNegative({ lambda });
  positive({ mu });
  whole({ servers }, 1);
  const utilisation = lambda / (servers * mu);
  if (utilisation >= 1) return endless(utilisation);
  const waits = erlangC(lambda / mu, servers);
  const waiting = waits / (servers * mu - lambda);
  return { utilisation, waiting, response: waiting + 1 / mu, waits };
}

/** P(W > t) in M/M/c: C exp(-(c mu - lambda) t) for t >= 0; 1 without a steady state. */
export function mmcWaitTail({ lambda, mu, servers }: MMc, t: number): number {
  const { waits, utilisation } = mmc(lambda, mu, servers);
  if (t < 0 || utilisation >= 1) return 1;
  return waits * exp(-(servers * mu - lambda) * t);
}

/** The q-quantile of the wait in M/M/c, 0 for those who find a server free. */
export function mmcWaitQuantile({ lambda, mu, servers }: MMc, q: number): number {
  share({ q });
  const { waits, utilisation } = mmc(lambda, mu, servers);
  if (utilisation >= 1) return Number.POSITIVE_INFINITY;
  return waits <= 1 - q ? 0 : log(waits / (1 - q)) / (servers * mu - lambda);
}

/**
 * P(T > t) in M/M/c: the sum of an exponential service and a wait that is 0 or exponential (Gross & Harris,
 * Fundamentals of Queueing Theory, sect. 2.3).
 */
export function mmcResponseTail({ lambda, mu, servers }: MMc, t: number): number {
  const { waits, utilisation } = mmc(lambda, mu, servers);
  if (t <= 0 || utilisation >= 1) return 1;
  const drain = servers * mu - lambda;
  const apart = drain - mu;
  const both =
    Math.abs(apart) < 1e-9 * mu
      ? (1 + mu * t) * exp(-mu * t)
      : (drain * exp(-mu * t) - mu * exp(-drain * t)) / apart;
  return (1 - waits) * exp(-mu * t) + waits * both;
}

/** The q-quantile of the response time in M/M/c, by bisection of its tail. */
export function mmcResponseQuantile(station: MMc, q: number): number {
  share({ q });
  const { lambda, mu, servers } = station;
  if (lambda >= servers * mu || q === 1) return Number.POSITIVE_INFINITY;
  const high = (-log(1 - q) + 1) * (1 / mu + 1 / (servers * mu - lambda)) * 2;
  return bisect((t) => 1 - q - mmcResponseTail(station, t), 0, high);
}

/** P(N >= k) in M/M/c, N those waiting and in service; 1 without a steady state (Erlang 1917). */
export function mmcAtLeast({ lambda, mu, servers }: MMc, k: number): number {
  whole({ k }, 0);
  const { waits, utilisation } = mmc(lambda, mu, servers);
  if (utilisation >= 1) return 1;
  if (k >= servers) return waits * wholePower(utilisation, k - servers);
  // p_(c-1), p_(c-2), ... down from p_c = C (1 - rho), added to P(N >= c) = C.
  let point = waits * (1 - utilisation);
  let sum = waits;
  for (let state = servers; state > k && lambda > 0; state -= 1) {
    point *= (state * mu) / lambda;
    sum += point;
  }
  return lambda === 0 ? (k === 0 ? 1 : 0) : sum;
}
