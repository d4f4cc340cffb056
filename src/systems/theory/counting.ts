// Sums and ways that formulas count with.

/** H_n = 1 + 1/2 + ... + 1/n, summed from the small end. */
export function harmonic(n: number): number {
  let sum = 0;
  for (let k = n; k >= 1; k -= 1) sum += 1 / k;
  return sum;
}

/** Binomial coefficient "n choose k"; exact up to 2^53, 0 outside 0 <= k <= n. */
export function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * (n - i + 1)) / i;
  return ways;
}
