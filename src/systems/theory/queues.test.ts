import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dm1, erlangTransform, gim1, hyperexponentialTransform, roundRobin } from './arrivals.ts';
import { bestWeights, powerOfChoices, queuesAtLeast, randomSplit, weightedRandomSplit } from './choices.ts';
import { mdc } from './constant-work.ts';
import { feedback } from './feedback.ts';
import { md1, mg1, mg1Sharing } from './general-service.ts';
import {
  erlangB,
  erlangC,
  mmc,
  mmcAtLeast,
  mmcResponseQuantile,
  mmcResponseTail,
  mmcWaitQuantile,
  mmcWaitTail,
} from './multi-server.ts';
import { series, tandem, tandemQuantile, tandemTail } from './routes.ts';
import { inSystem, mm1, mm1AtLeast, mm1Exactly, mm1ResponseQuantile, mm1ResponseTail } from './stations.ts';

describe('closed forms give the published values', () => {
  const values: [string, number, number, number][] = [
    ['M/M/1 at 0.6: T', mm1(0.6, 1).response, 2.5, 1e-9],
    ['M/M/1 at 0.6: p95', mm1ResponseQuantile(0.6, 1, 0.95), 7.4893, 5e-5],
    ['M/M/1 at 0.6: P(N >= 5)', mm1AtLeast(0.6, 1, 5), 0.07776, 1e-12],
    ['M/M/1 at 0.85: T', mm1(0.85, 1).response, 6.6667, 5e-5],
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
    ['feedback, 0.4 at 0.4: T', feedback(0.4, 1, 0.4).response, 5, 1e-9],
    ['tandem of 3 at 0.6: T', tandem(0.6, 1, 3), 7.5, 1e-9],
    ['tandem of 3 at 0.6: p99', tandemQuantile(0.6, 1, 3, 0.99), 21.0149, 5e-5],
    ['three p99s of M/M/1 at 0.6', 3 * mm1ResponseQuantile(0.6, 1, 0.99), 34.54, 5e-3],
    ['round robin n = 8 at 0.85, exponential: T', roundRobin(0.85, 1, 8).response, 3.91, 5e-3],
    ['random n = 8 at 0.85, scv 4: T', randomSplit(0.85, 1, 4).response, 15.2, 5e-2],
    ['central queue n = 8 at 0.85: T', mmc(6.8, 1, 8).response, 1.477, 5e-4],
    ['one ten-fold server at 0.8: T', mm1(0.8, 1).response, 5, 1e-12],
    ['ten pooled servers at 0.8: T', mmc(0.8, 0.1, 10).response, 12.05, 5e-3],
    ['ten separate servers at 0.8: T', mm1(0.08, 0.1).response, 50, 1e-9],
    ['one ten-fold server at 0.8: L', inSystem(0.8, mm1(0.8, 1).response), 4, 1e-12],
    ['ten pooled servers at 0.8: L', inSystem(0.8, mmc(0.8, 0.1, 10).response), 9.64, 5e-3],
    ['ten separate servers at 0.8: L', inSystem(0.8, mm1(0.08, 0.1).response), 40, 1e-9],
    ['processor sharing at 0.6', mg1Sharing(0.6, 1), 2.5, 1e-9],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('the response quantile of M/M/c is that of M/M/1 for one server, of the work alone when idle', () => {
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

test('the states of M/M/1 and M/M/c add up to one, and to the mean that Little gives', () => {
  let sum = 0;
  let mean = 0;
  for (let k = 0; k < 200; k += 1) {
    sum += mm1Exactly(0.8, 1, k);
    mean += k * mm1Exactly(0.8, 1, k);
  }
  expect(sum).toBeCloseTo(1, 12);
  expect(mean).toBeCloseTo(inSystem(0.8, mm1(0.8, 1).response), 10);
  const three = { lambda: 2.25, mu: 1, servers: 3 };
  let pooled = 0;
  for (let k = 1; k < 300; k += 1) pooled += mmcAtLeast(three, k);
  expect(pooled).toBeCloseTo(inSystem(2.25, mmc(2.25, 1, 3).response), 10);
  expect(mmcAtLeast(three, 0)).toBeCloseTo(1, 12);
  expect(mmcAtLeast(three, 3)).toBeCloseTo(erlangC(2.25, 3), 12);
  expect(mmcAtLeast({ lambda: 0, mu: 1, servers: 3 }, 0)).toBe(1);
  expect(mmcAtLeast({ lambda: 0, mu: 1, servers: 3 }, 1)).toBe(0);
});

test('a tail and its quantile are inverse to each other', () => {
  const station = { lambda: 2.25, mu: 1, servers: 3 };
  for (const q of [0.5, 0.9, 0.99, 0.999]) {
    expect(mm1ResponseTail(0.6, 1, mm1ResponseQuantile(0.6, 1, q))).toBeCloseTo(1 - q, 12);
    expect(mmcWaitTail(station, mmcWaitQuantile(station, q))).toBeCloseTo(Math.min(1 - q, 0.567757), 6);
    expect(mmcResponseTail(station, mmcResponseQuantile(station, q))).toBeCloseTo(1 - q, 12);
    expect(tandemTail(0.6, 1, 3)(tandemQuantile(0.6, 1, 3, q))).toBeCloseTo(1 - q, 12);
  }
});

test('a server behind Erlang or mixed arrivals lies between regular and worse than Poisson', () => {
  const one = mm1(0.8, 1).response;
  expect(gim1(erlangTransform(1, 0.8), 0.8, 1).response).toBeCloseTo(one, 9);
  expect(roundRobin(0.8, 1, 2000).response).toBeCloseTo(dm1(0.8, 1).response, 2);
  expect(gim1(hyperexponentialTransform([1], [1.25]), 0.8, 1).response).toBeCloseTo(one, 9);
  const bursts = hyperexponentialTransform([0.5, 0.5], [0.25, 2.25]);
  expect(gim1(bursts, 0.8, 1).response).toBeGreaterThan(one * 1.2);
  expect(dm1(0, 1).response).toBe(1);
});

test('best weights use only the fastest at low load, all near capacity, and beat other weights', () => {
  expect(bestWeights(0.5, [4, 1, 1, 1, 1])).toEqual([1, 0, 0, 0, 0]);
  for (const weight of bestWeights(7.99, [4, 1, 1, 1, 1])) expect(weight).toBeGreaterThan(0.12);
  expect(bestWeights(9, [4, 1])).toEqual([0.8, 0.2]);
  const rates = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rates, fc.double({ min: 0.05, max: 0.95, noNaN: true }), rates, (mus, load, other) => {
      const lambda = load * mus.reduce((sum, mu) => sum + mu, 0);
      const weights = bestWeights(lambda, mus);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      const best = weightedRandomSplit(lambda, mus, weights);
      expect(best).toBeLessThanOrEqual(weightedRandomSplit(lambda, mus, mus) * (1 + 1e-9));
      const others = mus.map((_, index) => other[index] ?? 1);
      expect(best).toBeLessThanOrEqual(weightedRandomSplit(lambda, mus, others) * (1 + 1e-9));
    }),
  );
});

test('the queues of the mean field add up to its response time', () => {
  for (const choices of [1, 2, 3]) {
    let sum = 0;
    for (let k = 1; k < 300; k += 1) sum += queuesAtLeast(0.85, choices, k);
    expect(sum).toBeCloseTo(0.85 * powerOfChoices(0.85, choices), 9);
  }
  expect(queuesAtLeast(0.85, 2, 3)).toBeCloseTo(0.85 ** 7, 12);
  expect(queuesAtLeast(0.85, 2, 0)).toBe(1);
  expect(queuesAtLeast(0, 2, 1)).toBe(0);
});

test('waiting costs more with fewer servers, more load and more variable work', () => {
  const load = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(
      load,
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (rho, c, scv) => {
        const offered = rho * c;
        expect(erlangB(offered, c)).toBeLessThan(erlangC(offered, c));
        expect(erlangB(offered, c + 1)).toBeLessThan(erlangB(offered, c));
        expect(mmc(offered, 1, c).response).toBeLessThanOrEqual(mm1(rho, 1).response * (1 + 1e-12));
        expect(mmc(offered, 1, c).response).toBeLessThanOrEqual(roundRobin(rho, 1, c).response * (1 + 1e-9));
        expect(md1(rho, 1).waiting).toBeCloseTo(mm1(rho, 1).waiting / 2, 9);
        expect(mg1(rho, 1, scv).waiting).toBeCloseTo((mm1(rho, 1).waiting * (1 + scv)) / 2, 9);
        expect(mg1Sharing(rho, 1)).toBeCloseTo(mg1(rho, 1, 1).response, 9);
      },
    ),
  );
});

test('stations in series add up; feedback is a faster stream of shorter visits', () => {
  expect(series(0.6, [1, 1, 1])).toBeCloseTo(tandem(0.6, 1, 3), 12);
  expect(series(0.6, [1, 2])).toBeCloseTo(2.5 + 1 / 1.4, 12);
  expect(series(0.6, [1, 0.5])).toBe(Number.POSITIVE_INFINITY);
  expect(feedback(0.3, 1, 0.2).response).toBeCloseTo(1 / (0.8 - 0.3), 12);
  expect(feedback(0.4, 1, 0.6).response).toBe(Number.POSITIVE_INFINITY);
  expect(feedback(0.4, 1, 1).response).toBe(Number.POSITIVE_INFINITY);
  expect(feedback(0.4, 1, 0, 2)).toEqual(mmc(0.4, 1, 2));
  expect(tandemQuantile(1, 1, 3, 0.5)).toBe(Number.POSITIVE_INFINITY);
});

test('what means nothing is refused by name', () => {
  expect(() => mm1(-1, 1)).toThrow('lambda: found -1, allowed is a finite number, 0 or above');
  expect(() => mm1(Number.NaN, 1)).toThrow(RangeError);
  expect(() => mmc(1, 0, 2)).toThrow('mu: found 0');
  expect(() => mmc(1, 1, 2.5)).toThrow('servers: found 2.5, allowed is a whole number from 1 on');
  expect(() => mm1ResponseQuantile(0.5, 1, 1.2)).toThrow('q: found 1.2');
  expect(() => weightedRandomSplit(1, [2, 2], [0, 0])).toThrow('sum of weights');
});
