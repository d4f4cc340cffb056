import { expect, test } from 'vitest';
import { classify } from '../../systems/classify.ts';
import { complete, faultsOf } from '../../systems/experiment.ts';
import { singlePointsOfFailure } from '../../systems/single-points.ts';
import { factOf } from '../facts.ts';
import { lab } from './lab.ts';
import { type Point, systemAt } from './shop.ts';

const numbers = [1, 2, 4];
const points: Point[] = numbers.flatMap((copies) =>
  numbers.flatMap((functions) =>
    numbers.flatMap((data) =>
      [true, false].flatMap((alone) =>
        [true, false].map((together) => ({ copies, functions, data, alone, together })),
      ),
    ),
  ),
);
const called = (point: Point) =>
  classify(systemAt(point), { nodes: 'processes', clusterIsDistributed: true });

test('every point is an experiment without faults', () => {
  expect(points.flatMap((point) => faultsOf(complete(systemAt(point))))).toEqual([]);
});

test('a system is distributed as soon as any of the three numbers is above one', () => {
  for (const point of points) {
    const { copies, functions, data } = point;
    expect(called(point).distributed, JSON.stringify(point)).toBe(
      copies * functions * data > 1 ? 'yes' : 'no',
    );
  }
});

test('a replica pool is copies and nothing else; microservices are functions that are released alone, wherever they stand', () => {
  for (const point of points) {
    const { copies, functions, data, alone } = point;
    const { cluster, microservices } = called(point);
    expect(cluster === 'yes', JSON.stringify(point)).toBe(copies > 1 && functions === 1 && data === 1);
    expect(microservices === 'yes', JSON.stringify(point)).toBe(functions > 1 && alone);
  }
});

test('with copies no machine breaks a request alone; with one of each every machine breaks the requests of its function', () => {
  for (const point of points.filter(({ data, together }) => data === 1 && !together)) {
    const broken = singlePointsOfFailure(systemAt(point)).filter((found) => 'machine' in found);
    expect(broken.length, JSON.stringify(point)).toBe(point.copies > 1 ? 0 : point.functions);
    for (const { breaks } of broken)
      expect(breaks.length / point.functions).toBeCloseTo(
        lab.compute({ ...point }).metrics.lost ?? Number.NaN,
        12,
      );
  }
});

test('of 8,760 hours a year one machine at 99 % is down a hundredth, three copies of it together a millionth', () => {
  expect(factOf(lab, 'oneDown').value).toBeCloseTo(87.6, 9);
  expect(factOf(lab, 'copiesDown').value).toBeCloseTo(0.00876, 9);
});
