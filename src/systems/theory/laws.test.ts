import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { desiredReplicas, stepLoad } from './autoscaling.ts';
import { cellShare, sameShard, shardOverlap, shuffleShards } from './blast-radius.ts';
import { callsTime, chainTime, listThenEach } from './call-cost.ts';
import {
  boxesFor,
  memoryOfCopies,
  requestRate,
  serversFor,
  squareRootServers,
  waitsInPools,
} from './capacity.ts';
import { channels, channelsOfTeams } from './channels.ts';
import { erlangC } from './multi-server.ts';
import { memoryOfStart, requestsNeeded, waitVariance } from './run-length.ts';
import {
  amdahl,
  amdahlLimit,
  efficiency,
  gustafson,
  scalabilityPeak,
  universalScalability,
} from './scaling-laws.ts';

describe('laws of scale give the published values', () => {
  const values: [string, number, number, number][] = [
    ['Amdahl 0.8 on 8', amdahl(0.8, 8), 3.3333, 5e-5],
    ['Gustafson 0.8 on 8', gustafson(0.8, 8), 6.6, 1e-12],
    ['peak of the USL', scalabilityPeak(0.02, 0.0005), 44.27, 5e-3],
    ['Amdahl 1 on 10', amdahl(1, 10), 10, 5e-3],
    ['Amdahl 0.95 on 10', amdahl(0.95, 10), 6.9, 5e-3],
    ['Amdahl 0.9 on 10', amdahl(0.9, 10), 5.26, 5e-3],
    ['Amdahl 0.75 on 10', amdahl(0.75, 10), 3.08, 5e-3],
    ['Amdahl 0.5 on 10', amdahl(0.5, 10), 1.82, 5e-3],
    ['four services of 5, P(wait) 0.2', 4 * serversFor(5, 0.2), 32, 0],
    ['one pool of 20, P(wait) 0.2', serversFor(20, 0.2), 26, 0],
    ['links of 5 services', channels(5), 10, 0],
    ['links of 10 services', channels(10), 45, 0],
    ['links of 20 services', channels(20), 190, 0],
    ['links of 100 services', channels(100), 4950, 0],
    ['300 users on one box', requestRate(300, 10) / 200, 0.15, 1e-12],
    ['boxes for 300,000 users', boxesFor(requestRate(300_000, 10), 200, 0.7), 215, 0],
    ['100 prices, a call each, ms', callsTime(100, 0.5), 50, 1e-12],
    ['100 prices in one call, ms', callsTime(1, 0.5), 0.5, 1e-12],
    ['100 prices in the process, us', callsTime(100, 0.1), 10, 1e-12],
    ['requests for 2 % at 0.5, millions', requestsNeeded(0.5, 0.02) / 1e6, 0.28, 5e-3],
    ['requests for 2 % at 0.8, millions', requestsNeeded(0.8, 0.02) / 1e6, 1.2, 5e-2],
    ['requests for 2 % at 0.9, millions', requestsNeeded(0.9, 0.02) / 1e6, 4.3, 5e-2],
    ['requests for 2 % at 0.95, millions', requestsNeeded(0.95, 0.02) / 1e6, 16, 0.5],
    ['requests for 2 % at 0.99, millions', requestsNeeded(0.99, 0.02) / 1e6, 390, 5],
    ['memory of the start at 0.8', memoryOfStart(0.8), 90, 1],
    ['memory of the start at 0.9', memoryOfStart(0.9), 380, 1],
    ['memory of the start at 0.95', memoryOfStart(0.95), 1560, 5],
    ['memory of the start at 0.99', memoryOfStart(0.99), 39_800, 50],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('a hot function out of ten costs 20 GB as one program and 3.8 GB as services', () => {
  const copies = [10, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const { whole, apart } = memoryOfCopies(
    copies,
    copies.map(() => 0.2),
  );
  expect(whole).toBeCloseTo(20, 9);
  expect(apart).toBeCloseTo(3.8, 9);
});

test('a job that grows gains at least as much as one that does not, and neither more than n', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 1000 }), share, (parallel, n, beta) => {
      expect(gustafson(parallel, n)).toBeGreaterThanOrEqual(amdahl(parallel, n) * (1 - 1e-12));
      expect(gustafson(parallel, n)).toBeLessThanOrEqual(n * (1 + 1e-12));
      expect(amdahl(parallel, n)).toBeLessThanOrEqual(amdahlLimit(parallel) * (1 + 1e-12));
      expect(universalScalability(1 - parallel, 0, n)).toBeCloseTo(amdahl(parallel, n), 9);
      expect(universalScalability(1 - parallel, beta, n)).toBeLessThanOrEqual(
        amdahl(parallel, n) * (1 + 1e-9),
      );
    }),
  );
});

