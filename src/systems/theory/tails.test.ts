import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../engine/samplers.ts';
import { momentsOf, tailOf } from './distributions.ts';
import { complementaryError } from './error-function.ts';
import { quorumMean, slowestMean, slowShare } from './fan-out.ts';
import { quantileOf } from './quantiles.ts';
import { fastestOf, hedged, kthOf, meanOf, slowestExponentialQuantile, slowestOf } from './tails.ts';

const exponential: Distribution = { dist: 'exponential', mean: 1 };
/** 10 ms, and with 1 % 1 s. */
const rarelySlow: Distribution = {
  dist: 'mixture',
  p: [0.99, 0.01],
  of: [
    { dist: 'constant', value: 10 },
    { dist: 'constant', value: 1000 },
  ],
};
const specs: Distribution[] = [
  exponential,
  { dist: 'constant', value: 3 },
  { dist: 'constant', value: 0 },
  { dist: 'uniform', min: 1, max: 4 },
  { dist: 'erlang', k: 4, mean: 2 },
  { dist: 'erlang', k: 1000, mean: 2, shift: 1 },
  { dist: 'lognormal', mean: 2, cv: 1.5 },
  { dist: 'lognormal', mean: 2, cv: 0 },
  { dist: 'hyperexponential', p: 0.2, means: [3, 0.5] },
  { dist: 'hyperexponential', p: [0.2, 0.3, 0.5], means: [3, 0, 0.5] },
  { dist: 'pareto', shape: 3, mean: 2 },
  { dist: 'pareto', shape: 1.2, mean: 2 },
  rarelySlow,
];

test('fan-out gives the published values', () => {
  expect(slowShare(0.02, 50)).toBeCloseTo(0.63583, 6);
  expect(slowestExponentialQuantile(1, 20, 0.99)).toBeCloseTo(7.5961, 4);
  expect(slowestMean(1, 20)).toBeCloseTo(3.59774, 5);
  expect(slowShare(1e-17, 100)).toBeCloseTo(1e-15, 25);
  expect(slowShare(1, 5)).toBe(1);
  expect(slowShare(1, 0)).toBe(0);
});

describe('of every distribution', () => {
  test.each(specs.map((spec) => [JSON.stringify(spec), spec] as const))('%s', (_, spec) => {
    const tail = tailOf(spec);
    const { mean, scv } = momentsOf(spec);
    // The area under the tail is the mean, that under 2 t P(X > t) = P(X^2 > u) the second moment.
    expect(Math.abs(meanOf(tail) - mean)).toBeLessThan(1e-8 * (1 + mean));
    if (scv < 20) {
      const square = meanOf((u) => tail(Math.sqrt(u)));
      expect(Math.abs(square - mean * mean * (1 + scv))).toBeLessThan(1e-6 * (1 + square));
    }
    for (const q of [0.01, 0.5, 0.99, 0.9999]) {
      const at = quantileOf(tail, q);
      expect(tail(at)).toBeLessThanOrEqual((1 - q) * (1 + 1e-9));
      if (at > 0) expect(tail(at * (1 - 1e-9))).toBeGreaterThanOrEqual((1 - q) * (1 - 1e-6));
    }
    expect(tail(-1)).toBe(1);
  });
});

test('moments are those of the shifted value', () => {
  const { mean, scv } = momentsOf({ dist: 'exponential', mean: 2, shift: 2 });
  expect(mean).toBe(4);
  expect(scv).toBeCloseTo(0.25, 12);
  expect(momentsOf({ dist: 'pareto', shape: 2, mean: 1 }).scv).toBe(Number.POSITIVE_INFINITY);
  const share = (1 + Math.sqrt(3 / 5)) / 2;
  const balanced = momentsOf({
    dist: 'hyperexponential',
    p: share,
    means: [1 / (2 * share), 1 / (2 * (1 - share))],
  });
  expect(balanced.mean).toBeCloseTo(1, 12);
  expect(balanced.scv).toBeCloseTo(4, 12);
});

