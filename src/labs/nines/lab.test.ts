// The course's golden numbers of availability: A11, A12.
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

const percent = (name: string) => factOf(lab, name).value * 100;

test.each([
  ['tenOfTen', 90.438],
  ['tenOfEleven', 99.482],
  ['tenOfTwelve', 99.979],
  ['oneDispatcher', 99.9],
  ['twoDispatchers', 99.9999],
])('%s is up %d % of the time', (name, expected) => {
  const digits = String(expected).split('.')[1]?.length ?? 0;
  expect(percent(name).toFixed(digits)).toBe(expected.toFixed(digits));
});
