// What a queue for one crew and a switch add to it, by other ways of counting.
import { expect, test } from 'vitest';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';

const fact = (name: string) => factOf(lab, name).value;

test('taking over costs the same for any number of servers, and what the failures of one server cost', () => {
  // One server fails 365 / 99 times in a year that it is up; nine of ten take a minute, the tenth four hours.
  const hours = (365 / 99) * (0.9 / 60 + 0.1 * 4);
  expect(fact('takingOver') / hours).toBeCloseTo(1, 1);
  expect(fact('takingOverOfSixteen') / fact('takingOver')).toBeCloseTo(1, 2);
});

test('twelve servers with one crew are short as often as the chain of repairs by hand says', () => {
  // p_d in proportion to 12!/(12 - d)! (1/99)^d.
  const weights = [1];
  for (let down = 1; down <= 12; down += 1) weights.push(((weights[down - 1] ?? 0) * (13 - down)) / 99);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const short = weights.slice(3).reduce((sum, weight) => sum + weight, 0);
  expect(fact('oneCrew') + fact('paper')).toBeCloseTo((short / all) * 8760, 6);
});