test('the curve of the Universal Scalability Law comes down after its peak', () => {
  const at = (n: number) => universalScalability(0.02, 0.0005, n);
  expect(at(44)).toBeGreaterThan(at(43));
  expect(at(45)).toBeLessThan(at(44));
  expect(at(1)).toBe(1);
  expect(scalabilityPeak(0.02, 0)).toBe(Number.POSITIVE_INFINITY);
  expect(efficiency(at(44), 44)).toBeLessThan(0.5);
});

test('the autoscaler asks for whole copies, and leaves well alone', () => {
  expect(desiredReplicas({ current: 50, metric: 90, target: 75 })).toBe(60);
  expect(desiredReplicas({ current: 3, metric: 90, target: 60 })).toBe(5);
  // 3 x (1.3/0.3) is a hair above 13 in floating point.
  expect(desiredReplicas({ current: 3, metric: 1.3, target: 0.3 })).toBe(13);
  expect(desiredReplicas({ current: 10, metric: 1.1, target: 1 })).toBe(10);
  expect(desiredReplicas({ current: 10, metric: 0.9, target: 1 })).toBe(10);
  expect(desiredReplicas({ current: 10, metric: 1.11, target: 1 })).toBe(12);
  expect(desiredReplicas({ current: 10, metric: 1.05, target: 1, tolerance: 0 })).toBe(11);
});

test('a step of the load that capacity follows late leaves a backlog to work off', () => {
  const step = { load: 150, before: 100, after: 200, delay: 60 };
  expect(stepLoad(step)).toEqual({ most: 3000, worstDelay: 20, recovered: 120 });
  expect(stepLoad({ ...step, load: 90 })).toEqual({ most: 0, worstDelay: 0, recovered: 0 });
  expect(stepLoad({ ...step, after: 150 }).recovered).toBe(Number.POSITIVE_INFINITY);
  expect(stepLoad({ ...step, after: 140 }).worstDelay).toBe(Number.POSITIVE_INFINITY);
});

test('servers are the fewest that keep waiting rare, and the square-root rule comes near', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 200, noNaN: true }),
      fc.constantFrom(0.5, 0.2, 0.05),
      (offered, most) => {
        const servers = serversFor(offered, most);
        expect(erlangC(offered, servers)).toBeLessThanOrEqual(most);
        if (servers > 1) expect(erlangC(offered, servers - 1)).toBeGreaterThan(most);
      },
    ),
  );
  expect(Math.abs(squareRootServers(400, 1.06) - serversFor(400, 0.2))).toBeLessThanOrEqual(1);
  const apart = Array.from({ length: 4 }, () => ({ offered: 5, servers: 8 }));
  expect(waitsInPools(apart)).toBeCloseTo(erlangC(5, 8), 12);
  expect(() => serversFor(5, 0)).toThrow('mostWaiting: found 0');
});

test('shuffle shards of eight workers by two are 28, and half of the others share none', () => {
  expect(shuffleShards(8, 2)).toBe(28);
  expect(sameShard(8, 2)).toBeCloseTo(1 / 28, 12);
  expect(shardOverlap(8, 2, 2)).toBeCloseTo(sameShard(8, 2), 12);
  expect(shardOverlap(8, 2, 0) + shardOverlap(8, 2, 1) + shardOverlap(8, 2, 2)).toBeCloseTo(1, 12);
  expect(shardOverlap(8, 2, 0)).toBeCloseTo(15 / 28, 12);
  expect(cellShare(8)).toBe(1 / 8);
});

test('calls cost their hops, and teams spare channels', () => {
  expect(chainTime([2, 2, 2], 2, { roundTrip: 0.5, packing: 0.1 })).toBeCloseTo(7.2, 12);
  expect(callsTime(100, 0.5, 8)).toBeCloseTo(6.5, 12);
  expect(listThenEach(100, 0.5)).toBeCloseTo(50.5, 12);
  expect(callsTime(0, 0.5)).toBe(0);
  expect(channelsOfTeams(5, 4)).toBe(40);
  expect(channelsOfTeams(1, 20)).toBe(channels(20));
});

test('a mean wait is hard to measure at high load, impossible at full', () => {
  expect(waitVariance(0.5)).toBeCloseTo(29, 9);
  expect(waitVariance(1)).toBe(Number.POSITIVE_INFINITY);
  expect(requestsNeeded(1, 0.02)).toBe(Number.POSITIVE_INFINITY);
  expect(memoryOfStart(0)).toBe(1);
});
