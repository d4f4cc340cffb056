// The golden numbers of this lab: A17, a hundred prices by one call each, by one call for all, and inside a process.
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

const fact = (name: string) => factOf(lab, name).value;

test('a hundred prices take 50 ms by a call each to another host, 0.5 ms in one call, 10 µs in the process', () => {
  expect(fact('network')).toBe(50);
  expect(fact('batch')).toBe(0.5);
  expect((fact('process') * 1000).toFixed(6)).toBe('10.000000');
});

test('the same host lies between the two, nearer to the network than to the process', () => {
  expect(fact('host')).toBe(2);
  expect(fact('network') / fact('host')).toBeLessThan(fact('host') / fact('process'));
});

test('a page misses a price when any of its calls fails, wherever the other process stands', () => {
  expect(fact('gaps')).toBeCloseTo(1 - 0.999 ** 100, 12);
  expect(fact('gapsHost')).toBe(fact('gaps'));
  expect(fact('gapsBatch')).toBeCloseTo(0.001, 12);
});

test('calls side by side shorten the wait and leave as many gaps', () => {
  expect(fact('sideBySide')).toBe(2.5);
  expect(fact('gapsSideBySide')).toBe(fact('gaps'));
});
