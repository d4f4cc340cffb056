// Calls that are tried again. `attempts` counts all tries: one with two retries is 3. p: a try fails,
// independently.
import { log } from '../../engine/elementary.ts';
import { notNegative, positive, share, whole } from './allowed.ts';
import { expLessOne } from './near-zero.ts';
import { wholePower } from './numbers.ts';

/** Probability that one of the tries succeeds: 1 - p^r. */
export function successWith(p: number, attempts: number): number {
  share({ p });
  whole({ attempts }, 1);
  return p === 0 ? 1 : 0 - expLessOne(attempts * log(p));
}

/** Mean number of tries: (1 - p^r)/(1 - p); r when all fail. */
export const meanAttempts = (p: number, attempts: number): number =>
  p === 1 ? attempts : successWith(p, attempts) / (1 - p);

/**
 * Calls that reach the bottom for one request at the top, when each of L layers tries r times and only the
 * bottom fails, with probability p: (1 - p^(r^L))/(1 - p); r^L when it always does (Beyer et al. 2016, Site
 * Reliability Engineering, ch. 21-22).
 */
export function bottomAttempts(p: number, attempts: number, layers: number): number {
  whole({ attempts }, 1);
  whole({ layers }, 0);
  return meanAttempts(p, wholePower(attempts, layers));
}

/**
 * Load on the server at most, as a multiple of the load without retries, with a budget of b retries per
 * request.
 */
export function mostLoadWithBudget(budget: number): number {
  notNegative({ budget });
  return 1 + budget;
}

/**
 * Can a jam feed itself? With everybody's r tries sent and nothing dropped, the server is offered lambda r;
 * above mu the queue does not drain after the cause is gone (Bronson et al. 2021; Huang et al. 2022). Below
 * mu/r it always does.
 */
export function staysJammed(lambda: number, mu: number, attempts: number): boolean {
  notNegative({ lambda });
  positive({ mu });
  whole({ attempts }, 1);
  return lambda * attempts > mu;
}

/** Waits before the 2nd, 3rd, ... try: base, base x factor, base x factor^2, ...; without jitter. */
export function backoffs(base: number, factor: number, attempts: number): number[] {
  notNegative({ base });
  positive({ factor });
  whole({ attempts }, 1);
  return Array.from({ length: attempts - 1 }, (_, retry) => base * wholePower(factor, retry));
}
