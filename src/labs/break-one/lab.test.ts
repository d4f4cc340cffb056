import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { finalMetrics } from '../final-metrics.ts';
import { lab } from './lab.ts';

const of = (change: object) => finalMetrics(lab, { ...startSettings(lab.controls), ...change }, 0);

test.each([
  [1, '90.438', '837.6'],
  [2, '99.900', '8.76'],
  [3, '99.999', '0.088'],
])(
  'A10: ten necessary services with %i replicas at 99 %% work %s %% of the time, down %s h a year',
  (replicas, percent, hours) => {
    const { works = 0, downHours = 0 } = of({ replicas });
    expect((works * 100).toFixed(3)).toBe(percent);
    expect(downHours.toFixed(hours.split('.')[1]?.length ?? 0)).toBe(hours);
  },
);

test('a necessary service without a double stops everything with its machine; a double or an optional one does not', () => {
  const withoutPay = of({ broken: 'pay' });
  expect(withoutPay['works']).toBe(0);
  expect(of({ broken: 'pay', replicas: 2 })['works']).toBeCloseTo(0.99 * 0.9999 ** 9, 12);
  const optional = ['needed', 'needed', 'needed', 'optional', ...Array(6).fill('needed')].join('.');
  expect(of({ broken: 'pay', needs: optional })['works']).toBeCloseTo(0.99 ** 9, 12);
  expect(of({ broken: 'pay', needs: optional })['full']).toBe(0);
});
