// The normal distribution's tail, for lognormal times.
import { exp } from '../../engine/elementary.ts';

const HALF_ROOT_PI = 0.8862269254527579;

/**
 * erfc(x) = 1 - erf(x); the standard normal tail is erfc(x/sqrt 2)/2. Series 7.6.2 below 2.5, continued
 * fraction 7.9.2 above (NIST Digital Library of Mathematical Functions); relative error below 1e-11.
 */
export function complementaryError(x: number): number {
  if (x < 0) return 2 - complementaryError(-x);
  const bell = exp(-x * x);
  if (x < 2.5) {
    let sum = 0;
    for (let term = x, k = 1; term > 1e-18; k += 2, term *= (2 * x * x) / k) sum += term;
    return 1 - (bell * sum) / HALF_ROOT_PI;
  }
  let fraction = x;
  for (let k = 80; k > 0; k -= 1) fraction = x + k / 2 / fraction;
  return bell / (2 * HALF_ROOT_PI * fraction);
}
