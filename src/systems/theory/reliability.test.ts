import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seriesMttf } from './first-failure.ts';
import {
  anyFails,
  availabilityOf,
  downHoursPerYear,
  failover,
  inSeries,
  kOf,
  kOfN,
  replicasFor,
  replicated,
  seriesOfClusters,
} from './reliability.ts';
import { repair, repairedSeries } from './repair.ts';
import {
  backoffs,
  bottomAttempts,
  meanAttempts,
  mostLoadWithBudget,
  staysJammed,
  successWith,
} from './retries.ts';
import { meanOf } from './tails.ts';

const crew = repair({ machines: 4, need: 2, failRate: 0.1, repairRate: 0.5, crews: 1 });

describe('reliability and retries give the published values', () => {
  const values: [string, number, number, number][] = [
    ['4 of 6 at 0.9', kOfN(4, 6, 0.9), 0.98415, 5e-7],
    ['six stages of pairs at 0.98', seriesOfClusters(6, 2, 0.98), 0.997602, 5e-7],
    ['six single stages at 0.98', seriesOfClusters(6, 1, 0.98), 0.885842, 5e-7],
    ['twelve in series at 0.98', seriesOfClusters(12, 1, 0.98), 0.785, 5e-4],
    ['twelve pairs at 0.98', seriesOfClusters(12, 2, 0.98), 0.995, 5e-4],
    ['one crew, need 2 of 4: availability', crew.availability, 0.908222, 5e-7],
    ['one crew, need 2 of 4: mean down', crew.meanDown, 0.991714, 1e-6],
    ['one crew, need 2 of 4: failure rate', crew.failureRate, 0.038241, 5e-7],
    ['MTTF of 2 of 3', repair({ machines: 3, need: 2, failRate: 0.02, repairRate: 0.5 }).mttf, 250, 1e-9],
    ['retry 0.4, 3 tries: success', successWith(0.4, 3), 0.936, 1e-12],
    ['retry 0.4, 3 tries: tries', meanAttempts(0.4, 3), 1.56, 1e-12],
    ['ten services, 1 replica at 0.99', seriesOfClusters(10, 1, 0.99), 0.90438, 5e-6],
    ['ten services, 2 replicas at 0.99', seriesOfClusters(10, 2, 0.99), 0.999, 5e-6],
    ['ten services, 3 replicas at 0.99', seriesOfClusters(10, 3, 0.99), 0.99999, 5e-6],
    ['down a year, 1 replica', downHoursPerYear(seriesOfClusters(10, 1, 0.99)), 837.6, 5e-2],
    ['down a year, 2 replicas', downHoursPerYear(seriesOfClusters(10, 2, 0.99)), 8.76, 5e-3],
    ['down a year, 3 replicas', downHoursPerYear(seriesOfClusters(10, 3, 0.99)), 0.088, 5e-4],
    ['need 10 of 10 at 0.99', kOfN(10, 10, 0.99), 0.90438, 5e-6],
    ['need 10 of 11 at 0.99', kOfN(10, 11, 0.99), 0.99482, 5e-6],
    ['need 10 of 12 at 0.99', kOfN(10, 12, 0.99), 0.99979, 5e-6],
    ['a dispatcher before ten', inSeries([replicated(0.999, 1), replicated(0.99, 10)]), 0.999, 1e-9],
    ['two dispatchers before ten', inSeries([replicated(0.999, 2), replicated(0.99, 10)]), 0.999999, 1e-9],
    ['a chain of 1 at 0.999', inSeries([0.999]), 0.999, 1e-12],
    ['a chain of 5 at 0.999', seriesOfClusters(5, 1, 0.999), 0.995, 5e-5],
    ['a chain of 10 at 0.999', seriesOfClusters(10, 1, 0.999), 0.99, 5e-5],
    ['a chain of 20 at 0.999', seriesOfClusters(20, 1, 0.999), 0.9802, 5e-5],
  ];
  test.each(values)('%s', (_, value, expected, tolerance) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test('k of n is 1 at k = 0, falls with k, and treats unequal parts as equal ones when they are', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), chance, (n, a) => {
      expect(kOfN(0, n, a)).toBe(1);
      expect(kOfN(n + 1, n, a)).toBe(0);
      expect(kOfN(1, n, a)).toBeCloseTo(replicated(a, n), 12);
      expect(kOfN(n, n, a)).toBeCloseTo(a ** n, 12);
      const parts = Array.from({ length: n }, () => a);
      for (let k = 1; k <= n; k += 1) {
        expect(kOfN(k, n, a)).toBeLessThanOrEqual(kOfN(k - 1, n, a) + 1e-12);
        expect(kOf(k, parts)).toBeCloseTo(kOfN(k, n, a), 12);
      }
    }),
  );
  expect(kOfN(30, 30, 0.01) / 1e-60).toBeCloseTo(1, 9);
  expect(kOf(1, [0.9, 0.5])).toBeCloseTo(0.95, 12);
  expect(kOf(2, [0.9, 0.5])).toBeCloseTo(0.45, 12);
  expect(kOf(3, [0.9, 0.5])).toBe(0);
});

test('with a crew for each machine repair is k of n of independent machines', () => {
  const rate = fc.double({ min: 0.001, max: 5, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      rate,
      rate,
      fc.nat(11),
      (machines, failRate, repairRate, less) => {
        const need = Math.max(1, machines - less);
        const free = repair({ machines, need, failRate, repairRate });
        const a = availabilityOf(1 / failRate, 1 / repairRate);
        expect(free.availability).toBeCloseTo(kOfN(need, machines, a), 9);
        expect(free.meanDown).toBeCloseTo(machines * (1 - a), 9);
        const one = repair({ machines, need, failRate, repairRate, crews: 1 });
        expect(one.availability).toBeLessThanOrEqual(free.availability + 1e-12);
        expect(one.mttf).toBeLessThanOrEqual(free.mttf * (1 + 1e-12));
        expect(free.meanUpTime / (free.meanUpTime + free.meanDownTime)).toBeCloseTo(free.availability, 9);
      },
    ),
  );
});

