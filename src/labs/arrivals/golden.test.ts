import { expect, it } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { playToEnd } from '../playback.ts';
import { lab } from './lab.ts';

const start = startSettings(lab.controls);

it('A9: at a load of 0.8 a task stays 5.0, 12.05 or 50 h, and 4.0, 9.64 or 40 are there', () => {
  const theory = lab.theory?.(start) ?? {};
  expect(theory['fastTime']).toBeCloseTo(5, 10);
  expect(theory['pooledTime']).toBeCloseTo(12.05, 2);
  expect(theory['separateTime']).toBeCloseTo(50, 8);
  expect(theory['fastNumber']).toBeCloseTo(4, 10);
  expect(theory['pooledNumber']).toBeCloseTo(9.64, 2);
  expect(theory['separateNumber']).toBeCloseTo(40, 8);
});

// Forty runs of 1,200 h from empty: standard errors of about 0.3, 0.3 and 2 h, and a start that pulls the last down.
it('the runs agree with it, and what is there is the rate times the stay', () => {
  const runs = Array.from({ length: 40 }, (_, seed) => playToEnd(lab, start, seed + 1));
  const mean = (name: string) => runs.reduce((sum, run) => sum + (run[name] ?? Number.NaN), 0) / runs.length;
  expect(Math.abs(mean('fastTime') - 5)).toBeLessThan(1.2);
  expect(Math.abs(mean('pooledTime') - 12.05)).toBeLessThan(1.2);
  expect(Math.abs(mean('separateTime') - 50)).toBeLessThan(9);
  for (const design of ['fast', 'pooled', 'separate'])
    expect(mean(`${design}Number`) / (0.8 * mean(`${design}Time`))).toBeCloseTo(1, 1);
});
