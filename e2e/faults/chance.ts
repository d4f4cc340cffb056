// Chance that can be had again: the seed of a run is printed with what failed.

/** A number from 0 to below 1. */
export type Random = () => number;

/** Mulberry32: small, and good enough to choose what to press. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}

/** FAULT_SEED, else the given one, else another one each time. */
export const seedOfRun = (usual = Date.now() % 1_000_000): number =>
  Number(process.env['FAULT_SEED'] ?? usual);
