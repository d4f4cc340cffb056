// The golden numbers A10, and that a spare inside is never worse than a second whole.
import { expect, it, test } from 'vitest';
import { seriesOfClusters } from '../../systems/theory/reliability.ts';
import { type Settings, startSettings } from '../define-lab.ts';
import { finalMetrics } from '../final-metrics.ts';
import type { Nest } from '../picture.ts';
import { lab } from './lab.ts';

const settings = (change: Settings) => ({ ...startSettings(lab.controls), ...change });
const metrics = (change: Settings) => finalMetrics(lab, settings(change), 1);

test.each([
  [1, 10, '90.438', '837.6'],
  [2, 20, '99.900', '8.8'],
  [3, 30, '99.999', '0.1'],
])(
  'A10: with %i servers for each service, %i in all, the whole works %s %%',
  (copies, servers, percent, hours) => {
    const { works = 0, downHours = 0, servers: all } = metrics({ sites: 1, copies });
    expect(all).toBe(servers);
    expect((100 * works).toFixed(3)).toBe(percent);
    expect(downHours.toFixed(1)).toBe(hours);
    expect(works).toBeCloseTo(seriesOfClusters(10, copies, 0.99), 12);
  },
);

it('A10 in hours a year, to the digits of the table', () => {
  const hours = [1, 2, 3].map((copies) => metrics({ sites: 1, copies })['downHours'] ?? 0);
  expect(hours.map((h) => Number(h.toPrecision(3)))).toEqual([838, 8.76, 0.0876]);
});

it('two whole shops work when one of them is complete', () => {
  const one = seriesOfClusters(10, 1, 0.99);
  expect(metrics({})['works']).toBeCloseTo(1 - (1 - one) ** 2, 12);
});

it('with equally many servers a spare inside is better than a second whole', () => {
  const { works = 0, other = 0 } = metrics({ sites: 2, copies: 1 });
  expect(other).toBeGreaterThan(works);
  expect(metrics({ sites: 2, copies: 2 })['works']).toBe(metrics({ sites: 2, copies: 2 })['other']);
});

it('each level has its own number and its own names', () => {
  const levels = (change: Settings) => {
    const { picture } = lab.compute(settings({ at: 'service', ...change }));
    const found: { id: string; value: number; called?: readonly string[] | undefined }[] = [];
    const visit = ({ id, value, called, inside }: Nest) => {
      found.push({ id, value, called });
      inside.forEach(visit);
    };
    if (picture.type === 'nest') visit(picture.root);
    return found;
  };
  const names = (change: Settings) => levels(change).map(({ called }) => called);
  expect(levels({ sites: 1, copies: 2 }).map(({ value }) => Number((100 * value).toFixed(2)))).toEqual([
    99.9, 99.9, 99.99, 99,
  ]);
  expect(names({ sites: 1, copies: 2 })[2]).toEqual(['distributed', 'cluster']);
  expect(names({ sites: 1, copies: 2, counts: 'work' })[2]).toEqual(['cluster']);
  expect(names({ sites: 1, copies: 1 })[1]).toEqual(['distributed']);
  expect(names({ sites: 1, copies: 1 })[2]).toEqual([]);
});
