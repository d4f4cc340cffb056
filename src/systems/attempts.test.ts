// How one service is called, where that is not as the file says for all; and work that is drawn anew for
// another attempt.
import { describe, expect, test } from 'vitest';
import { play } from './by-hand.ts';
import { complete, type ExperimentInput } from './experiment.ts';
import { resultsOf } from './results.ts';

const constant = (value: number) => ({ dist: 'constant' as const, value });

describe('calls of one service', () => {
  const called = (shop: ExperimentInput['calls'], all: ExperimentInput['calls']) =>
    complete({
      system: {
        machines: [{ id: 'm' }],
        services: [{ id: 'shop', does: ['order'], on: ['m'], calls: shop }],
      },
      workload: [],
      calls: all,
    }).system.services[0]?.calls;
  const all = {
    timeout: 2,
    attempts: 3,
    backoff: { base: 1, factor: 3, jitter: 'full' as const },
    retryBudget: 0.1,
    hedgeAfter: 1,
    breaker: { errors: 2, openFor: 3, probes: 4 },
    cancelOnTimeout: true,
  };

  test('say what is other than for all, null and false included; the rest is as for all', () => {
    expect(called(undefined, all)).toEqual(all);
    expect(called({}, all)).toEqual(all);
    const nothing = {
      timeout: null,
      retryBudget: null,
      hedgeAfter: null,
      breaker: null,
      cancelOnTimeout: false,
    };
    expect(called(nothing, all)).toEqual({ ...all, ...nothing });
    expect(called({ timeout: 5, backoff: { base: 0 } }, all)).toEqual({
      ...all,
      timeout: 5,
      backoff: { ...all.backoff, base: 0 },
    });
    expect(called({ breaker: { errors: 1, openFor: 1 } }, all)?.breaker).toEqual({
      errors: 1,
      openFor: 1,
      probes: 1,
    });
  });

  test('let a patient caller wait and an impatient one try again', () => {
    const { lines } = play({
      times: [0],
      flow: {
        task: { kind: 'order', work: constant(3), calls: { tasks: [{ kind: 'pay', work: constant(50) }] } },
      },
      file: {
        system: {
          machines: [{ id: 'a' }, { id: 'b' }],
          services: [
            { id: 'shop', does: ['order'], on: ['a'], calls: { timeout: null, attempts: 1 } },
            { id: 'till', does: ['pay'], on: ['b'] },
          ],
        },
        calls: { timeout: 2, attempts: 2 },
      },
    });
    expect(lines('timeout', 'retry', 'fail')).toEqual([
      '5 timeout #0 attempt 1',
      '5 retry #0 attempt 2',
      '7 timeout #0 attempt 2',
      '7 fail #0 call',
    ]);
  });

  test('lift the breaker of all, or bring one of their own', () => {
    const failing = (shop: ExperimentInput['calls'], calls: ExperimentInput['calls']) =>
      play({
        times: [0, 1, 2, 3],
        work: 0.5,
        service: { calls: shop },
        file: { faults: [{ machine: 'm1', at: 0, kind: 'errors' }], calls },
      }).lines('fail');
    const breaker = { errors: 2, openFor: 50 };
    const errors = ['0.5 fail #0 error', '1.5 fail #1 error', '2.5 fail #2 error', '3.5 fail #3 error'];
    const refused = [...errors.slice(0, 2), '2 fail #2 breaker', '3 fail #3 breaker'];
    expect(failing({}, { breaker })).toEqual(refused);
    expect(failing({ breaker: null }, { breaker })).toEqual(errors);
    expect(failing({ breaker }, {})).toEqual(refused);
  });
});

describe('work that is drawn anew', () => {
  /** Time in service of each attempt, by request; every second machine answers errors. */
  const attempts = (redraw: boolean, tries: number) => {
    const { events, run } = play({
      times: Array.from({ length: 40 }, (_, index) => index / 2),
      servers: 2,
      machine: { cores: 1000 },
      flow: { task: { kind: 'order', work: { dist: 'exponential', mean: 1 }, redraw } },
      file: {
        faults: [{ machine: 'm1', at: 0, kind: 'errors' }],
        calls: { attempts: tries, backoff: { base: 1 } },
      },
    });
    const spans: number[][] = [];
    for (const event of events) {
      if (event.what !== 'start' && event.what !== 'finish') continue;
      const mine = spans[event.request] ?? [];
      spans[event.request] = mine;
      if (event.what === 'start') mine.push(-event.time);
      else mine.push((mine.pop() ?? Number.NaN) + event.time);
    }
    return { spans, hash: run.traceHash, mean: resultsOf(run).requests['buy']?.attempts.mean ?? 0 };
  };

  test('leaves first attempts as they are, bit for bit, and changes the others', () => {
    const kept = attempts(false, 3);
    const drawn = attempts(true, 3);
    expect(kept.mean).toBeGreaterThan(1.2);
    expect(drawn.spans.map(([first]) => first)).toEqual(kept.spans.map(([first]) => first));
    for (const [first = 0, ...others] of kept.spans)
      for (const other of others) expect(other).toBeCloseTo(first, 9);
    for (const [first = 0, ...others] of drawn.spans)
      for (const other of others) expect(Math.abs(other - first)).toBeGreaterThan(1e-6);
  });

  test('changes nothing where nobody tries twice', () => {
    expect(attempts(true, 1).hash).toBe(attempts(false, 1).hash);
  });
});
