// One server, and work of any distribution: what its mean and its spread decide. Symbols as in stations.ts.
import { notNegative, positive } from './allowed.ts';
import { endless, type Station } from './stations.ts';

/**
 * M/G/1, first come first served: W = lambda E[S^2] / (2 (1 - rho)) (Pollaczek 1930, Khinchine 1932).
 * @param meanWork E[S], mean time of service
 * @param scv squared coefficient of variation of the work: 0 constant, 1 exponential, 1/k Erlang of k phases
 */
export function mg1(lambda: number, meanWork: number, scv: number): Station {
  notNegative({ lambda, scv });
  positive({ meanWork });
  const utilisation = lambda * meanWork;
  if (utilisation >= 1) return endless(utilisation);
  const waiting = (utilisation * meanWork * (1 + scv)) / (2 * (1 - utilisation));
  return { utilisation, waiting, response: waiting + meanWork, waits: utilisation };
}

/** M/D/1: constant work, half the wait of M/M/1: W = rho/(2 mu (1 - rho)) (Erlang 1909). */
export const md1 = (lambda: number, work: number): Station => mg1(lambda, work, 0);

/**
 * M/G/1 with the server shared equally (processor sharing): T = E[S]/(1 - rho), whatever the distribution
 * (Kleinrock 1967).
 */
export function mg1Sharing(lambda: number, meanWork: number): number {
  notNegative({ lambda });
  positive({ meanWork });
  return lambda * meanWork < 1 ? meanWork / (1 - lambda * meanWork) : Number.POSITIVE_INFINITY;
}
