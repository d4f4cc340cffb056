// Tasks that keep their core while their calls run: a thread that waits.
import { describe, expect, test } from 'vitest';
import { flowOf, splitMerged } from './acceptance/stations.ts';
import { play, type Small } from './by-hand.ts';
import type { TaskInput } from './experiment.ts';
import { resultsOf } from './results.ts';
import { splitMerge } from './theory/fork-join.ts';

const constant = (value: number) => ({ dist: 'constant' as const, value });
const order: TaskInput = {
  kind: 'order',
  work: constant(1),
  hold: true,
  calls: { tasks: [{ kind: 'pay', work: constant(2) }] },
};
const shop = { id: 'shop', does: ['order'], on: ['a'] };
const till = { id: 'till', does: ['pay'], on: ['b'] };
const system = { machines: [{ id: 'a' }, { id: 'b' }], services: [shop, till] };
/** Orders of 1 on machine a, each with a payment of 2 on machine b. */
const played = (times: number[], file: Small['file'] = {}, task: TaskInput = order) =>
  play({ times, flow: { task }, file: { system, ...file } });

describe('a core that is kept while calls run', () => {
  test('serves nobody else until the answer is there, and counts as busy', () => {
    const kept = played([0, 0]);
    expect(kept.lines('start', 'finish', 'answer')).toEqual([
      '0 start #0 a',
      '1 start #0 b',
      '3 finish #0 b',
      '3 finish #0 a',
      '3 start #1 a',
      '3 answer #0',
      '4 start #1 b',
      '6 finish #1 b',
      '6 finish #1 a',
      '6 answer #1',
    ]);
    expect(resultsOf(kept.run).machines['a']).toMatchObject({ utilisation: 0.06, tasks: 2 });
    const free = played([0, 0], {}, { ...order, hold: false });
    expect(free.lines('answer')).toEqual(['3 answer #0', '5 answer #1']);
  });

  test('is free when the call ends in an error, at its deadline, or at once', () => {
    const errors = played([0, 0], { faults: [{ machine: 'b', at: 0, for: 3, kind: 'errors' }] });
    expect(errors.lines('fail', 'start').slice(2)).toEqual([
      '3 start #1 a',
      '3 fail #0 call',
      '4 start #1 b',
    ]);
    const late = { ...system, services: [shop, { ...till, calls: { timeout: 0.5 } }] };
    expect(played([0, 0], { system: late }).lines('fail', 'start').slice(2)).toEqual([
      '1.5 start #1 a',
      '1.5 fail #0 call',
      '3 start #1 b',
      '3 fail #1 call',
    ]);
    const gone = played([2, 2], { faults: [{ service: 'till', at: 0 }], health: { checkEvery: 1 } });
    expect(gone.lines('fail', 'start')).toEqual([
      '2 start #0 a',
      '3 start #1 a',
      '3 fail #0 call',
      '4 fail #1 call',
    ]);
  });

  test('is free when its machine or its service is up again', () => {
    const machine = played([0, 0, 4], { faults: [{ machine: 'a', at: 2, for: 1 }] });
    expect(machine.lines('lose', 'start', 'answer')).toEqual([
      '0 start #0 a',
      '1 start #0 b',
      '2 lose #0 at a',
      '2 lose #1 at a',
      '4 start #2 a',
      '5 start #2 b',
      '7 answer #2',
    ]);
    const service = played([0, 3], { faults: [{ service: 'shop', at: 2, for: 0.5 }] });
    expect(service.lines('lose', 'answer')).toEqual(['2 lose #0 at a', '6 answer #1']);
    expect(service.run.scene().requests).toEqual([]);
  });

  test('counts for the limit of the queue', () => {
    const { lines } = played([0, 2, 3], { system: { ...system, queue: { limit: 1 } } });
    expect(lines('fail', 'answer')).toEqual(['2 fail #1 full', '3 answer #0', '6 answer #2']);
  });

  test('takes nothing from a central queue until it is free', () => {
    const services = [
      { ...shop, on: ['a', 'c'], balance: 'central-queue' as const, tie: 'lowest-index' as const },
      till,
    ];
    const { lines } = played([0, 0, 0], {
      system: { machines: [...system.machines, { id: 'c' }], services },
    });
    expect(lines('start').filter((line) => !line.endsWith('b'))).toEqual([
      '0 start #0 a',
      '0 start #1 c',
      '3 start #2 a',
    ]);
    expect(lines('answer')).toEqual(['3 answer #0', '5 answer #1', '7 answer #2']);
  });

  test('and is the one that the call needs makes both wait until the call is given up', () => {
    const services = [shop, { ...till, on: ['a'], calls: { timeout: 2, cancelOnTimeout: true } }];
    const { lines, run } = played([0], { system: { ...system, services } });
    expect(lines('start', 'timeout', 'fail')).toEqual([
      '0 start #0 a',
      '3 timeout #0 attempt 1',
      '3 fail #0 call',
    ]);
    expect(run.scene().requests).toEqual([]);
  });

  test('does not make the calls slower when its machine is slow meanwhile', () => {
    const faults = [{ machine: 'a', at: 1.5, for: 1, kind: 'slow' as const }];
    expect(played([0], { faults }).lines('answer')).toEqual(['3 answer #0']);
  });
});

test('a request that keeps the only core of the entrance while its parts run is split-merge', () => {
  const mean = flowOf(splitMerged(4, 0.3), 3, 20_000).responseTime.mean ?? 0;
  expect(Math.abs(mean - splitMerge(0.3, 1, 4).response)).toBeLessThan(0.3);
});
