/** How many claims of the source article stand under each letter: cluster, distributed, microservices, and so on. */
const COUNTS = { K: 7, D: 7, M: 6, X: 9, Y: 7, Z: 4, S: 3 } as const;

/** Ids of all claims, `K1` to `S3`. */
export const claims: readonly string[] = Object.entries(COUNTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

/** Ids of all misconceptions that wrong options and refutations may name, `M01` to `M24`. */
export const misconceptions: readonly string[] = Array.from(
  { length: 24 },
  (_, index) => `M${String(index + 1).padStart(2, '0')}`,
);
