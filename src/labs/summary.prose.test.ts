// What the lesson “The course on one page” says in words about its numbers.
import { expect, it } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const axes = await loadLab('three-axes');
const value = (name: string) => factOf(axes, name).value;

it('a machine that dies stops nothing where there are copies, and a share of the functions or of the data where not', () => {
  expect(value('copiesLost')).toBe(0);
  expect(value('functionsLost')).toBe(1 / 4);
  expect(value('dataLost')).toBe(1 / 4);
});

it('only divided data makes smaller what one machine holds', () => {
  expect(value('copiesHolds')).toBe(1);
  expect(value('dataHolds')).toBe(1 / 4);
});

it('three copies of four parts of four functions, and what stops with the one laptop', () => {
  expect(value('allMachines')).toBe(3 * 4 * 4);
  expect(value('laptopLost')).toBe(1);
});
