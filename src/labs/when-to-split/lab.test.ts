// The golden numbers of this lab: A16.
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

test.each([
  ['smallBusy', 0.15],
  ['largeBoxes', 215],
  ['smallRate', 30],
  ['largeRate', 30_000],
])('%s is %d', (fact, expected) => {
  expect(factOf(lab, fact).value).toBeCloseTo(expected, 9);
});
