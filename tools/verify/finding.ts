// What `npm run verify` says about one check.
export interface Finding {
  /** Number of the acceptance test in docs/verification.md. */
  id: string;
  what: string;
  value: string;
  expected: string;
  tolerance: string;
  seeds: string;
  isPassed: boolean;
}

/** Enough digits to compare, no more. */
export const digits = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(5);

/** A number that must lie within a tolerance of another. */
export function near(
  id: string,
  what: string,
  {
    value,
    expected,
    tolerance,
    seeds,
  }: { value: number; expected: number; tolerance: number; seeds: string },
): Finding {
  return {
    id,
    what,
    value: digits(value),
    expected: digits(expected),
    tolerance: `± ${digits(tolerance)}`,
    seeds,
    isPassed: Math.abs(value - expected) <= tolerance,
  };
}

/** A number that must lie between two others. */
export function between(
  id: string,
  what: string,
  { value, low, high, seeds }: { value: number; low: number; high: number; seeds: string },
): Finding {
  const isPassed = value >= low && value <= high;
  return {
    id,
    what,
    value: digits(value),
    expected: `${digits(low)} to ${digits(high)}`,
    tolerance: '',
    seeds,
    isPassed,
  };
}
