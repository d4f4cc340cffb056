import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmonic } from './counting.ts';
import {
  fullestBin,
  fullestBinGrowth,
  fullestOfChoicesGrowth,
  movedByConsistent,
  movedByModulo,
  ringLargestShare,
  ringUnevenness,
} from './hashing.ts';

test('the unevenness of eight servers with fifty points each is the published one', () => {
  expect(ringUnevenness(8, 50)).toBeCloseTo(0.13212, 5);
  expect(ringUnevenness(1, 50)).toBe(0);
});

test('one more server moves n/(n+1) of the keys by remainder, 1/(n+1) on a ring', () => {
  expect(movedByModulo(4, 5)).toBeCloseTo(4 / 5, 12);
  expect(movedByConsistent(4, 5)).toBeCloseTo(1 / 5, 12);
  expect(movedByConsistent(5, 4)).toBeCloseTo(1 / 5, 12);
  expect(movedByModulo(4, 8)).toBeCloseTo(1 / 2, 12);
  const count = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(count, count, (from, to) => {
      // As many keys as it takes for the remainders to repeat.
      const keys = Array.from({ length: from * to }, (_, key) => key);
      const moved = keys.filter((key) => key % from !== key % to).length / keys.length;
      expect(movedByModulo(from, to)).toBeCloseTo(moved, 12);
      expect(movedByConsistent(from, to)).toBeLessThanOrEqual(movedByModulo(from, to) + 1e-12);
    }),
    { numRuns: 50 },
  );
});

test('the largest share of a ring is H_n/n with one point each, and nears 1/n with many', () => {
  expect(ringLargestShare(8, 1)).toBeCloseTo(harmonic(8) / 8, 12);
  expect(ringLargestShare(8, 50)).toBeLessThan(ringLargestShare(8, 10));
  expect(ringLargestShare(8, 50)).toBeGreaterThan(1 / 8);
  // Two servers, two points each: shares Beta(2, 2), E max = 1/2 + E|X - 1/2| = 1/2 + 3/16.
  expect(ringLargestShare(2, 2)).toBeCloseTo(11 / 16, 8);
});

test('the fullest bin is that of all ways to throw the balls', () => {
  expect(fullestBin(0, 3)).toBe(0);
  expect(fullestBin(2, 2)).toBeCloseTo(1.5, 12);
  expect(fullestBin(3, 2)).toBeCloseTo(2.25, 12);
  for (const [balls, bins] of [
    [4, 4],
    [5, 4],
    [4, 6],
  ] as const) {
    let sum = 0;
    for (let throws = 0; throws < bins ** balls; throws += 1) {
      const load = Array.from({ length: bins }, () => 0);
      for (let ball = 0, left = throws; ball < balls; ball += 1, left = Math.floor(left / bins)) {
        load[left % bins] = (load[left % bins] ?? 0) + 1;
      }
      sum += Math.max(...load);
    }
    expect(fullestBin(balls, bins)).toBeCloseTo(sum / bins ** balls, 10);
  }
  expect(fullestBin(1000, 1000)).toBeCloseTo(5.514, 3);
  expect(() => fullestBin(100, 10)).toThrow('allowed is at most bins + 1, 11');
});

test('a second choice turns ln n/ln ln n into ln ln n', () => {
  expect(fullestBinGrowth(1e6)).toBeCloseTo(5.2615, 3);
  expect(fullestOfChoicesGrowth(1e6, 2)).toBeCloseTo(3.7882, 3);
  expect(() => fullestBinGrowth(2)).toThrow(RangeError);
});
