// Closed forms for waiting and response times, in the field's symbols: lambda arrivals per time unit, mu work
// done per time unit by one server, rho = lambda / (c mu). Times in the unit of 1/mu. Unstable: Infinity.
import { exp, log, pow } from '../engine/elementary.ts';

export interface Station {
  /** Server utilisation. */
  utilisation: number;
  /** Mean time in the queue. */
  waiting: number;
  /** Mean time from arrival to the end of service. */
  response: number;
  /** Probability that a request has to wait. */
  waits: number;
}

const never = (utilisation: number): Station => ({
  utilisation,
  waiting: Number.POSITIVE_INFINITY,
  response: Number.POSITIVE_INFINITY,
  waits: 1,
});

/** M/M/1: T = 1/(mu - lambda) (Erlang 1917; Kleinrock 1975, vol. 1, ch. 3). */
export const mm1 = (lambda: number, mu: number): Station => mmc(lambda, mu, 1);

/** The q-quantile of the response time of M/M/1, which is exponential: -ln(1-q)/(mu - lambda). */
export const mm1ResponseQuantile = (lambda: number, mu: number, q: number): number =>
  lambda < mu ? -log(1 - q) / (mu - lambda) : Number.POSITIVE_INFINITY;

/** Share of requests lost at c servers without a queue, offered a = lambda/mu (Erlang 1917; valid for M/G/c/c). */
export function erlangB(offered: number, servers: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) {
    blocked = (offered * blocked) / (count + offered * blocked);
  }
  return blocked;
}

/** Probability of waiting in M/M/c (Erlang 1917): C = B/(1 - rho + rho B). */
export function erlangC(offered: number, servers: number): number {
  const rho = offered / servers;
  const blocked = erlangB(offered, servers);
  return rho < 1 ? blocked / (1 - rho + rho * blocked) : 1;
}

/** M/M/c: W = C/(c mu - lambda) (Erlang 1917). */
export function mmc(lambda: number, mu: number, servers: number): Station {
  const utilisation = lambda / (servers * mu);
  if (utilisation >= 1) return never(utilisation);
  const waits = erlangC(lambda / mu, servers);
  const waiting = waits / (servers * mu - lambda);
  return { utilisation, waiting, response: waiting + 1 / mu, waits };
}

/** The q-quantile of the wait in M/M/c: P(W > t) = C exp(-(c mu - lambda) t). */
export function mmcWaitQuantile({ lambda, mu, servers }: MMc, q: number): number {
  const waits = erlangC(lambda / mu, servers);
  if (lambda >= servers * mu) return Number.POSITIVE_INFINITY;
  return waits <= 1 - q ? 0 : log(waits / (1 - q)) / (servers * mu - lambda);
}

export interface MMc {
  lambda: number;
  mu: number;
  servers: number;
}

/**
 * The q-quantile of the response time in M/M/c, by bisection of P(T > t), the sum of an exponential service and
 * a wait that is 0 or exponential (Gross & Harris, Fundamentals of Queueing Theory, sect. 2.3).
 */
export function mmcResponseQuantile({ lambda, mu, servers }: MMc, q: number): number {
  if (lambda >= servers * mu) return Number.POSITIVE_INFINITY;
  const waits = erlangC(lambda / mu, servers);
  const drain = servers * mu - lambda;
  const tail = (t: number) => {
    const apart = drain - mu;
    const both =
      Math.abs(apart) < 1e-9 * mu
        ? (1 + mu * t) * exp(-mu * t)
        : (drain * exp(-mu * t) - mu * exp(-drain * t)) / apart;
    return (1 - waits) * exp(-mu * t) + waits * both;
  };
  return bisect((t) => 1 - q - tail(t), 0, (-log(1 - q) + 1) * (1 / mu + 1 / drain) * 2);
}

/**
 * M/G/1: W = lambda E[S^2] / (2 (1 - rho)) (Pollaczek 1930, Khinchine 1932).
 * @param scv squared coefficient of variation of the work: 0 constant, 1 exponential
 */
export function mg1(lambda: number, meanWork: number, scv: number): Station {
  const utilisation = lambda * meanWork;
  if (utilisation >= 1) return never(utilisation);
  const waiting = (utilisation * meanWork * (1 + scv)) / (2 * (1 - utilisation));
  return { utilisation, waiting, response: waiting + meanWork, waits: utilisation };
}

