/** Two-sided 95 % points for 1 to 10 degrees of freedom (Student 1908; any table). */
const POINTS = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814];
const NORMAL = 1.959964;

/**
 * The number t such that a Student-t variable lies within ±t with probability 0.95. Above ten degrees the
 * expansion around the normal point (Abramowitz & Stegun 26.7.5), good to 0.001.
 */
export function studentT95(degrees: number): number {
  const z = NORMAL;
  const first = (z ** 3 + z) / 4 / degrees;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96 / degrees ** 2;
  return POINTS[degrees - 1] ?? z + first + second;
}

/** Mean and 95 % interval of independent values; the interval is null for fewer than two. */
export function meanWithInterval(values: readonly number[]): { mean: number; ci95: [number, number] | null } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, ci95: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = studentT95(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, ci95: [mean - half, mean + half] };
}
