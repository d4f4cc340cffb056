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

test('intervals cover the true mean about as often as they say', () => {
  const { coverage } = spread({ load: 0.5, requests: 800, seeds: seedsFrom(1, 60) });
  expect(coverage).toBeGreaterThan(0.83);
});

test('intervals of runs that are too short for the load cover far less: nothing pretends to be independent', () => {
  const { coverage } = spread({ load: 0.95, requests: 500, seeds: seedsFrom(1, 40) });
  expect(coverage).toBeLessThan(0.7);
});

test('a queue that starts empty has the number in system of the transient solution', () => {
  expect(Math.abs(numberFromEmpty(0.8, 20, seedsFrom(1, 600)) - NUMBER_AT_20)).toBeLessThan(0.4);
});

test('the first ten requests of a queue that starts empty wait as long as the exact chain says', () => {
  expect(firstWaitsExactly(0.8, 2)).toBeCloseTo(0.8 / 1.8 / 2, 12);
  const exact = firstWaitsExactly(0.8, 10);
  expect(Math.abs(firstWaits(0.8, 10, seedsFrom(1, 600)) - exact)).toBeLessThan(0.25);
});
