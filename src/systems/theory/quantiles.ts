// Quantiles of times that are given by their tail.
import { share } from './allowed.ts';

/** P(X > t) of a time that is never negative: 1 before 0, falling to 0. */
export type Tail = (t: number) => number;

/** The smallest t with P(X <= t) >= q; Infinity where the tail never falls so far. */
export function quantileOf(tail: Tail, q: number): number {
  share({ q });
  const allowed = (1 - q) * (1 + 1e-12);
  let high = 1;
  while (tail(high) > allowed) {
    high *= 2;
    if (high === Number.POSITIVE_INFINITY) return high;
  }
  let low = 0;
  if (tail(0) <= allowed) return 0;
  for (let step = 0; step < 1100; step += 1) {
    const middle = low === 0 && high > 1e-300 ? high / 2 : (low + high) / 2;
    if (tail(middle) > allowed) low = middle;
    else high = middle;
    if (high - low <= 1e-15 * high) break;
  }
  return high;
}
