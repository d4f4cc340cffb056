import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangA, mm1Impatient, mmck, mmckAtLeast } from './limits.ts';
import { erlangB, mmc } from './multi-server.ts';
import { mm1 } from './stations.ts';
import { meanInSystemAt, meanWaitOf, meanWaitOfFirst, meanWaits } from './transient.ts';

const one = (lambda: number) => ({ lambda, mu: 1, servers: 1 });

describe('limited queues and openings give the published values', () => {
  const values: [string, number, number, number][] = [
    ['M/M/1/5 at 0.8: loss', mmck(one(0.8), 5).lost, 0.088819, 5e-7],
    ['M/M/1/5 at 1.5: loss', mmck(one(1.5), 5).lost, 0.365414, 5e-7],
    ['M/M/1+D 0.8, 4: gives up', mm1Impatient(0.8, 1, 4).lost, 0.100912, 5e-7],
    ['M/M/1+D 1.5, 2: gives up', mm1Impatient(1.5, 1, 2).lost, 0.398487, 5e-7],
    ['M/M/1 from empty, 0.8: E N(20)', meanInSystemAt(one(0.8), 20), 2.647635, 5e-7],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('a bounded queue is Erlang B without waiting room, M/M/c with endless room, even at load 1', () => {
  const pool = { lambda: 5, mu: 1, servers: 7 };
  expect(mmck(pool, 7).lost).toBeCloseTo(erlangB(5, 7), 12);
  expect(mmck(pool, 7).waiting).toBeCloseTo(0, 12);
  const roomy = mmck(pool, 400);
  expect(roomy.response).toBeCloseTo(mmc(5, 1, 7).response, 10);
  expect(roomy.waits).toBeCloseTo(mmc(5, 1, 7).waits, 10);
  for (const state of mmck(one(1), 4).states) expect(state).toBeCloseTo(0.2, 12);
  expect(mmckAtLeast(one(1), 4, 3)).toBeCloseTo(0.4, 12);
  // Products that would overflow: nearly always full.
  expect(mmck(one(20), 1000).lost).toBeCloseTo(0.95, 12);
});

test('patience without end is M/M/c, and patience as long as the work is a server for everybody', () => {
  const pool = { lambda: 2.25, mu: 1, servers: 3 };
  expect(erlangA(pool, 1e7).response).toBeCloseTo(mmc(2.25, 1, 3).response, 4);
  expect(erlangA(pool, 1).inSystem).toBeCloseTo(2.25, 12);
  expect(erlangA({ ...pool, lambda: 30 }, 1).inSystem).toBeCloseTo(30, 9);
  expect(erlangA(pool, 1e7).servedWaiting).toBeCloseTo(mmc(2.25, 1, 3).waiting, 4);
  // Two at once, nobody else: the second is served after min(service, patience), half of the time.
  const impatient = erlangA({ lambda: 1e-6, mu: 1, servers: 1 }, 1);
  expect(impatient.lost / 1e-6).toBeCloseTo(1 / 2, 5);
  expect(impatient.servedWaiting / 1e-6).toBeCloseTo(1 / 4, 5);
  expect(mm1Impatient(0.8, 1, 2000).response).toBeCloseTo(mm1(0.8, 1).response, 9);
  expect(mm1Impatient(0.8, 1, 1e6).waiting).toBeCloseTo(4, 9);
  // Nobody waits: as one server without a queue.
  expect(mm1Impatient(0.8, 1, 0).lost).toBeCloseTo(erlangB(0.8, 1), 12);
});

test('a patience of one length goes smoothly through load 1, where the wait is even', () => {
  // At lambda = mu = 1 the needed wait is even on (0, 3) with density 1/5, and 1/5 beyond.
  const even = mm1Impatient(1, 1, 3);
  expect(even.lost).toBeCloseTo(0.2, 12);
  expect(even.waits).toBeCloseTo(0.8, 12);
  expect(even.waiting).toBeCloseTo(4.5 / 5 + 3 / 5, 12);
  expect(even.servedWaiting).toBeCloseTo(4.5 / 4, 12);
  for (const beside of [1 - 1e-6, 1 + 1e-6, 1 - 1e-9, 1 + 1e-9]) {
    expect(mm1Impatient(beside, 1, 3).waiting).toBeCloseTo(even.waiting, 5);
  }
  // Where the series for loads near 1 ends, nothing jumps.
  const series = mm1Impatient(1 - 0.33e-4, 1, 3).waiting;
  expect(mm1Impatient(1 - 0.34e-4, 1, 3).waiting).toBeCloseTo(series, 5);
  // The loss as printed by Barrer, away from load 1.
  const rho = 1.5;
  const ends = Math.exp(0.5 * 2);
  const idle = 1 / (1 + (1.5 * (1 - ends)) / -0.5 + rho * ends);
  expect(mm1Impatient(1.5, 1, 2).lost).toBeCloseTo(idle * rho * ends, 12);
});

test('more room, more load and more patience act as they must', () => {
  const load = fc.double({ min: 0.05, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      load,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 20 }),
      (rho, servers, room) => {
        const station = { lambda: rho * servers, mu: 1, servers };
        const small = mmck(station, servers + room);
        expect(mmck(station, servers + room + 1).lost).toBeLessThan(small.lost);
        expect(small.throughput).toBeCloseTo(station.lambda * (1 - small.lost), 9);
        expect(small.inSystem).toBeCloseTo(small.throughput * small.response, 9);
        const hasty = mm1Impatient(rho, 1, room / 4);
        expect(mm1Impatient(rho, 1, room / 4 + 1).lost).toBeLessThan(hasty.lost);
        expect(hasty.throughput).toBeCloseTo(rho * (1 - hasty.lost), 12);
        expect(1 - hasty.waits).toBeCloseTo(1 - hasty.utilisation, 9);
      },
    ),
    { numRuns: 50 },
  );
});

describe('a queue that has just opened', () => {
  test('starts as it was left and ends as in the long run', () => {
    expect(meanInSystemAt(one(0.8), 0, { initial: 7 })).toBe(7);
    expect(meanInSystemAt(one(0.8), 3000)).toBeCloseTo(4, 6);
    const pool = { lambda: 2.25, mu: 1, servers: 3 };
    expect(meanInSystemAt(pool, 400)).toBeCloseTo(2.25 * mmc(2.25, 1, 3).response, 6);
    expect(meanInSystemAt(one(1.5), 400, { capacity: 5 })).toBeCloseTo(mmck(one(1.5), 5).inSystem, 9);
  });

  test('fills by lambda t at first, grows by lambda - mu where it is overloaded', () => {
    expect(meanInSystemAt(one(0.8), 1e-4)).toBeCloseTo(0.8e-4, 8);
    const slope = meanInSystemAt(one(1.5), 201) - meanInSystemAt(one(1.5), 200);
    expect(slope).toBeCloseTo(0.5, 6);
    // Without arrivals one server only empties: three Poisson steps from 3.
    const left = meanInSystemAt(one(0), 1, { initial: 3 });
    expect(left).toBeCloseTo(Math.exp(-1) * (3 + 2 + 1 / 2), 9);
  });

  test('makes the first request wait not at all and the second for the rest of the first', () => {
    const [first, second] = meanWaits(0.8, 1, 2);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.8 / 1.8, 12);
    expect(meanWaitOf(3000, 0.8, 1)).toBeCloseTo(4, 6);
    expect(meanWaitOfFirst(2, 0.8, 1)).toBeCloseTo(0.4 / 1.8, 12);
    // One at work already: gone by the next arrival with probability 1/1.8.
    expect(meanWaitOf(1, 0.8, 1, 1)).toBeCloseTo(0.8 / 1.8, 12);
    // Overloaded, each request waits longer by 1/mu - 1/lambda.
    expect(meanWaitOf(2001, 2, 1) - meanWaitOf(2000, 2, 1)).toBeCloseTo(0.5, 6);
  });

  test('refuses what would take for ever', () => {
    expect(() => meanInSystemAt(one(2), 1e6)).toThrow(RangeError);
    expect(() => meanWaits(0.5, 1, 1e6)).toThrow('allowed is at most 100000');
  });
});
