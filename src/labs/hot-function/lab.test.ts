// The golden numbers of this lab: A15, and the pool that needs fewer servers (rules for simulations, section 8.15).
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

test.each([
  ['memoryWhole', 20],
  ['memoryApart', 3.8],
  ['poolWhole', 26],
  ['poolApart', 32],
])('%s is %d', (fact, expected) => {
  expect(factOf(lab, fact).value).toBeCloseTo(expected, 9);
});
