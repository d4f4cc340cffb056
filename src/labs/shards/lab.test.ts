import { expect, test } from 'vitest';
import { movedByConsistent, movedByModulo } from '../../systems/theory/hashing.ts';
import { startSettings } from '../define-lab.ts';
import { finalMetrics } from '../final-metrics.ts';
import { lab } from './lab.ts';

const of = (change: object) => finalMetrics(lab, { ...startSettings(lab.controls), ...change }, 0);
const shards = Array.from({ length: 10 }, (_, index) => index + 1);

test('Q26: 2 TB on machines that hold 400 GB need five shards, if they are equal', () => {
  const fits = shards.filter((count) => (of({ shards: count })['fullest'] ?? 0) <= 400);
  expect(fits[0]).toBe(5);
});

test('one shard more moves what the formulas say: n of n + 1 by number, about 1 of n + 1 on the ring', () => {
  for (const count of shards) {
    expect(of({ shards: count })['moved']).toBeCloseTo(movedByModulo(count, count + 1), 2);
    const onRing = of({ shards: count, scheme: 'ring' })['moved'] ?? 0;
    expect(Math.abs(onRing - movedByConsistent(count, count + 1))).toBeLessThan(0.04);
  }
});

test('more shards do not divide what is asked of one customer', () => {
  for (const count of shards) expect(of({ shards: count, hot: 0.5 })['busiest']).toBeGreaterThanOrEqual(500);
});

test('what a dead machine takes with it is its share, unless there is a copy', () => {
  expect(of({ shards: 5, dies: true })['lost']).toBeCloseTo(0.2, 12);
  expect(of({ shards: 5, dies: true, copies: 2 })['lost']).toBe(0);
});
