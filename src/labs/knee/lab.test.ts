import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

const fact = (name: string) => factOf(lab, name).value;

test('one server takes 1/(1 - busy) times the work: half the idle time, twice the time', () => {
  expect([fact('eighty'), fact('ninety'), fact('ninetyFive')].map((n) => Math.round(n * 1e9) / 1e9)).toEqual([
    5, 10, 20,
  ]);
});

test('twenty servers at 80 % are the published value, and larger pools are better at the same busyness', () => {
  expect(fact('twentyAtEighty')).toBeCloseTo(1.064019, 6);
  expect(fact('twentyAtEighty')).toBeLessThan(fact('twoAtEighty'));
  expect(fact('twoAtEighty')).toBeLessThan(fact('eighty'));
});
