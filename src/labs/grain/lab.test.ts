// The golden numbers of this lab: A13, a chain of services that are each up 99.9 %, and A14, possible links.
import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { finalMetrics } from '../final-metrics.ts';
import { lab } from './lab.ts';
import { servicesTouched } from './pieces.ts';

const metric = (services: number, name: string) =>
  finalMetrics(lab, { ...startSettings(lab.controls), services }, 1)[name] ?? Number.NaN;

test.each([
  [1, '99.90'],
  [5, '99.50'],
  [10, '99.00'],
  [20, '98.02'],
])('a request that asks %i services of 99.9 %% is answered %s %% of the time', (services, percent) => {
  expect((metric(services, 'availability') * 100).toFixed(2)).toBe(percent);
});

test.each([
  [5, 10],
  [10, 45],
  [20, 190],
  [100, 4950],
])('%i services have %i possible links', (services, links) => {
  expect(metric(services, 'links')).toBe(links);
});

test('ten services of one size: a change touches five by kind, one by business; a hundred services tear all apart', () => {
  const value = (fact: string) => factOf(lab, fact).value;
  expect([value('touchedByKind'), value('touchedByBusiness'), value('touchedTooFine')]).toEqual([5, 1, 5]);
});

test('cut along the business nothing is torn apart until there are more services than pieces of business', () => {
  for (const services of [1, 2, 4, 5, 10, 20])
    expect(servicesTouched(services, 'business')).toEqual(Array(20).fill(1));
  expect(Math.max(...servicesTouched(21, 'business'))).toBe(2);
});
