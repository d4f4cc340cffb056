// The golden numbers of this lab: A14, possible links.
import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { finalMetrics } from '../final-metrics.ts';
import { lab } from './lab.ts';

const metricsOf = (change: Record<string, number | string>) =>
  finalMetrics(lab, { ...startSettings(lab.controls), ...change }, 1);

test.each([
  ['linksFive', 10],
  ['linksTen', 45],
  ['linksTwenty', 190],
  ['linksHundred', 4950],
])('%s is %i', (fact, links) => {
  expect(factOf(lab, fact).value).toBe(links);
});

test('ten times as many services are ten times as many releases and dashboards, and 110 times as many links', () => {
  const [ten, hundred] = [metricsOf({ services: 10 }), metricsOf({ services: 100 })];
  for (const name of ['deployments', 'dashboards']) expect(hundred[name]).toBe((ten[name] ?? 0) * 10);
  expect((hundred['links'] ?? 0) / (ten['links'] ?? 1)).toBe(110);
});

test('the platform begins to pay between 23 and 24 services', () => {
  const gains = (services: number) => {
    const { hours = 0, handHours = 0 } = metricsOf({ services, tools: 'platform' });
    return handHours - hours;
  };
  expect(gains(23)).toBeLessThan(0);
  expect(gains(24)).toBeGreaterThan(0);
});

test('hours for running and hours left make up the week of everybody', () => {
  const { hours = 0, left = 0 } = metricsOf({ services: 30, people: 5 });
  expect(hours + left).toBeCloseTo(200, 9);
});
