// What the lesson “Scaling” says in words about its numbers.
import { expect, test } from 'vitest';
import { universalScalability } from '../systems/theory/scaling-laws.ts';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const [add, knee, jobs] = await Promise.all(['add-a-server', 'knee', 'three-jobs'].map(loadLab));
const of = (lab: typeof add, name: string): number => (lab ? factOf(lab, name).value : Number.NaN);

test('ten servers of ten requests a second that share a tenth work off fifty-three', () => {
  expect(Math.round(10 * of(add, 'ninety'))).toBe(53);
});

test('the eleventh brings a quarter of the first; ten are the ceiling of a shared tenth', () => {
  expect(of(add, 'eleventh')).toBeGreaterThan(0.2);
  expect(of(add, 'eleventh')).toBeLessThan(0.3);
  expect(of(add, 'ceiling')).toBeCloseTo(10, 9);
});

test('halving the shared part brings at least as much as doubling the servers, and ten do almost seven times', () => {
  expect(of(add, 'ninetyFive')).toBeGreaterThanOrEqual(of(add, 'twenty') - 1e-9);
  expect(universalScalability(0.05, 0, 10)).toBeCloseTo(6.9, 2);
});

test('servers that agree a lot do the most when they are few', () => {
  expect(of(add, 'bestOfMuch')).toBeLessThan(10);
  expect(of(add, 'twentyOfMuch')).toBeLessThan(of(add, 'mostOfMuch'));
});

test('at the same busyness two servers are quicker than one, by little less than half, and twenty hardly wait', () => {
  expect(of(knee, 'twoAtEighty') / of(knee, 'eighty')).toBeCloseTo(0.556, 3);
  expect(of(knee, 'twentyAtEighty')).toBeLessThan(1.1);
});

test('a job for each makes none shorter, one job together is, and a standby saves a day', () => {
  expect(of(jobs, 'shared')).toBe(of(jobs, 'one'));
  expect(of(jobs, 'ten')).toBeLessThan(of(jobs, 'one') / 5);
  expect(of(jobs, 'noStandby') - of(jobs, 'standby')).toBe(24);
});
