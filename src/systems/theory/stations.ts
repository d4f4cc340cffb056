// One server: closed forms in the field's symbols. lambda: arrivals per time unit; mu: requests that a busy
// server ends per time unit; rho = lambda/mu. Times in the unit of 1/mu. No steady state: Infinity.
import { exp, log } from '../../engine/elementary.ts';
import { notNegative, positive, share, whole } from './allowed.ts';
import { wholePower } from './numbers.ts';

export interface Station {
  /** Offered load per server, rho; a server is busy for this share of the time if it is below 1. */
  utilisation: number;
  /** Mean time in the queue. */
  waiting: number;
  /** Mean time from arrival to the end of service. */
  response: number;
  /** Probability that a request has to wait. */
  waits: number;
}

/** A station whose queue has no end. */
export const endless = (utilisation: number): Station => ({
  utilisation,
  waiting: Number.POSITIVE_INFINITY,
  response: Number.POSITIVE_INFINITY,
  waits: 1,
});

/** Little's law, any stable system: mean number in it L = lambda T (Little 1961; Stidham 1974). */
export const inSystem = (lambda: number, response: number): number => (lambda === 0 ? 0 : lambda * response);

/** The q-quantile of an exponential time: -mean ln(1 - q). */
export function exponentialQuantile(mean: number, q: number): number {
  share({ q });
  return mean === Number.POSITIVE_INFINITY ? mean : -mean * log(1 - q);
}

/** M/M/1: T = 1/(mu - lambda) (Erlang 1917; Kleinrock 1975, vol. 1, ch. 3). */
export function mm1(lambda: number, mu: number): Station {
  notNegative({ lambda });
  positive({ mu });
  const utilisation = lambda / mu;
  if (utilisation >= 1) return endless(utilisation);
  const response = 1 / (mu - lambda);
  return { utilisation, waiting: utilisation * response, response, waits: utilisation };
}

/** The q-quantile of the response time of M/M/1, which is exponential: -ln(1-q)/(mu - lambda). */
export const mm1ResponseQuantile = (lambda: number, mu: number, q: number): number =>
  exponentialQuantile(mm1(lambda, mu).response, q);

/** P(T > t) in M/M/1: exp(-(mu - lambda) t); 1 without a steady state. */
export function mm1ResponseTail(lambda: number, mu: number, t: number): number {
  const { response } = mm1(lambda, mu);
  return t <= 0 ? 1 : exp(-t / response);
}

/** P(N >= k) in M/M/1: rho^k; 1 without a steady state (Kleinrock 1975). */
export function mm1AtLeast(lambda: number, mu: number, k: number): number {
  whole({ k }, 0);
  const { utilisation } = mm1(lambda, mu);
  return utilisation >= 1 ? 1 : wholePower(utilisation, k);
}

/** P(N = k) in M/M/1: (1 - rho) rho^k; 0 for every k without a steady state. */
export const mm1Exactly = (lambda: number, mu: number, k: number): number =>
  mm1AtLeast(lambda, mu, k) - mm1AtLeast(lambda, mu, k + 1);
