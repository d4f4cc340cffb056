import { describe, expect, test } from 'vitest';
import { dm1, roundRobin } from './arrivals.ts';
import { powerOfChoices, randomSplit, weightedRandomSplit } from './choices.ts';
import { erlangB, mdc, mmc, mmcResponseQuantile, mmcWaitQuantile } from './multi-server.ts';
import { mg1, mg1Sharing, mm1, mm1ResponseQuantile } from './stations.ts';

describe('closed forms give the published values', () => {
  const values: [string, number, number, number][] = [
    ['M/M/1 at 0.6: T', mm1(0.6, 1).response, 2.5, 1e-9],
    ['M/M/1 at 0.6: p95', mm1ResponseQuantile(0.6, 1, 0.95), 7.4893, 5e-5],
    ['M/M/1 at 0.85: p99', mm1ResponseQuantile(0.85, 1, 0.99), 30.701, 5e-4],
    ['M/M/3 at 0.75: C', mmc(2.25, 1, 3).waits, 0.567757, 1e-6],
    ['M/M/3 at 0.75: T', mmc(2.25, 1, 3).response, 1.757009, 1e-6],
    ['M/M/3 at 0.75: W p90', mmcWaitQuantile({ lambda: 2.25, mu: 1, servers: 3 }, 0.9), 2.31536, 1e-5],
    ['M/M/20 at 0.8: C', mmc(16, 1, 20).waits, 0.256078, 1e-6],
    ['M/M/20 at 0.8: T', mmc(16, 1, 20).response, 1.064019, 1e-6],
    ['Erlang B, a = 5, c = 7', erlangB(5, 7), 0.120519, 1e-6],
    ['M/D/1 at 0.6: T', mg1(0.6, 1, 0).response, 1.75, 1e-9],
    ['M/E2/1 at 0.6: T', mg1(0.6, 1, 0.5).response, 2.125, 1e-9],
    ['M/H2/1 at 0.6, scv 3: T', randomSplit(0.6, 1, 3).response, 4, 1e-9],
    ['D/M/1 at 0.8: T', dm1(0.8, 1).response, 2.692731, 1e-6],
    ['round robin n = 4 at 0.8, exponential: T', roundRobin(0.8, 1, 4).response, 3.267384, 1e-6],
    ['round robin n = 4 at 0.8, constant: T', mdc(3.2, 1, 4).response, 1.386095, 1e-6],
    ['round robin n = 8 at 0.85, constant: T', mdc(6.8, 1, 8).response, 1.248, 1e-3],
    ['M/D/1 as M/D/c with c = 1', mdc(0.6, 1, 1).response, 1.75, 1e-9],
    ['mean field d = 2 at 0.6', powerOfChoices(0.6, 2), 1.40744, 1e-6],
    ['mean field d = 2 at 0.85', powerOfChoices(0.85, 2), 2.210092, 1e-6],
    ['mean field d = 3 at 0.6', powerOfChoices(0.6, 3), 1.218177, 1e-6],
    ['mean field d = 3 at 0.85', powerOfChoices(0.85, 3), 1.758134, 1e-6],
    ['mean field d = 1 is M/M/1', powerOfChoices(0.8, 1), 5, 1e-9],
    ['processor sharing at 0.6', mg1Sharing(0.6, 1), 2.5, 1e-9],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('the response quantile of M/M/c is that of M/M/1 for one server, and near that of the work when idle', () => {
  const one = mmcResponseQuantile({ lambda: 0.6, mu: 1, servers: 1 }, 0.95);
  expect(one).toBeCloseTo(mm1ResponseQuantile(0.6, 1, 0.95), 9);
  expect(mmcResponseQuantile({ lambda: 0.001, mu: 2, servers: 5 }, 0.9)).toBeCloseTo(Math.log(10) / 2, 6);
  // c mu - lambda = mu, where the two exponentials of the sum are the same.
  const same = mmcResponseQuantile({ lambda: 1, mu: 1, servers: 2 }, 0.95);
  expect(same).toBeCloseTo(mmcResponseQuantile({ lambda: 1.000001, mu: 1, servers: 2 }, 0.95), 4);
});

test('weighted random splitting adds the M/M/1 of each server', () => {
  expect(weightedRandomSplit(2.4, [1, 1, 1], [1, 1, 1])).toBeCloseTo(5, 9);
  expect(weightedRandomSplit(2, [4, 1], [4, 1])).toBeCloseTo(0.8 / 2.4 + 0.2 / 0.6, 9);
  expect(weightedRandomSplit(4, [4, 1], [1, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(weightedRandomSplit(3, [4, 1], [1, 0])).toBeCloseTo(1, 9);
});

test('at or above its capacity a queue has no end', () => {
  const all = [mm1(1, 1), mmc(4, 1, 4), mg1(2, 0.5, 1), roundRobin(1, 1, 4), mdc(4, 1, 4)];
  for (const { response } of all) expect(response).toBe(Number.POSITIVE_INFINITY);
  expect(mm1ResponseQuantile(1, 1, 0.5)).toBe(Number.POSITIVE_INFINITY);
  expect(powerOfChoices(1, 2)).toBe(Number.POSITIVE_INFINITY);
});

test('times scale with the unit of work', () => {
  expect(mmc(22.5, 10, 3).response).toBeCloseTo(mmc(2.25, 1, 3).response / 10, 12);
  expect(mdc(32, 0.1, 4).response).toBeCloseTo(mdc(3.2, 1, 4).response / 10, 12);
  expect(roundRobin(8, 10, 4).response).toBeCloseTo(roundRobin(0.8, 1, 4).response / 10, 12);
});
