// The short versions; `npm run verify` runs them at full length.
import { expect, test } from 'vitest';
import {
  firstWaits,
  firstWaitsExactly,
  NUMBER_AT_20,
  numberFromEmpty,
  seedsFrom,
  spread,
} from './intervals.ts';

test('intervals cover the true mean about as often as they say, and the mean varies as theory says', () => {
  const { coverage, varianceRatio } = spread({ load: 0.5, requests: 2000, seeds: seedsFrom(1, 100) });
  expect(coverage).toBeGreaterThan(0.86);
  expect(coverage).toBeLessThan(0.995);
  // Standard error of a variance from 100 values: 14 %.
  expect(Math.abs(varianceRatio - 1)).toBeLessThan(0.57);
});

test('intervals of runs that are too short for the load cover far less: nothing pretends to be independent', () => {
  const { coverage } = spread({ load: 0.95, requests: 1000, seeds: seedsFrom(1, 60) });
  expect(coverage).toBeLessThan(0.8);
});

test('a queue that starts empty has the number in system of the transient solution', () => {
  expect(Math.abs(numberFromEmpty(0.8, 20, seedsFrom(1, 1500)) - NUMBER_AT_20)).toBeLessThan(0.27);
});

test('the first ten requests of a queue that starts empty wait as long as the exact chain says', () => {
  expect(firstWaitsExactly(0.8, 2)).toBeCloseTo(0.8 / 1.8 / 2, 12);
  const exact = firstWaitsExactly(0.8, 10);
  expect(Math.abs(firstWaits(0.8, 10, seedsFrom(1, 1500)) - exact)).toBeLessThan(0.15);
});
