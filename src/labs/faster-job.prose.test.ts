// What the lesson “A faster job, or more jobs?” says in words about the numbers that it quotes.
import { expect, it } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const ten = await loadLab('ten-by-ten');
const flip = await loadLab('flip-the-winner');
const queues = await loadLab('arrivals');
const value = (lab: typeof ten, name: string) => factOf(lab, name).value;

it('the cluster is never sooner, the last task is done together, and both do one task an hour', () => {
  expect(value(ten, 'splitFirst')).toBeLessThan(value(ten, 'clusterLast'));
  expect(value(ten, 'splitMean')).toBeLessThan(value(ten, 'clusterMean'));
  expect(value(ten, 'splitLast')).toBe(value(ten, 'clusterLast'));
  expect(value(ten, 'perHour')).toBe(1);
});

it('a chain is later on average than the cluster, whose ten hours stay', () => {
  expect(value(flip, 'chainMean')).toBeGreaterThan(value(flip, 'clusterMean'));
  expect(value(flip, 'clusterMean')).toBe(10);
});

it('ten random parts take nearly three hours, so ten servers are about three and a half times as fast; backups help', () => {
  const straggler = value(flip, 'straggler');
  expect(straggler).toBeGreaterThan(2.7);
  expect(straggler).toBeLessThan(3.1);
  expect(Math.abs(10 / straggler - 3.5)).toBeLessThan(0.3);
  expect(value(flip, 'backedUp')).toBeLessThan(straggler);
  // The question on the barrier says about 29 and about 15 hours.
  expect(Math.abs(value(flip, 'barrierLast') - 29)).toBeLessThan(2);
  expect(Math.abs(value(flip, 'clusterRandomLast') - 15)).toBeLessThan(1);
});

it('a price lets the cluster win; a loss costs it a second round, and parts with an owner everything', () => {
  expect(value(flip, 'cutAtACost')).toBeGreaterThan(10);
  expect(value(flip, 'lostCluster')).toBe(20);
  expect(value(flip, 'lostSplit')).toBeLessThan(20);
  expect(value(flip, 'lostOwn')).toBe(0);
});

it('at half load the split is sooner, near full load the cluster', () => {
  expect(value(flip, 'quietSplit')).toBeLessThan(value(flip, 'quietCluster'));
  expect(value(flip, 'busySplit')).toBeGreaterThan(value(flip, 'busyCluster'));
});

it('of three designs of one capacity the fast server is quickest and separate queues are slowest', () => {
  expect(value(queues, 'fast')).toBeLessThan(value(queues, 'pooled'));
  expect(value(queues, 'pooled')).toBeLessThan(value(queues, 'separate'));
});
