import { describe, expect, test } from 'vitest';
import { play } from './by-hand.ts';
import {
  arrivedIn,
  inSystemAt,
  inSystemSeries,
  lostBetween,
  mean,
  percentile,
  perMachineCounts,
  responses,
  servedShare,
  waits,
} from './measures.ts';
import { copyRecord, createRecord, observe } from './record.ts';
import { keepSpells, keepStays } from './record-work.ts';
import { replicate } from './replicate.ts';
import { resultsOf } from './results.ts';
import type { TraceEvent } from './trace.ts';

// m2 dies at 2.5 with #3 in its hands and #5 waiting; the balancer knows at 4.
const { events } = play({
  times: [0, 0, 1, 1.8, 2, 2, 3, 5],
  servers: 2,
  file: { faults: [{ machine: 'm2', at: 2.5 }], health: { checkEvery: 2, downAfter: 1 } },
});
const recordOf = (count: number) => {
  const record = createRecord();
  for (const event of events.slice(0, count)) observe(record, event);
  return record;
};
const record = recordOf(events.length);

test('a row tells where a request was, when, and how it ended', () => {
  expect(record.requests[2]).toEqual({
    id: 2,
    flow: 'buy',
    kind: 'order',
    client: null,
    arrived: 1,
    machine: 'm1',
    reached: 1,
    started: 1,
    left: 2,
    ended: 2,
    outcome: 'finished',
    attempts: 1,
  });
  expect(record.requests.map(({ outcome }) => outcome)).toEqual([
    'finished',
    'finished',
    'finished',
    'lost',
    'finished',
    'lost',
    'finished',
    'finished',
  ]);
  expect(record.happenings.map(({ what }) => what)).toEqual(['machine-down', 'notice-down']);
  expect(record.choices).toHaveLength(8);
});

test('a copy keeps the past when the record goes on', () => {
  for (const count of [5, 20, 30]) {
    const going = recordOf(count);
    const copy = copyRecord(going);
    const before = structuredClone(copy);
    for (const event of events.slice(count)) observe(going, event);
    expect(copy).toEqual(before);
    expect(going).toEqual(record);
  }
});

describe('measures', () => {
  test('of times are of requests that arrived in the window', () => {
    expect(responses(record)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(waits(record, { from: 1.5, to: 2.5 })).toEqual([0, 0]);
    expect(arrivedIn(record, { from: 2, to: 3 }).map(({ id }) => id)).toEqual([4, 5]);
  });
  test('of losses count by the moment of the loss', () => {
    expect(lostBetween(record).map(({ id }) => id)).toEqual([3, 5]);
    expect(lostBetween(record, { to: 2.5 })).toEqual([]);
    expect(servedShare(record)).toBe(0.75);
  });
  test('count what was sent to each machine', () => {
    expect(perMachineCounts(record, ['m1', 'm2'])).toEqual([5, 3]);
  });
  test('follow the number in the system, at the moments asked for', () => {
    expect(inSystemSeries(record, 'all', [0, 0.5, 1.5, 2, 2.2, 2.6, 9])).toEqual([2, 2, 1, 3, 3, 1, 0]);
    expect(inSystemSeries(record, 'm2', [2.2, 2.6])).toEqual([2, 0]);
  });
  test('percentiles are the smallest value with enough below it', () => {
    expect([0.5, 0.75, 0.76, 1].map((q) => percentile([4, 1, 3, 2], q))).toEqual([2, 3, 4, 4]);
    expect(percentile([], 0.5)).toBeNaN();
    expect(mean([1, 2, 6])).toBe(3);
  });
});

test('replications give one value per seed, their mean and its interval', () => {
  const experiment = {
    system: { machines: [{ id: 'm1' }], services: [{ id: 's', does: ['k'], on: ['m1'] }] },
    workload: [
      {
        id: 'f',
        arrivals: { process: 'poisson' as const, rate: 0.5 },
        task: { kind: 'k', work: { dist: 'exponential' as const, mean: 1 } },
      },
    ],
    run: { requests: 4000, warmup: 200 },
  };
  const response = replicate(
    experiment,
    [1, 2, 3, 4, 5, 6],
    (run) => resultsOf(run).requests['f']?.responseTime.mean ?? 0,
  );
  expect(new Set(response.values).size).toBe(6);
  expect(response.ci95?.[0]).toBeLessThan(2);
  expect(response.ci95?.[1]).toBeGreaterThan(2);
});

describe('who worked on what and when', () => {
  const at = (what: 'start' | 'finish', time: number, request: number, machine: string): TraceEvent => ({
    what,
    time,
    request,
    machine,
  });

  test('is kept only where it is asked for', () => {
    const record = createRecord();
    observe(record, at('start', 1, 0, 'm1'));
    expect(record.spells).toBeNull();
  });

  test('ends each spell at its machine, and loses those under a machine that goes down', () => {
    const record = createRecord({ spells: keepSpells });
    observe(record, at('start', 0, 0, 'm1'));
    observe(record, at('start', 0, 0, 'm2'));
    const copy = copyRecord(record);
    observe(record, at('finish', 2, 0, 'm2'));
    observe(record, { what: 'machine-down', time: 3, machine: 'm1' });
    observe(record, at('start', 4, 0, 'm2'));
    expect(record.spells).toEqual([
      { machine: 'm1', request: 0, from: 0, to: 3, isLost: true },
      { machine: 'm2', request: 0, from: 0, to: 2, isLost: false },
      { machine: 'm2', request: 0, from: 4, to: null, isLost: false },
    ]);
    expect(copy.spells?.map(({ to }) => to)).toEqual([null, null]);
  });
});

test('where requests call on, a machine counts the calls that are there, not only the last of each request', () => {
  const at = (what: 'reach' | 'finish', time: number, machine: string): TraceEvent => ({
    what,
    time,
    request: 0,
    machine,
  });
  const record = createRecord({ stays: keepStays });
  observe(record, at('reach', 0, 'm1'));
  observe(record, at('finish', 1, 'm1'));
  observe(record, at('reach', 1, 'm2'));
  observe(record, { what: 'machine-down', time: 2.5, machine: 'm2' });
  const times = [0, 0.5, 1, 1.5, 2, 2.5, 3];
  expect(inSystemAt(record, 'm1', times)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(inSystemAt(record, 'm2', times)).toEqual([0, 0, 1, 1, 1, 0, 0]);
});
