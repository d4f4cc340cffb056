import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barrierMeans,
  ownQueueMeans,
  pipeline,
  slowestErlang,
  spreadParts,
  summaryOf,
  wholeJobMeans,
  wholeJobs,
} from './batch.ts';
import {
  forkJoin,
  forkJoinBounds,
  forkJoinInterpolated,
  forkJoinOfTwo,
  splitMerge,
  splitMergeLimit,
} from './fork-join.ts';
import { mm1 } from './stations.ts';

describe('fork-join and batches give the published values', () => {
  const ten = { jobs: 10, parts: 10, servers: 10, part: 1 };
  const values: [string, number, number, number][] = [
    ['fork-join of two at 0.6', forkJoinOfTwo(0.6, 1), 3.5625, 1e-12],
    ['Nelson-Tantawi, four at 0.6', forkJoin(0.6, 1, 4), 4.646, 5e-4],
    ['Nelson-Tantawi, eight at 0.6', forkJoin(0.6, 1, 8), 5.824, 5e-4],
    ['Varma-Makowski, four at 0.6', forkJoinInterpolated(0.6, 1, 4), 4.724, 0.015 * 4.724],
    ['Varma-Makowski, eight at 0.6', forkJoinInterpolated(0.6, 1, 8), 5.931, 0.015 * 5.931],
    ['split-merge of four at 0.3', splitMerge(0.3, 1, 4).response, 4.388889, 5e-7],
    ['limit of split-merge of four', splitMergeLimit(1, 4), 0.48, 1e-12],
    ['one task split over ten, exponential', slowestErlang(1, 10), 2.929, 5e-4],
    ['ten tasks with barrier: makespan', barrierMeans(ten).makespan, 29.3, 5e-2],
    ['ten tasks with barrier: mean', barrierMeans(ten).mean, 16.1, 5e-2],
    ['ten tasks, no barrier: makespan', ownQueueMeans(ten).makespan, 15.4, 5e-2],
    ['ten tasks, no barrier: mean', ownQueueMeans(ten).mean, 9.4, 5e-2],
    ['ten tasks in a cluster: makespan', wholeJobMeans(ten).makespan, 15.4, 5e-2],
    ['ten tasks in a cluster: mean', wholeJobMeans(ten).mean, 10, 1e-12],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('ten tasks of ten equal hours end when the course says: whole, spread, in a chain, a server less', () => {
  const ten = { jobs: 10, parts: 10, servers: 10, part: 1 };
  expect(wholeJobs({ ...ten, jobs: 1 })).toEqual([10]);
  expect(spreadParts({ ...ten, jobs: 1 })).toEqual([1]);
  expect(summaryOf(wholeJobs(ten))).toEqual({ mean: 10, makespan: 10 });
  expect(spreadParts(ten)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(summaryOf(spreadParts(ten))).toEqual({ mean: 5.5, makespan: 10 });
  expect(pipeline(ten)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(summaryOf(pipeline(ten))).toEqual({ mean: 14.5, makespan: 19 });
  expect(summaryOf(wholeJobs({ ...ten, servers: 9 })).makespan).toBe(20);
  expect(summaryOf(spreadParts({ ...ten, servers: 9 })).makespan).toBe(12);
  expect(() => wholeJobMeans({ ...ten, servers: 9 })).toThrow(
    'jobs: found 10, allowed is at most the servers, 9',
  );
});

test('the approximations are exact for one and two servers and lie between the bounds', () => {
  expect(forkJoin(0.7, 2, 1)).toBe(mm1(0.7, 2).response);
  expect(forkJoinInterpolated(0.7, 2, 1)).toBeCloseTo(mm1(0.7, 2).response, 12);
  const load = fc.double({ min: 0, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(load, fc.integer({ min: 2, max: 32 }), (rho, servers) => {
      expect(forkJoinInterpolated(rho, 1, 2)).toBeCloseTo(forkJoinOfTwo(rho, 1), 9);
      const { lower, upper } = forkJoinBounds(rho, 1, servers);
      for (const value of [forkJoin(rho, 1, servers), forkJoinInterpolated(rho, 1, servers)]) {
        expect(value).toBeGreaterThan(lower * (1 - 1e-9));
        expect(value).toBeLessThan(upper * (1 + 1e-9));
      }
      const two = forkJoinBounds(rho, 1, 2);
      expect(forkJoinOfTwo(rho, 1)).toBeGreaterThan(two.lower * (1 - 1e-9));
      expect(forkJoinOfTwo(rho, 1)).toBeLessThan(two.upper * (1 + 1e-9));
    }),
  );
});

test('without load every form is the slowest of n, and an overloaded one has no end', () => {
  const four = 1 + 1 / 2 + 1 / 3 + 1 / 4;
  const idle = forkJoinBounds(0, 1, 4);
  for (const value of [forkJoin(0, 1, 4), forkJoinInterpolated(0, 1, 4), idle.lower, idle.upper]) {
    expect(value).toBeCloseTo(four, 9);
  }
  expect(splitMerge(0, 1, 4).response).toBeCloseTo(four, 12);
  expect(splitMerge(0.49, 1, 4).response).toBe(Number.POSITIVE_INFINITY);
  expect(forkJoin(1, 1, 4)).toBe(Number.POSITIVE_INFINITY);
  expect(forkJoinBounds(1, 1, 4).lower).toBe(Number.POSITIVE_INFINITY);
  expect(() => forkJoin(0.5, 1, 33)).toThrow(RangeError);
});
