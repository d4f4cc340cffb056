import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, highWord, log, lowWord, pow } from './elementary.ts';

const off = (mine: number, theirs: number) => (mine === theirs ? 0 : Math.abs(mine / theirs - 1));
const positive = fc.double({ min: 1e-320, max: 1.7e308, noNaN: true });

test('log is the natural logarithm to the last bit or two', () => {
  fc.assert(
    fc.property(
      positive,
      (x) => Math.abs(log(x) - Math.log(x)) <= 5e-16 * Math.max(1, Math.abs(Math.log(x))),
    ),
  );
  expect(log(1)).toBe(0);
  expect(log(2)).toBe(Math.LN2);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 10);
});

test('exp is the exponential function to the last bit or two', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => off(exp(x), Math.exp(x)) <= 1e-15),
  );
  expect(exp(0)).toBe(1);
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-746)).toBe(0);
});

test('pow agrees with powers', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
      (x, y) => off(pow(x, y), x ** y) <= 2e-14,
    ),
  );
  expect(pow(0, 3)).toBe(0);
  expect(pow(0, 0)).toBe(1);
});

test('a number is its two words', () => {
  expect([highWord(1), lowWord(1)]).toEqual([0x3ff00000, 0]);
  expect([highWord(-0.1), lowWord(-0.1)]).toEqual([0xbfb99999, 0x9999999a]);
});
