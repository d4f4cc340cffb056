// A battery of tests for generators of 32-bit words: enough to reject the ones that look random and are not.
// After Knuth (TAOCP 2, 3.3.2) and Marsaglia's binary rank test (1985). Each result is a normal deviate.
import { zOfCount, zOfEvenCounts, zOfPoisson } from './significance.ts';

/** The next 32 bits, signed or not. */
export type Words = () => number;
export type Deviates = Record<string, number>;

const DRAWS = 2 ** 20;
const MATRICES = 4000;
const OUTPUTS = 2 ** 18;

/** Every test of the battery, each on its own stretch of the sequence: about 8 million words. */
export function battery(next: Words): Deviates {
  return {
    'top 8 bits': evenness(next, (word) => word >>> 24),
    'low 8 bits': evenness(next, (word) => word & 255),
    'pairs of top 6 bits': pairs(next, (word) => word >>> 26),
    'pairs of low 6 bits': pairs(next, (word) => word & 63),
    'lag-1 correlation': correlation(next),
    'rank of low bits': ranks(next),
    collisions: collisions(next),
  };
}

function evenness(next: Words, bits: (word: number) => number): number {
  const counts = new Int32Array(256);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const cell = bits(next());
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return zOfEvenCounts(counts);
}

function pairs(next: Words, bits: (word: number) => number): number {
  const counts = new Int32Array(4096);
  for (let draw = 0; draw < DRAWS; draw += 2) {
    const first = bits(next());
    const cell = first * 64 + bits(next());
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return zOfEvenCounts(counts);
}

function correlation(next: Words): number {
  let sum = 0;
  let before = centred(next());
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const now = centred(next());
    sum += before * now;
    before = now;
  }
  // Each product of independent uniforms on (-1/2, 1/2) has variance 1/144.
  return (sum * 12) / Math.sqrt(DRAWS);
}

const centred = (word: number): number => (word >>> 0) / 2 ** 32 - 0.5;

/** How many random binary 32 by 32 matrices have full rank: the product of (1 - 2^-k), k = 1 … 32. */
function ranks(next: Words): number {
  let full = 0;
  const rows = new Int32Array(32);
  for (let matrix = 0; matrix < MATRICES; matrix += 1) {
    for (let row = 0; row < 32; row += 1) {
      let bits = 0;
      for (let column = 0; column < 32; column += 1) bits = (bits << 1) | (next() & 1);
      rows[row] = bits;
    }
    if (isFullRank(rows)) full += 1;
  }
  let p = 1;
  for (let k = 1; k <= 32; k += 1) p *= 1 - 2 ** -k;
  return zOfCount(full, MATRICES, p);
}

/** Gauss's elimination over two elements; the rows are used up. */
function isFullRank(rows: Int32Array): boolean {
  for (let column = 0; column < 32; column += 1) {
    const bit = 1 << column;
    let pivot = column;
    while (pivot < 32 && ((rows[pivot] ?? 0) & bit) === 0) pivot += 1;
    if (pivot === 32) return false;
    const row = rows[pivot] ?? 0;
    rows[pivot] = rows[column] ?? 0;
    rows[column] = row;
    for (let other = column + 1; other < 32; other += 1) {
      if (((rows[other] ?? 0) & bit) !== 0) rows[other] = (rows[other] ?? 0) ^ row;
    }
  }
  return true;
}

/** Equal words among 2^18: about 8 pairs. */
function collisions(next: Words): number {
  const words = Uint32Array.from({ length: OUTPUTS }, next).sort();
  let equal = 0;
  for (let index = 1; index < OUTPUTS; index += 1) if (words[index] === words[index - 1]) equal += 1;
  return zOfPoisson(equal, OUTPUTS ** 2 / 2 ** 33);
}

/** Generators that must not pass, as a proof that the battery sees something. */
export const BAD: Record<string, (seed: number) => Words> = {
  /** Linear congruential, modulus 2^32 (Numerical Recipes 1992): its low bits have short periods. */
  lcg(seed) {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return state;
    };
  },
  /** Xorshift of 32 bits (Marsaglia 2003): linear over two elements. */
  xorshift32(seed) {
    let state = seed | 1;
    return () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state;
    };
  },
};
