import { expect, test } from 'vitest';
import { onCallCrew } from './on-call.ts';

test('a rotation with two people ready, each at most a week in four, takes eight people; two of them sixteen', () => {
  expect(onCallCrew(1, 2, 0.25)).toBe(8);
  expect(onCallCrew(2, 2, 0.25)).toBe(16);
  expect(onCallCrew(0, 2, 0.25)).toBe(0);
});

test('a share that does not divide is rounded up to whole people, and a rounding error adds nobody', () => {
  expect(onCallCrew(1, 2, 0.3)).toBe(7);
  expect(onCallCrew(1, 1, 0.1)).toBe(10);
});

test('nobody can be on call for none of the time, or for more than all of it', () => {
  expect(() => onCallCrew(1, 2, 0)).toThrow(RangeError);
  expect(() => onCallCrew(1, 2, 1.1)).toThrow(RangeError);
});
