import { expect, test } from 'vitest';
import { lengthOf } from './lengths.ts';

const asked = { tier: 'fast', kind: 'steady', cost: 1, servers: 1, tolerance: null } as const;

test('what a case says about its run is kept: so many jobs in all, the warm-up before each independent run', () => {
  const { runs, requests, warmup, mostRuns } = lengthOf({ jobs: 200_000, warmup: 10_000 }, asked);
  expect(runs * requests).toBe(200_000);
  expect({ warmup, runs, mostRuns }).toEqual({ warmup: 10_000, runs: 10, mostRuns: 10 });
});

test('a case that says nothing is run ten and a hundred times as long in the longer tiers', () => {
  const [fast, full, nightly] = (['fast', 'full', 'nightly'] as const).map(
    (tier) => lengthOf(undefined, { ...asked, tier }).requests,
  );
  expect([full, nightly]).toEqual([10 * (fast ?? 0), 100 * (fast ?? 0)]);
});

test('beginnings are many short runs, as many as the case has samples', () => {
  expect(lengthOf({ samples: 3000, unit: 'seeds' }, { ...asked, kind: 'beginnings' })).toMatchObject({
    runs: 3000,
    mostRuns: 3000,
  });
});

test('a run of half a job is refused by its name', () => {
  expect(() => lengthOf({ jobs: 0.5 }, asked)).toThrow('run.jobs: found 0.5, allowed is at least 1');
  expect(() => lengthOf({ jobs: 100, warmup: -1 }, asked)).toThrow('run.warmup');
});
