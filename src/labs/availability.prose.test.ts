// What the lesson “Availability” says in words about its numbers.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const [nines, takeOver] = await Promise.all(['nines', 'take-over'].map(loadLab));
const of = (lab: typeof nines, name: string): number => (lab ? factOf(lab, name).value : Number.NaN);

test('ten of ten are up far less than one server; two spares make hours of weeks', () => {
  expect(of(nines, 'tenOfTen')).toBeLessThan(0.95);
  expect(of(nines, 'tenOfTenHours')).toBeGreaterThan(30 * 24);
  expect(of(nines, 'tenOfTwelveHours')).toBeLessThan(2);
});

test('each nine more means a tenth of the hours', () => {
  expect(of(nines, 'oneNineHours') / of(nines, 'twoNinesHours')).toBeCloseTo(10, 9);
  expect(of(nines, 'twoNinesHours') / of(nines, 'threeNinesHours')).toBeCloseTo(10, 9);
});

test('four more servers make any downtime vanish when failures are independent, and hardly any when not', () => {
  expect(of(nines, 'apartOfSixteen')).toBeLessThan(0.001);
  expect(of(nines, 'togetherOfSixteen')).toBeGreaterThan(0.5 * of(nines, 'together'));
  expect(of(nines, 'together')).toBeGreaterThan(2 * of(nines, 'tenOfTwelveHours'));
});

test('on paper sixteen servers are as good as perfect, and nearly all that they lose is taking over', () => {
  expect(of(takeOver, 'paperOfSixteen')).toBeLessThan(0.001);
  expect(of(takeOver, 'takingOverOfSixteen')).toBeGreaterThan(0.99 * of(takeOver, 'sixteen'));
});

test('one crew is the larger part at first; a second one takes nearly all of it away', () => {
  expect(of(takeOver, 'oneCrew')).toBeGreaterThan(of(takeOver, 'takingOver'));
  expect(of(takeOver, 'twoCrews')).toBeLessThan(0.15 * of(takeOver, 'oneCrew'));
});

test('what two labs say of twelve servers on paper is the same', () => {
  expect(of(takeOver, 'paper')).toBeCloseTo(of(nines, 'tenOfTwelveHours'), 9);
});

test('the prediction names the hours on paper as they are', () => {
  expect(of(takeOver, 'paper').toFixed(1)).toBe('1.8');
});
