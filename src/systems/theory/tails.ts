// Times given by their tail, P(X > t): means, the slowest or the k-th of n, and a hedged call.
// Everything takes any tail, in jumps or smooth; independence is assumed wherever two meet.
import { log } from '../../engine/elementary.ts';
import { notNegative, share, whole } from './allowed.ts';
import { choose } from './counting.ts';
import { atLeastOne, expLessOne } from './near-zero.ts';
import { wholePower } from './numbers.ts';
import { quantileOf, type Tail } from './quantiles.ts';

/** E[X]: the area under the tail, by adaptive Simpson's rule (relative error about 1e-9). */
export function meanOf(tail: Tail): number {
  const scale = quantileOf(tail, 0.5) || quantileOf(tail, 0.999) || 1;
  let total = 0;
  for (let from = 0, to = scale, doubling = 0; doubling < 1100; doubling += 1) {
    const error = 1e-11 * (total + scale);
    const panel = (to - from) / 8;
    for (let at = 0; at < 8; at += 1) total += area(tail, from + at * panel, from + (at + 1) * panel, error);
    if (to * tail(to) <= 1e-13 * total) return total;
    from = to;
    to *= 2;
  }
  return Number.POSITIVE_INFINITY;
}

function area(tail: Tail, from: number, to: number, error: number): number {
  const middle = (from + to) / 2;
  const whole = { low: tail(from), mid: tail(middle), high: tail(to) };
  return refined(tail, { from, to, error, depth: 0 }, whole);
}

interface Piece {
  from: number;
  to: number;
  error: number;
  depth: number;
}

function refined(
  tail: Tail,
  { from, to, error, depth }: Piece,
  { low, mid, high }: { low: number; mid: number; high: number },
): number {
  const width = to - from;
  const middle = (from + to) / 2;
  const first = tail((from + middle) / 2);
  const second = tail((middle + to) / 2);
  const coarse = (width / 6) * (low + 4 * mid + high);
  const fine = (width / 12) * (low + 4 * first + 2 * mid + 4 * second + high);
  if (Math.abs(fine - coarse) <= 15 * error || depth > 45) return fine + (fine - coarse) / 15;
  const half = { error: error / 2, depth: depth + 1 };
  return (
    refined(tail, { from, to: middle, ...half }, { low, mid: first, high: mid }) +
    refined(tail, { from: middle, to, ...half }, { low: mid, mid: second, high })
  );
}

/** Tail of the slowest of n independent times: 1 - (1 - P(X > t))^n. */
export function slowestOf(tail: Tail, n: number): Tail {
  whole({ n }, 1);
  return (t) => atLeastOne(tail(t), n);
}

/** Tail of the fastest of n independent times: P(X > t)^n. */
export function fastestOf(tail: Tail, n: number): Tail {
  whole({ n }, 1);
  return (t) => wholePower(tail(t), n);
}

/**
 * Tail of the k-th of n answers (a quorum): fewer than k have come. David & Nagaraja 2003, order statistics.
 */
export function kthOf(tail: Tail, n: number, k: number): Tail {
  whole({ n, k }, 1);
  if (k > n) return () => 1;
  if (k === n) return slowestOf(tail, n);
  return (t) => {
    const late = tail(t);
    let sum = 0;
    for (let come = 0; come < k; come += 1) {
      sum += choose(n, come) * wholePower(1 - late, come) * wholePower(late, n - come);
    }
    return Math.min(1, sum);
  };
}

/**
 * Tail of a hedged call: a second copy is sent if no answer has come after `after`, the first answer counts:
 * P(X > t) before, P(X > t) P(Y > t - after) from then on. Copies are independent: a cause that slows both
 * makes hedging useless (Dean & Barroso 2013). Extra load, as a share of the calls: `tail(after)`.
 */
export function hedged(tail: Tail, after: number): Tail {
  notNegative({ after });
  return (t) => (t < after ? tail(t) : tail(t) * tail(t - after));
}

/** q-quantile of the slowest of n exponentials: -mean ln(1 - q^(1/n)). */
export function slowestExponentialQuantile(mean: number, n: number, q: number): number {
  whole({ n }, 1);
  share({ q });
  return -mean * log(-expLessOne(log(q) / n));
}
