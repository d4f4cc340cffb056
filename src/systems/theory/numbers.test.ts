import { expect, test } from 'vitest';
import { longRun, steps, timeToReach } from './birth-death.ts';
import { choose, harmonic } from './counting.ts';
import { atLeastOne, expLessOne, logOnePlus } from './near-zero.ts';
import { logFactorial, poisson, poissonBelow, wholePower } from './numbers.ts';

test('small arguments keep their digits', () => {
  for (const x of [1e-18, 1e-12, -1e-9, 1e-3, 0.4, -0.7, 3, 40]) {
    if (x > -1) expect(logOnePlus(x) / Math.log1p(x)).toBeCloseTo(1, 13);
    expect(expLessOne(x) / Math.expm1(x)).toBeCloseTo(1, 13);
  }
  expect(expLessOne(0)).toBe(0);
  expect(expLessOne(-800)).toBe(-1);
  expect(expLessOne(800)).toBe(Number.POSITIVE_INFINITY);
  expect(atLeastOne(1e-20, 1000) / 1e-17).toBeCloseTo(1, 12);
});

test('powers, binomials and factorials are those of whole numbers', () => {
  expect(wholePower(3, 13)).toBe(1594323);
  expect(wholePower(0, 0)).toBe(1);
  expect(choose(52, 5)).toBe(2598960);
  expect(choose(5, 6)).toBe(0);
  expect(harmonic(4)).toBeCloseTo(25 / 12, 14);
  let sum = 0;
  for (let n = 1; n <= 60; n += 1) {
    sum += Math.log(n);
    expect(Math.abs(logFactorial(n) - sum)).toBeLessThan(1e-12 * Math.max(1, sum));
  }
});

test('Poisson probabilities add up however large the mean', () => {
  for (const mean of [0, 0.3, 7, 900, 40_000]) {
    const far = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
    expect(poissonBelow(mean, far)).toBeCloseTo(1, 9);
    expect(poissonBelow(mean, 0)).toBe(0);
    const at = Math.floor(mean);
    expect(poissonBelow(mean, at + 1) - poissonBelow(mean, at)).toBeCloseTo(poisson(mean, at), 9);
  }
  // P(two exponentials last longer than 3) = (1 + 3) e^-3.
  expect(poissonBelow(3, 2)).toBeCloseTo(4 * Math.exp(-3), 14);
});

test('a chain that goes up as it goes down is even, and takes n(n+1)/2 x 1/rate to climb', () => {
  const even = steps(
    4,
    () => 2,
    () => 2,
  );
  for (const p of longRun(even)) expect(p).toBeCloseTo(0.2, 14);
  expect(timeToReach(even, 4)).toBeCloseTo(10 / 2, 12);
  expect(timeToReach(even, 0)).toBe(0);
});
