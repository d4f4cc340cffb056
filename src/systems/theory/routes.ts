// Requests that pass several stations, or one station several times (Jackson networks).
import { notNegative, positive, share, whole } from './allowed.ts';
import { mmc } from './multi-server.ts';
import { poissonBelow } from './numbers.ts';
import { mm1, type Station } from './stations.ts';
import { quantileOf } from './tails.ts';

/**
 * k equal M/M/1 stations in series: mean time through all, k/(mu - lambda) (Burke 1956, Reich 1957, Jackson
 * 1957).
 */
export function tandem(lambda: number, mu: number, stages: number): number {
  whole({ stages }, 1);
  return stages * mm1(lambda, mu).response;
}

/** P(time through all stages > t): the time is Erlang of k phases, mu - lambda each (Reich 1957). */
export function tandemTail(lambda: number, mu: number, stages: number): (t: number) => number {
  whole({ stages }, 1);
  const { response } = mm1(lambda, mu);
  return (t) => (t < 0 ? 1 : response === Number.POSITIVE_INFINITY ? 1 : poissonBelow(t / response, stages));
}

/**
 * The q-quantile of the time through k equal M/M/1 stations: less than the sum of the stations' quantiles.
 */
export const tandemQuantile = (lambda: number, mu: number, stages: number, q: number): number =>
  lambda < mu ? quantileOf(tandemTail(lambda, mu, stages), q) : Number.POSITIVE_INFINITY;

/** Mean time through M/M/1 stations in series that differ: the sum of 1/(mu_i - lambda) (Jackson 1957). */
export const series = (lambda: number, mus: readonly number[]): number =>
  mus.reduce((sum, mu) => sum + mm1(lambda, mu).response, 0);

/**
 * M/M/c with Bernoulli feedback: a served request joins the tail again with probability p. Its number is that
 * of M/M/c with arrivals lambda/(1 - p); for one server T = 1/(mu (1 - p) - lambda) (Takacs 1963; Jackson
 * 1957). Waiting and response are of the whole stay, all rounds together.
 */
export function feedback(lambda: number, mu: number, again: number, servers = 1): Station {
  notNegative({ lambda });
  positive({ mu });
  share({ again });
  if (again === 1) return { ...mmc(servers * mu, mu, servers), utilisation: Number.POSITIVE_INFINITY };
  const round = mmc(lambda / (1 - again), mu, servers);
  return { ...round, waiting: round.waiting / (1 - again), response: round.response / (1 - again) };
}
