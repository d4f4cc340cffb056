import { describe, expect, test } from 'vitest';
import { kolmogorovSmirnov, normalCdf } from './acceptance/significance.ts';
import { createStreams } from './random.ts';
import { type Distribution, drawFrom, sample } from './samplers.ts';

interface Case {
  spec: Distribution;
  mean: number;
  /** Squared coefficient of variation. */
  scv: number;
  cdf?: (x: number) => number;
}
const expCdf = (x: number, mean: number) => (x > 0 ? 1 - Math.exp(-x / mean) : 0);
const cases: Record<string, Case> = {
  constant: { spec: { dist: 'constant', value: 3 }, mean: 3, scv: 0 },
  exponential: {
    spec: { dist: 'exponential', mean: 2 },
    mean: 2,
    scv: 1,
    cdf: (x) => 1 - Math.exp(-x / 2),
  },
  uniform: {
    spec: { dist: 'uniform', min: 1, max: 5 },
    mean: 3,
    scv: 16 / 12 / 9,
    cdf: (x) => (x - 1) / 4,
  },
  erlang: {
    spec: { dist: 'erlang', k: 3, mean: 6 },
    mean: 6,
    scv: 1 / 3,
    cdf: (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + (x / 2) ** 2 / 2),
  },
  lognormal: {
    spec: { dist: 'lognormal', mean: 4, cv: 0.8 },
    mean: 4,
    scv: 0.64,
    cdf: (x) => normalCdf((Math.log(x / 4) + Math.log(1.64) / 2) / Math.sqrt(Math.log(1.64))),
  },
  'hyperexponential, a probability for each': {
    spec: { dist: 'hyperexponential', p: [0.2, 0.8], means: [3, 0.5] },
    mean: 1,
    scv: 2 * (0.2 * 9 + 0.8 * 0.25) - 1,
    cdf: (x) => 1 - 0.2 * Math.exp(-x / 3) - 0.8 * Math.exp(-x / 0.5),
  },
  'hyperexponential, one probability': {
    spec: { dist: 'hyperexponential', p: 0.9, means: [0.5, 5.5] },
    mean: 1,
    scv: 2 * (0.9 * 0.25 + 0.1 * 30.25) - 1,
    cdf: (x) => 1 - 0.9 * Math.exp(-x / 0.5) - 0.1 * Math.exp(-x / 5.5),
  },
  'mixture of an exponential and a shifted uniform, shifted itself': {
    spec: {
      dist: 'mixture',
      p: [0.3, 0.7],
      of: [
        { dist: 'exponential', mean: 2 },
        { dist: 'uniform', min: 0, max: 4, shift: 1 },
      ],
      shift: 1,
    },
    mean: 0.3 * 3 + 0.7 * 4,
    scv: (0.3 * (9 + 4) + 0.7 * (16 + 16 / 12)) / (0.3 * 3 + 0.7 * 4) ** 2 - 1,
    cdf: (x) => 0.3 * expCdf(x - 1, 2) + 0.7 * Math.min(1, Math.max(0, (x - 2) / 4)),
  },
  pareto: {
    spec: { dist: 'pareto', shape: 6, mean: 6 },
    mean: 6,
    scv: 1 / (6 * 4),
    cdf: (x) => 1 - (5 / x) ** 6,
  },
  shifted: {
    spec: { dist: 'exponential', mean: 1, shift: 2 },
    mean: 3,
    scv: 1 / 9,
    cdf: (x) => 1 - Math.exp(2 - x),
  },
};

const COUNT = 100_000;
const draws = (spec: Distribution, seed: number) => {
  const streams = createStreams(seed, ['x']);
  return Array.from({ length: COUNT }, () => sample(spec, streams, 0));
};

describe.each(Object.entries(cases))('%s', (_, { spec, mean, scv }) => {
  const values = draws(spec, 11);
  const average = values.reduce((sum, value) => sum + value, 0) / COUNT;
  const squares = values.map((value) => (value - average) ** 2);
  const variance = squares.reduce((sum, value) => sum + value, 0) / COUNT;

  test('has its mean, within four standard errors', () => {
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4 * Math.sqrt((scv * mean * mean) / COUNT) + 1e-12);
  });
  test('has its squared coefficient of variation, within four standard errors', () => {
    const spread = squares.reduce((sum, value) => sum + (value - variance) ** 2, 0) / COUNT;
    expect(Math.abs(variance - scv * mean * mean)).toBeLessThanOrEqual(4 * Math.sqrt(spread / COUNT) + 1e-12);
  });
});

const withFunction = Object.entries(cases).flatMap(([name, { spec, cdf }]) =>
  cdf ? [[name, spec, cdf] as const] : [],
);
test.each(withFunction)('%s has its distribution function (Kolmogorov-Smirnov, p > 1e-4)', (_, spec, cdf) => {
  for (const seed of [1, 2, 3]) expect(kolmogorovSmirnov(draws(spec, seed), cdf)).toBeGreaterThan(1e-4);
});

test('the test of distribution functions sees a mean that is two per cent off', () => {
  const off = draws({ dist: 'exponential', mean: 2.04 }, 1);
  expect(kolmogorovSmirnov(off, (x) => expCdf(x, 2))).toBeLessThan(1e-4);
});

test('drawing from weights follows them', () => {
  const streams = createStreams(4, ['x']);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 60_000; draw += 1) {
    const which = drawFrom(Float64Array.of(1, 1, 3), streams, 0);
    counts[which] = (counts[which] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect(Math.abs((counts[0] ?? 0) - 20_000)).toBeLessThan(500);
});