test('the MTTF of one of two is (3 lambda + mu)/(2 lambda^2), of one its mean life', () => {
  const pair = repair({ machines: 2, need: 1, failRate: 0.01, repairRate: 0.2 });
  expect(pair.mttf).toBeCloseTo((3 * 0.01 + 0.2) / (2 * 0.01 ** 2), 6);
  expect(repair({ machines: 1, need: 1, failRate: 0.01, repairRate: 0.2 }).mttf).toBeCloseTo(100, 9);
});

test('groups in series multiply their availability and share the failures', () => {
  const group = { machines: 2, need: 1, failRate: 0.01, repairRate: 0.2 };
  const one = repair(group);
  expect(repairedSeries([group]).failureRate).toBeCloseTo(one.failureRate, 12);
  const three = repairedSeries([group, group, group]);
  expect(three.availability).toBeCloseTo(one.availability ** 3, 12);
  expect(three.failureRate).toBeCloseTo(3 * one.failureRate * one.availability ** 2, 12);
  // Single machines in series without spares: the system fails whenever one of the up ones does.
  const single = { machines: 1, need: 1, failRate: 0.01, repairRate: 0.2 };
  expect(repairedSeries([single, single]).meanUpTime).toBeCloseTo(50, 9);
});

test('the first failure of groups in series comes when theory says', () => {
  const group = { machines: 3, need: 2, failRate: 0.02, repairRate: 0.5 };
  expect(seriesMttf([group])).toBeCloseTo(250, 9);
  const crewed = { machines: 5, need: 2, failRate: 0.3, repairRate: 0.5, crews: 2 };
  expect(seriesMttf([crewed])).toBeCloseTo(repair(crewed).mttf, 9);
  // Without spares the failure rates add up.
  const single = { machines: 1, need: 1, failRate: 0.01, repairRate: 0.2 };
  expect(seriesMttf([single, { ...single, failRate: 0.03 }])).toBeCloseTo(25, 9);
  // Pairs that differ by a hair are told apart, and must fail as equal ones do.
  const pair = { machines: 2, need: 1, failRate: 0.1, repairRate: 1 };
  const equal = seriesMttf([pair, pair, pair]);
  const nearly = seriesMttf([pair, { ...pair, failRate: 0.1 + 1e-12 }, { ...pair, crews: 1 }]);
  expect(nearly).toBeCloseTo(equal, 8);
  // Repairs that hardly ever come: the first of three times of two exponentials each, by its survival
  // function.
  const rare = { ...pair, failRate: 1, repairRate: 1e-12 };
  const survives = (t: number) => (2 * Math.exp(-t) - Math.exp(-2 * t)) ** 3;
  expect(seriesMttf([rare, rare, rare])).toBeCloseTo(meanOf(survives), 7);
  // Repairs that are nearly instant: as a Poisson process of system failures.
  const quick = { ...pair, failRate: 1e-4, repairRate: 1 };
  const many = Array.from({ length: 12 }, () => quick);
  expect(seriesMttf(many) * repairedSeries(many).failureRate).toBeCloseTo(1, 2);
  const different = Array.from({ length: 12 }, (_, at) => ({ ...pair, failRate: 0.1 + at / 100 }));
  expect(() => seriesMttf(different)).toThrow(RangeError);
});

test('a switch limits the nines by its time and its coverage', () => {
  const base = { meanUp: 1000, switchTime: 0, coverage: 1, manual: 4 };
  expect(failover(base)).toBe(1);
  expect(failover({ ...base, coverage: 0 })).toBeCloseTo(availabilityOf(1000, 4), 12);
  expect(failover({ ...base, switchTime: 0.01, coverage: 0.9 })).toBeCloseTo(1000 / (1000 + 0.009 + 0.4), 12);
  expect(() => failover({ ...base, coverage: 1.1 })).toThrow('coverage: found 1.1');
});

test('replicas are counted until they are enough', () => {
  expect(replicasFor(0.99, 0.9999)).toBe(2);
  expect(replicasFor(0.9, 0.999)).toBe(3);
  expect(replicasFor(0.9, 0.9991)).toBe(4);
  expect(replicasFor(0.99, 1)).toBe(Number.POSITIVE_INFINITY);
  expect(replicasFor(1, 1)).toBe(1);
  expect(anyFails(0.001, 1000)).toBeCloseTo(1 - 0.999 ** 1000, 12);
});

test('layers of retries multiply, and only a load above mu/r can jam for good', () => {
  expect(bottomAttempts(1, 4, 3)).toBe(64);
  expect(bottomAttempts(0.5, 3, 1)).toBeCloseTo(meanAttempts(0.5, 3), 12);
  expect(bottomAttempts(0.5, 3, 2)).toBeCloseTo((1 - 0.5 ** 9) / 0.5, 12);
  expect(bottomAttempts(0, 3, 2)).toBe(1);
  expect(bottomAttempts(0.3, 5, 0)).toBe(1);
  expect(successWith(1, 4)).toBe(0);
  expect(staysJammed(20, 50, 3)).toBe(true);
  expect(staysJammed(15, 50, 3)).toBe(false);
  expect(staysJammed(30, 50, 1)).toBe(false);
  expect(mostLoadWithBudget(0.1) * 30).toBeLessThan(50);
  expect(backoffs(0.1, 2, 4)).toEqual([0.1, 0.2, 0.4]);
});
