import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

const fact = (name: string) => factOf(lab, name).value;

test('labels promise work over boxes; coordination takes its share of every box', () => {
  expect(fact('promised')).toBe(50);
  expect(fact('coordinated')).toBeCloseTo(50 / 0.85, 9);
});

test('without software that repeats, the same boxes lose to the big server that they beat with it', () => {
  expect(fact('careful')).toBeLessThan(fact('big') / 2);
  expect(fact('careless')).toBeGreaterThan(3 * fact('big'));
});

test('more boxes do not help against beginning again: the chance of a whole run without a failure stays', () => {
  if (lab.kind !== 'computed') throw new Error('It is worked out at once.');
  const start = { ...startSettings(lab.controls), repeats: false };
  const factor = (boxes: number) => {
    const { days = 0, coordinated = 1 } = lab.compute({ ...start, boxes }).metrics;
    return days / coordinated;
  };
  expect(factor(60)).toBeCloseTo(factor(5), 9);
});
