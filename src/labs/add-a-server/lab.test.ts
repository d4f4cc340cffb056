// The course's golden numbers of speed-up: A6.
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

test.each([
  ['all', 10],
  ['ninetyFive', 6.9],
  ['ninety', 5.26],
  ['seventyFive', 3.08],
  ['half', 1.82],
])('ten servers with %s of the work in parallel do %d times the work of one', (name, expected) => {
  expect(factOf(lab, name).value.toFixed(2)).toBe(expected.toFixed(2));
});
