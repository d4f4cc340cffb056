// Requests that pass several stations (Jackson networks).
import { whole } from './allowed.ts';
import { poissonBelow } from './numbers.ts';
import { quantileOf } from './quantiles.ts';
import { mm1 } from './stations.ts';

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
