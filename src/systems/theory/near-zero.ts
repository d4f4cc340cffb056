// ln(1 + x) and e^x - 1 where x almost vanishes, and the rare event that needs them: made of the engine's own exp and
// log, like numbers.ts.
import { exp, log } from '../../engine/elementary.ts';

/** ln(1 + x), accurate for small x too (Kahan's correction of the rounding of 1 + x). x above -1. */
export function logOnePlus(x: number): number {
  const whole = 1 + x;
  if (whole === 1) return x;
  return whole === Number.POSITIVE_INFINITY ? whole : (log(whole) * x) / (whole - 1);
}

/** e^x - 1, accurate for small x too (Kahan). */
export function expLessOne(x: number): number {
  const whole = exp(x);
  if (whole === 1) return x;
  const less = whole - 1;
  return less === -1 || whole === Number.POSITIVE_INFINITY ? less : (less * x) / log(whole);
}

/** 1 - (1 - p)^n, the probability that at least one of n independent things happens; accurate for tiny p. */
export const atLeastOne = (p: number, n: number): number =>
  p >= 1 ? (n > 0 ? 1 : 0) : 0 - expLessOne(n * logOnePlus(-p));
