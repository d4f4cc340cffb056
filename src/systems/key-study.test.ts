import { expect, test } from 'vitest';
import { largestOverMean, loadsOf, movedShare, placingOf, SCHEMES, squaredVariation } from './key-study.ts';
import { movedByConsistent, movedByModulo } from './theory/hashing.ts';

const KEYS = 20_000;
const moved = (scheme: (typeof SCHEMES)[number]) =>
  movedShare(placingOf(scheme, 8), placingOf(scheme, 9), KEYS);

test('from eight servers to nine a remainder moves eight ninths of the keys, jump hash and a ring one', () => {
  expect(moved('mod')).toBeCloseTo(movedByModulo(8, 9), 1);
  expect(moved('jump')).toBeCloseTo(movedByConsistent(8, 9), 1);
  expect(moved('ring')).toBeCloseTo(movedByConsistent(8, 9), 1);
  expect(moved('mod')).toBeGreaterThan(0.85);
  expect(moved('ring')).toBeLessThan(0.15);
});

test('every way places all keys, each on a server that there is', () => {
  for (const scheme of SCHEMES) {
    const loads = loadsOf(placingOf(scheme, 7), 7, KEYS);
    expect(loads).toHaveLength(7);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(KEYS);
    expect(Math.min(...loads)).toBeGreaterThan(0);
  }
});

test('more points make a ring more even, other names another ring', () => {
  const spread = (points: number, names: string) =>
    squaredVariation(loadsOf(placingOf('ring', 8, { points, names }), 8, KEYS));
  expect(spread(200, 'a')).toBeLessThan(spread(1, 'a') / 10);
  expect(spread(5, 'a')).not.toBe(spread(5, 'b'));
});

test('unevenness of told loads', () => {
  expect(squaredVariation([1, 3])).toBe(0.25);
  expect(largestOverMean([1, 3])).toBe(1.5);
});
