// What the lesson “Is a distributed system a kind of microservices?” says in words about its numbers.
import { expect, it } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const drawn = await loadLab('two-sets');
const sets = await loadLab('set-machine');
const pairs = await loadLab('contradictions');
const value = (lab: typeof sets, name: string) => factOf(lab, name).value;

it('two of the four, “one” and “the other”, have no place in the article’s drawing, and none when it is turned round', () => {
  expect(value(drawn, 'article')).toBe(2);
  expect(value(drawn, 'turned')).toBe(0);
});

it('of the first two systems both have a place in the article’s drawing', () => {
  expect(value(drawn, 'articleOfTwo')).toBe(0);
});

it('several of the twelve refute the article in the widest sense, and some still in the narrowest', () => {
  expect(value(sets, 'articleWidest')).toBeGreaterThan(value(sets, 'articleNarrowest'));
  expect(value(sets, 'articleNarrowest')).toBeGreaterThan(1);
});

it('turned round, one laptop stands against it where machines are nodes, and nothing where processes are', () => {
  expect(value(sets, 'turnedProcesses')).toBe(0);
  expect(value(sets, 'turnedMachines')).toBe(1);
  expect(value(sets, 'turnedSpread')).toBe(1);
});

it('the machine decides five pairs where nodes are machines, and one fewer where they are processes', () => {
  expect(value(pairs, 'decided')).toBe(5);
  expect(value(pairs, 'decidedProcesses')).toBe(4);
  expect(value(pairs, 'indispensableDoubled')).toBe(0);
  expect(value(pairs, 'splitHours')).toBeLessThan(value(pairs, 'wholeHours'));
});
