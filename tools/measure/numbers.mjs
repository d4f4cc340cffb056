/** The middle one of sorted numbers; of an even count the lower middle. NaN for none. */
export const median = (numbers) => quantile(numbers, 0.5);

/** The smallest number that at least the share `q` of all do not exceed. */
export const quantile = (numbers, q) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
};
