import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './number.ts';

const value = (text: string, decimal: '.' | ',' = '.') => {
  const read = readNumber(text, decimal);
  return read.isNumber ? read.value : read.reason;
};

describe('readNumber', () => {
  it.each([
    ['12', 12],
    [' +7 ', 7],
    ['-3.5', -3.5],
    ['−3.5', -3.5],
    ['.5', 0.5],
    ['5.', 5],
    ['１２．５', 12.5],
    ['99．9999', 99.9999],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['12.345.678', 12345678],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['1,5', 1.5],
    ['0,123', 0.123],
    ['３，０００', 3000],
  ])('reads %s as %d where the decimals follow a dot', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('reads one sign before three digits as the language of the page does', () => {
    expect(value('1,234', '.')).toBe(1234);
    expect(value('1,234', ',')).toBe(1.234);
    expect(value('1.234', '.')).toBe(1.234);
    expect(value('1.234', ',')).toBe(1234);
  });

  it.each(['95%', '95 %', '９５％', '95\u202f%'])('sees the percent sign of %s', (text) => {
    expect(readNumber(text, '.')).toEqual({ isNumber: true, value: 95, isPercent: true });
  });

  it.each([
    ['--2', 'not-a-number'],
    ['∞', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['1/2', 'not-a-number'],
    ['1,23,4', 'not-a-number'],
    ['1,234,56', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['12 apples', 'not-a-number'],
    ['12万', 'not-a-number'],
    ['🙂', 'not-a-number'],
    ['\u202e21', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['9'.repeat(400), 'not-a-number'],
    ['.', 'not-a-number'],
    ['%', 'not-a-number'],
    ['', 'empty'],
    [' \u3000 ', 'empty'],
  ])('refuses %j', (text, reason) => {
    expect(value(text)).toBe(reason);
  });

  it('never yields a number that is not finite, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,e+-% '１％"), maxLength: 50 }),
        (text) => {
          const read = readNumber(text, '.');
          return read.isNumber ? Number.isFinite(read.value) : true;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads back every number that either language prints', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(
          ['en', '.'] as const,
          ['zh-Hans-CN', '.'] as const,
          ['de', ','] as const,
          ['fr', ','] as const,
        ),
        (number, [locale, decimal]) => {
          const rounded = Number(number.toFixed(4));
          const printed = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(rounded);
          expect(value(printed, decimal)).toBeCloseTo(rounded, 4);
        },
      ),
      { numRuns: 500 },
    );
  });
});