test('the slowest, the fastest and the k-th of n are those of order statistics', () => {
  const tail = tailOf(exponential);
  expect(meanOf(slowestOf(tail, 20))).toBeCloseTo(slowestMean(1, 20), 8);
  expect(quantileOf(slowestOf(tail, 20), 0.99)).toBeCloseTo(slowestExponentialQuantile(1, 20, 0.99), 9);
  expect(meanOf(fastestOf(tail, 5))).toBeCloseTo(0.2, 9);
  expect(meanOf(kthOf(tail, 5, 3))).toBeCloseTo(quorumMean(1, 5, 3), 8);
  expect(quorumMean(1, 5, 5)).toBeCloseTo(slowestMean(1, 5), 12);
  expect(quorumMean(1, 5, 6)).toBe(Number.POSITIVE_INFINITY);
  expect(quantileOf(kthOf(tail, 5, 6), 0.5)).toBe(Number.POSITIVE_INFINITY);
});

test('at a jump the quantile is the value jumped to', () => {
  const tail = tailOf(rarelySlow);
  expect(quantileOf(tail, 0.99)).toBeCloseTo(10, 9);
  expect(quantileOf(tail, 0.9901)).toBeCloseTo(1000, 9);
  expect(quantileOf(slowestOf(tail, 100), 0.5)).toBeCloseTo(1000, 9);
  expect(quantileOf(slowestOf(tail, 10), 0.5)).toBeCloseTo(10, 9);
  expect(quantileOf(tailOf({ dist: 'constant', value: 0 }), 0.99)).toBe(0);
});

test('a hedge after 20 turns most slow answers into 30, for one call in a hundred more', () => {
  const tail = tailOf(rarelySlow);
  const call = hedged(tail, 20);
  expect(tail(20)).toBeCloseTo(0.01, 12);
  expect(call(29)).toBeCloseTo(0.01, 12);
  expect(call(31)).toBeCloseTo(0.0001, 12);
  expect(quantileOf(slowestOf(call, 50), 0.99)).toBeCloseTo(30, 9);
  expect(quantileOf(slowestOf(tail, 50), 0.99)).toBeCloseTo(1000, 9);
  expect(meanOf(call)).toBeCloseTo(0.99 * 10 + 0.0099 * 30 + 0.0001 * 1000, 6);
  // Memoryless: two copies from the start halve the mean, a copy that never comes changes nothing.
  expect(meanOf(hedged(tailOf(exponential), 0))).toBeCloseTo(0.5, 9);
  expect(meanOf(hedged(tailOf(exponential), 1e9))).toBeCloseTo(1, 9);
});

test('a hedge never hurts and a bigger fan-out never helps', () => {
  const times = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...specs),
      times,
      times,
      fc.integer({ min: 1, max: 200 }),
      (spec, t, after, n) => {
        const tail = tailOf(spec);
        expect(hedged(tail, after)(t)).toBeLessThanOrEqual(tail(t));
        expect(slowestOf(tail, n)(t)).toBeGreaterThanOrEqual(tail(t) * (1 - 1e-12));
        expect(slowestOf(tail, n)(t)).toBeLessThanOrEqual(slowestOf(tail, n + 1)(t) * (1 + 1e-12));
        expect(kthOf(tail, n, 1)(t)).toBeCloseTo(fastestOf(tail, n)(t), 9);
      },
    ),
  );
});

test('the complementary error function is that of the tables', () => {
  // NIST Handbook, table 7.1, and the digits of erfc(3), erfc(5).
  expect(complementaryError(0)).toBe(1);
  expect(complementaryError(0.5)).toBeCloseTo(0.4795001221869535, 14);
  expect(complementaryError(1)).toBeCloseTo(0.15729920705028513, 14);
  expect(complementaryError(-1)).toBeCloseTo(1.842700792949715, 14);
  expect(complementaryError(2)).toBeCloseTo(0.004677734981047266, 15);
  expect(complementaryError(3) / 2.209049699858544e-5).toBeCloseTo(1, 10);
  expect(complementaryError(5) / 1.5374597944280349e-12).toBeCloseTo(1, 10);
  expect(complementaryError(2.5 - 1e-12) / complementaryError(2.5)).toBeCloseTo(1, 10);
});
