import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addValue, createBatchMeans, interval95 } from './batch-means.ts';
import { createHistogram, meanOf, merged, positiveShare, quantile, record } from './histogram.ts';
import { createStreams, uniform } from './random.ts';
import { meanWithInterval, studentT95 } from './student-t.ts';
import {
  areaAt,
  averageAt,
  change,
  createQuantity,
  createTimeAverages,
  type Quantity,
  setClock,
  spanAt,
  startAt,
  type TimeAverages,
} from './time-average.ts';

const changeAt = (averages: TimeAverages, quantity: Quantity, now: number, amount: number) => {
  setClock(averages, now);
  change(averages, quantity, amount);
};
const values = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 });
const filled = (numbers: readonly number[]) => {
  const histogram = createHistogram();
  for (const number of numbers) record(histogram, number);
  return histogram;
};

describe('a histogram', () => {
  test('puts every quantile within 1 % of the smallest x with F(x) >= q', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (numbers, q) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(q * numbers.length - 1e-9)) - 1] ?? 0;
        expect(Math.abs(quantile(filled(numbers), q) / exact - 1)).toBeLessThan(0.01);
      }),
    );
  });

  test('merged with another is what one of all values would be', () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const both = merged(filled(some), filled(others));
        const whole = filled([...some, ...others]);
        for (const q of [0.1, 0.5, 0.99, 1]) expect(quantile(both, q)).toBe(quantile(whole, q));
        expect(both.count).toBe(whole.count);
        expect(meanOf(both)).toBeCloseTo(meanOf(whole), 6);
      }),
    );
  });

  test('keeps zeros apart, and the extremes exactly', () => {
    const histogram = filled([0, 0, 0, 3.25, 2.5]);
    expect(positiveShare(histogram)).toBeCloseTo(0.4, 12);
    expect(quantile(histogram, 0.6)).toBe(0);
    expect(quantile(histogram, 1)).toBe(3.25);
    expect(quantile(filled([2, 2, 2]), 0.5)).toBe(2);
    expect(quantile(createHistogram(), 0.5)).toBeNaN();
  });
});

describe('time averages', () => {
  test('are integrals over time, not means over changes', () => {
    const averages = createTimeAverages();
    const quantity = createQuantity(0);
    changeAt(averages, quantity, 1, 2);
    changeAt(averages, quantity, 4, -1);
    expect(areaAt(averages, quantity, 10)).toBe(2 * 3 + 1 * 6);
    expect(averageAt(averages, quantity, 10)).toBe(1.2);
    expect(averageAt(averages, createQuantity(0), 10)).toBe(0);
  });

  test('forget the warm-up and stop at their end', () => {
    const averages = createTimeAverages();
    const quantity = createQuantity(0);
    changeAt(averages, quantity, 0, 3);
    startAt(averages, [quantity], 5);
    averages.to = 15;
    changeAt(averages, quantity, 10, -2);
    changeAt(averages, quantity, 20, 100);
    expect(averageAt(averages, quantity, 30)).toBe((3 * 5 + 1 * 5) / 10);
    expect(spanAt(averages, 30)).toBe(10);
  });

  test('do not drift over a million small steps', () => {
    const averages = createTimeAverages();
    const quantity = createQuantity(0);
    changeAt(averages, quantity, 0, 1);
    for (let step = 1; step <= 1_000_000; step += 1) changeAt(averages, quantity, step / 10, 0);
    expect(areaAt(averages, quantity, 100_000)).toBe(100_000);
  });
});

describe('batch means', () => {
  test('cover the mean of a correlated sequence about as often as they say', () => {
    // First-order autoregression with coefficient 0.9: s / sqrt(n) over single values would cover about 0.35.
    let covered = 0;
    const streams = createStreams(1, ['x']);
    for (let run = 0; run < 300; run += 1) {
      const means = createBatchMeans();
      let value = 0;
      for (let step = 0; step < 6000; step += 1) {
        value = 0.9 * value + uniform(streams, 0) - 0.5;
        addValue(means, value);
      }
      const [low, high] = interval95(means) ?? [0, 0];
      if (low < 0 && high > 0) covered += 1;
    }
    expect(covered / 300).toBeGreaterThan(0.88);
    expect(covered / 300).toBeLessThan(0.985);
  });

  test('give no interval for less than ten batches, and count every value once', () => {
    const means = createBatchMeans();
    for (let value = 1; value <= 9; value += 1) addValue(means, value);
    expect(interval95(means)).toBeNull();
    for (let value = 10; value <= 1000; value += 1) addValue(means, value);
    expect(means.sum).toBe(500_500);
    expect(means.sums.reduce((sum, part) => sum + part, 0)).toBe(500_500);
  });
});

test("Student's t is that of the tables", () => {
  const table: [number, number][] = [
    [1, 12.7062],
    [9, 2.26216],
    [19, 2.09302],
    [29, 2.04523],
    [100, 1.98397],
  ];
  for (const [degrees, t] of table) expect(Math.abs(studentT95(degrees) - t)).toBeLessThan(0.001);
});

test('the interval of independent values covers their mean', () => {
  const streams = createStreams(2, ['x']);
  let covered = 0;
  for (let run = 0; run < 400; run += 1) {
    const { ci95 } = meanWithInterval(Array.from({ length: 15 }, () => uniform(streams, 0)));
    if (ci95 && ci95[0] < 0.5 && ci95[1] > 0.5) covered += 1;
  }
  expect(covered / 400).toBeGreaterThan(0.92);
  expect(meanWithInterval([4])).toEqual({ mean: 4, ci95: null });
});
