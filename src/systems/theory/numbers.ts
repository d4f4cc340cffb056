// Arithmetic that the closed forms share, made of the engine's own exp and log so that every browser gets the
// same digits.
import { exp, log } from '../../engine/elementary.ts';

/** x to a whole power, by squaring: no logarithm, so exact where the products are. */
export function wholePower(x: number, power: number): number {
  let result = 1;
  for (let square = x, left = power; left > 0; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) result *= square;
  }
  return result;
}

/** ln n!: the product itself up to 20!, Stirling's series from there on (relative error below 1e-15). */
export function logFactorial(n: number): number {
  if (n <= 20) {
    let product = 1;
    for (let k = 2; k <= n; k += 1) product *= k;
    return log(product);
  }
  const inverse = 1 / (n * n);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / n;
  return (n + 0.5) * log(n) - n + 0.9189385332046727 + series;
}

/** P(N = k), N Poisson with this mean; k a whole number. */
export const poisson = (mean: number, k: number): number =>
  mean === 0 ? (k === 0 ? 1 : 0) : exp(k * log(mean) - mean - logFactorial(k));

/** P(N < k), N Poisson: also P(X > mean), X the sum of k exponentials of mean 1 (Erlang). */
export function poissonBelow(mean: number, k: number): number {
  if (k <= 0) return 0;
  // From the largest term outwards: the first ones alone may be too small for a number.
  const top = Math.min(k - 1, Math.floor(mean));
  const largest = poisson(mean, top);
  let sum = 1;
  for (let term = 1, i = top; i > 0 && term > 1e-18 * sum; i -= 1) sum += term *= i / mean;
  for (let term = 1, i = top + 1; i < k && term > 1e-18 * sum; i += 1) sum += term *= mean / i;
  return Math.min(1, largest * sum);
}

/** Where a function that rises through 0 between two points does so. */
export function bisect(rising: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
