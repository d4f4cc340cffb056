import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { finalMetrics } from '../final-metrics.ts';
import { cases } from './cases.ts';
import { lab } from './lab.ts';

const metricsOf = (change: Record<string, number | string>) =>
  finalMetrics(lab, { ...startSettings(lab.controls), ...change }, 1);

test('moves are shown in every direction, each with a year, and every case once', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  const { many = 0, one = 0, kept = 0, seen } = metricsOf({});
  expect(Math.min(many, one, kept)).toBeGreaterThanOrEqual(3);
  expect(many + one + kept).toBe(seen);
});

test('one and the same reason led different ways', () => {
  for (const reason of ['change', 'running']) {
    const { many = 0, one = 0, kept = 0, seen = 0 } = metricsOf({ reason });
    expect(Math.max(many, one, kept), reason).toBeLessThan(seen);
  }
});

test('what had not been told by a year is not counted', () => {
  expect(metricsOf({ until: 2008 })['seen']).toBe(1);
  expect(metricsOf({ until: 2022 })['one']).toBe((metricsOf({})['one'] ?? 0) - 1);
});
