// How unlikely a value is under the hypothesis, as the standard normal deviate with the same probability: so
// that all tests have one scale. For tests of the engine; nothing of the engine uses it.

/** |z| beyond which a value counts as a fault: its probability is not within [1e-6, 1 - 1e-6]. */
export const FAULTY = 4.7534;

/** A chi-squared value with many degrees of freedom (Wilson & Hilferty 1931; good to 0.01 above 100 degrees). */
export function zOfChiSquared(value: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(value / degrees) - 1 + spread) / Math.sqrt(spread);
}

/** Chi-squared of counts that should all be equal. */
export function zOfEvenCounts(counts: ArrayLike<number>): number {
  let total = 0;
  for (let cell = 0; cell < counts.length; cell += 1) total += counts[cell] ?? 0;
  const expected = total / counts.length;
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell += 1) sum += ((counts[cell] ?? 0) - expected) ** 2 / expected;
  return zOfChiSquared(sum, counts.length - 1);
}

/** How often something of probability p happened in so many trials. */
export const zOfCount = (count: number, trials: number, p: number): number =>
  (count - trials * p) / Math.sqrt(trials * p * (1 - p));

/** A Poisson count, by the square-root transform (Anscombe 1948), good enough around 8. */
export const zOfPoisson = (count: number, mean: number): number =>
  2 * (Math.sqrt(count + 3 / 8) - Math.sqrt(mean + 3 / 8));

/**
 * Kolmogorov–Smirnov: the probability of so large a gap between the sample's distribution function and the true
 * one (Kolmogorov 1933; the correction of Stephens 1970 for finite samples).
 */
export function kolmogorovSmirnov(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  const count = sorted.length;
  let gap = 0;
  for (const [index, x] of sorted.entries()) {
    const expected = cdf(x);
    gap = Math.max(gap, expected - index / count, (index + 1) / count - expected);
  }
  const root = Math.sqrt(count);
  const scaled = (root + 0.12 + 0.11 / root) * gap;
  let sum = 0;
  for (let term = 1; term < 100; term += 1)
    sum += (term % 2 === 1 ? 2 : -2) * Math.exp(-2 * term * term * scaled * scaled);
  return Math.min(1, Math.max(0, scaled < 0.3 ? 1 : sum));
}

/** The standard normal distribution function, from the error function of Abramowitz & Stegun 7.1.26 (1.5e-7). */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = 0.5 * series * Math.exp(-z * z);
  return x > 0 ? 1 - half : half;
}