/** M/G/1 with the server shared equally: T = E[S]/(1 - rho), whatever the distribution (Kleinrock 1967). */
export const mg1Sharing = (lambda: number, meanWork: number): number =>
  lambda * meanWork < 1 ? meanWork / (1 - lambda * meanWork) : Number.POSITIVE_INFINITY;

/** GI/M/1: sigma = A*(mu (1 - sigma)), T = 1/(mu (1 - sigma)) (Kendall 1953). */
export function gim1(arrivalTransform: (s: number) => number, lambda: number, mu: number): Station {
  const utilisation = lambda / mu;
  if (utilisation >= 1) return never(utilisation);
  const sigma = bisect((x) => x - arrivalTransform(mu * (1 - x)), 0, 1 - 1e-12);
  const response = 1 / (mu * (1 - sigma));
  return { utilisation, waiting: response - 1 / mu, response, waits: sigma };
}

/**
 * Round robin over n servers with Poisson arrivals and exponential work: each server is E_n/M/1, as its
 * arrivals are every n-th of the stream. From GI/M/1 with A*(s) = (n lambda/(n lambda + s))^n.
 * @param lambda arrivals per server
 */
export const roundRobin = (lambda: number, mu: number, servers: number): Station =>
  gim1((s) => pow((servers * lambda) / (servers * lambda + s), servers), lambda, mu);

/** Random choice among n servers: each is M/G/1 with its share of the stream (Poisson splitting). */
export const randomSplit = (lambda: number, meanWork: number, scv: number): Station =>
  mg1(lambda, meanWork, scv);

/**
 * Random choice by weight among servers of different speed, exponential work: the mean of M/M/1 responses,
 * T = sum p_i/(mu_i - lambda p_i) (Bell & Stidham 1983).
 * @param lambda arrivals in all
 */
export function weightedRandomSplit(
  lambda: number,
  mus: readonly number[],
  weights: readonly number[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return mus.reduce((sum, mu, index) => {
    const share = (weights[index] ?? 0) / total;
    if (share === 0) return sum;
    return sum + (lambda * share < mu ? share / (mu - lambda * share) : Number.POSITIVE_INFINITY);
  }, 0);
}

/**
 * Mean response time of "shortest of d drawn" for endlessly many servers: sum over i >= 1 of
 * rho^((d^i - d)/(d - 1)), in service times (Vvedenskaya, Dobrushin & Karpelevich 1996; Mitzenmacher 1996).
 */
export function powerOfChoices(rho: number, choices: number): number {
  if (rho >= 1) return Number.POSITIVE_INFINITY;
  if (choices === 1) return 1 / (1 - rho);
  let sum = 0;
  for (let level = 1; level < 200; level += 1) {
    const term = pow(rho, (choices ** level - choices) / (choices - 1));
    sum += term;
    if (term < 1e-15) break;
  }
  return sum;
}

/**
 * M/D/c, and round robin over c servers with constant work, which is the same job by job: W = D sum over i >= 1
 * of P(N_i >= ic) - (1/rho) P(N_i > ic), N_i Poisson with mean i c rho (Crommelin 1932).
 */
export function mdc(lambda: number, work: number, servers: number): Omit<Station, 'waits'> {
  const utilisation = (lambda * work) / servers;
  if (utilisation >= 1) return never(utilisation);
  let sum = 0;
  for (let i = 1; i < 100_000; i += 1) {
    const count = i * servers;
    const mean = count * utilisation;
    const point = exp(count * log(mean) - mean - logFactorial(count));
    let ratio = 1;
    let tail = 0;
    for (let k = count; ratio > 1e-16; k += 1) {
      tail += ratio;
      ratio *= mean / (k + 1);
    }
    const term = point * (tail - (tail - 1) / utilisation);
    sum += term;
    if (term < 1e-13) break;
  }
  return { utilisation, waiting: sum * work, response: (sum + 1) * work };
}

/** ln n!, by Stirling's series from 10 on (error below 1e-10). */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let k = 2; k <= n; k += 1) product *= k;
    return log(product);
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n + 0.5) * log(n) - n + 0.9189385332046727 + series;
}

/** A root of a function that rises through 0 between two points. */
function bisect(rising: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
