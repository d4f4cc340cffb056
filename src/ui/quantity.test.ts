import { describe, expect, it, vi } from 'vitest';
import { quantities } from './quantity.ts';

const en = quantities('en', { ms: '{n} ms', s: '{n} s', share: '{n} %', rate: '{n} / s' });

describe('a quantity', () => {
  it('makes the format of a number once and not for every number: a run writes some hundred a second', () => {
    const made = vi.spyOn(Intl, 'NumberFormat');
    const own = quantities('en', {});
    for (let value = 1; value < 50; value += 1) own.quantity(value / 100, 'share');
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });
  it('is written in milliseconds below a second and in seconds above', () => {
    expect([0.0004, 0.182, 0.9996, 1.8246, 12.345].map((v) => en.quantity(v, 'duration'))).toEqual([
      '0 ms',
      '182 ms',
      '1 s',
      '1.82 s',
      '12.3 s',
    ]);
  });
  it('does not round a share to all or nothing when it is neither', () => {
    expect(
      [0, 1, 0.3333, 0.9996, 0.99999, 0.999999, 0.9999999999].map((v) => en.quantity(v, 'share')),
    ).toEqual(['0 %', '100 %', '33.3 %', '99.96 %', '99.999 %', '99.9999 %', '99.99999999 %']);
  });
  it('writes an availability with two decimals or more, so that nines can be compared', () => {
    expect([0.9043821, 0.99, 0.9990004, 0.99999, 1].map((v) => en.quantity(v, 'availability'))).toEqual([
      '90.44 %',
      '99.00 %',
      '99.90 %',
      '99.999 %',
      '100.00 %',
    ]);
  });
  it('is a dash where there is none', () => {
    expect([Number.NaN, Number.POSITIVE_INFINITY].map((v) => en.quantity(v, 'count'))).toEqual(['–', '–']);
  });
  it('is not grouped when it is a year', () => {
    expect(en.quantity(2021, 'year')).toBe('2021');
  });
  it('follows the language', () => {
    expect(quantities('de', { rate: '{n} pro Sekunde' }).quantity(1234.5, 'rate')).toBe(
      '1.234,5 pro Sekunde',
    );
  });
});
