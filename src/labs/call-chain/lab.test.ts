// The golden numbers of this lab: A13, and percentiles that do not add (rules for simulations, section 8.11).
import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { playToEnd } from '../playback.ts';
import { lab } from './lab.ts';

const value = (fact: string) => factOf(lab, fact).value;
/** Mean work of a service, and what the network adds for each there and back. */
const WORK = 0.1;
const HOPS = 0.02;

test('three services 60 % busy: the p99 of the chain is 21.0 works, not the 34.5 that adding gives', () => {
  expect((value('chainP99') - 3 * HOPS) / WORK).toBeCloseTo(21.0149, 3);
  expect((value('addedP99') - 3 * HOPS) / WORK).toBeCloseTo(34.54, 2);
});

test.each([
  ['upOne', '99.90'],
  ['upFive', '99.50'],
  ['upTen', '99.00'],
  ['upEvent', '99.90'],
])('%s is %s %%', (fact, percent) => {
  expect((value(fact) * 100).toFixed(2)).toBe(percent);
});

test('the mean of the chain is the sum of its services’ means, in every run', () => {
  for (const seed of [1, 2, 3]) {
    const { responseMean = 0, addedMean = 1 } = playToEnd(lab, startSettings(lab.controls), seed);
    // They differ by the few requests that are still under way at the end.
    expect(Math.abs(responseMean / addedMean - 1)).toBeLessThan(0.02);
  }
});
