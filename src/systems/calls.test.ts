import { describe, expect, test } from 'vitest';
import { play, type Small } from './by-hand.ts';
import type { TaskInput } from './experiment.ts';
import { resultsOf } from './results.ts';

const constant = (value: number) => ({ dist: 'constant' as const, value });

describe('timeouts and retries', () => {
  test('a deadline gives up on the answer, not on the work', () => {
    const { lines } = play({ times: [0], work: 3, file: { calls: { timeout: 2 } } });
    expect(lines('timeout', 'fail', 'finish', 'answer')).toEqual([
      '2 timeout #0 attempt 1',
      '2 fail #0 timeout',
      '3 finish #0 m1',
    ]);
  });

  test('an answer at exactly the deadline is in time', () => {
    expect(play({ times: [0], work: 2, file: { calls: { timeout: 2 } } }).lines('answer', 'timeout')).toEqual(
      ['2 answer #0'],
    );
  });

  test('attempts are tries in all, and each has a deadline of its own', () => {
    const { lines, run } = play({
      times: [0],
      work: 50,
      servers: 3,
      file: { calls: { timeout: 2, attempts: 3 } },
    });
    expect(lines('timeout', 'retry', 'fail')).toEqual([
      '2 timeout #0 attempt 1',
      '2 retry #0 attempt 2',
      '4 timeout #0 attempt 2',
      '4 retry #0 attempt 3',
      '6 timeout #0 attempt 3',
      '6 fail #0 timeout',
    ]);
    expect(resultsOf(run).requests['buy']?.attempts.mean).toBe(3);
  });

  test('backing off waits longer each time', () => {
    const faults = [{ machine: 'm1', at: 0, kind: 'errors' as const }];
    const calls = { attempts: 4, backoff: { base: 1, factor: 3 } };
    const { lines } = play({ times: [0], file: { faults, calls } });
    // Each try takes 1: errors at 1, 3, 7, 17.
    expect(lines('retry', 'fail')).toEqual([
      '2 retry #0 attempt 2',
      '6 retry #0 attempt 3',
      '16 retry #0 attempt 4',
      '17 fail #0 error',
    ]);
  });

  test('jitter draws the wait from all of it, or from its second half', () => {
    const retryAt = (jitter: 'full' | 'equal', seed: number) => {
      const faults = [{ machine: 'm1', at: 0, kind: 'errors' as const }];
      const calls = { attempts: 2, backoff: { base: 10, jitter } };
      return (
        Number(
          play({ times: [0], file: { faults, calls, run: { seed, until: 100 } } })
            .lines('retry')[0]
            ?.split(' ')[0],
        ) - 1
      );
    };
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const full = seeds.map((seed) => retryAt('full', seed));
    const equal = seeds.map((seed) => retryAt('equal', seed));
    expect(Math.min(...full)).toBeLessThan(2);
    expect(Math.max(...full)).toBeGreaterThan(8);
    expect(Math.min(...equal)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...equal)).toBeLessThanOrEqual(10);
  });

  test('a budget lets retries through only as far as it goes', () => {
    const times = Array.from({ length: 20 }, (_, index) => index);
    const faults = [{ machine: 'm1', at: 0, kind: 'errors' as const, factor: 10 }];
    const { lines } = play({ times, file: { faults, calls: { attempts: 2, retryBudget: 0 } } });
    expect(lines('retry')).toHaveLength(10);
  });

  test('a lost request is found out by its deadline and tried elsewhere', () => {
    const faults = [{ machine: 'm1', at: 0 }];
    const { lines } = play({ times: [1], servers: 2, file: { faults, calls: { timeout: 2, attempts: 2 } } });
    expect(lines('timeout', 'retry', 'answer', 'lose')).toEqual([
      '3 timeout #0 attempt 1',
      '3 retry #0 attempt 2',
      '4 answer #0',
    ]);
  });

  test('work that is called off in the queue costs nothing', () => {
    const file = { calls: { timeout: 2, cancelOnTimeout: true } };
    const { lines } = play({ times: [0, 0, 3], work: 3, file });
    expect(lines('start', 'fail')).toEqual([
      '0 start #0 m1',
      '2 fail #0 timeout',
      '2 fail #1 timeout',
      '3 start #2 m1',
      '5 fail #2 timeout',
    ]);
  });

  test('a second copy sent after a while wins when it is first', () => {
    const faults = [{ machine: 'm1', at: 0, kind: 'stall' as const, for: 20 }];
    const { lines, run } = play({ times: [0], servers: 2, file: { faults, calls: { hedgeAfter: 3 } } });
    expect(lines('retry', 'answer')).toEqual(['3 retry #0 attempt 2', '4 answer #0']);
    expect(resultsOf(run).requests['buy']).toMatchObject({ finished: 1, failed: 0, lost: 0 });
  });
});

test('a breaker opens after errors in a row, lets one call try after a while, and closes on an answer', () => {
  const faults = [{ machine: 'm1', at: 0, for: 6.5, kind: 'errors' as const, factor: 10 }];
  const calls = { breaker: { errors: 2, openFor: 3 } };
  const times = [0, 1, 2, 3, 4, 5, 6, 7.5, 9, 9];
  expect(play({ times, machine: { cores: 2 }, file: { faults, calls } }).lines('fail', 'answer')).toEqual([
    '0.1 fail #0 error',
    '1.1 fail #1 error',
    '2 fail #2 breaker',
    '3 fail #3 breaker',
    '4 fail #4 breaker',
    '5.1 fail #5 error',
    '6 fail #6 breaker',
    '7.5 fail #7 breaker',
    '9 fail #9 breaker',
    '10 answer #8',
  ]);
});

describe('calls', () => {
  const leaf = (work: number, more: Partial<TaskInput> = {}): TaskInput => ({
    kind: 'pay',
    work: constant(work),
    ...more,
  });
  const tree = (calls: NonNullable<TaskInput['calls']>, more: Small['file'] = {}) =>
    play({
      times: [],
      file: {
        system: {
          machines: [{ id: 'a' }, { id: 'b', cores: 4 }],
          services: [
            { id: 'shop', does: ['order'], on: ['a'] },
            { id: 'till', does: ['pay'], on: ['b'] },
          ],
          network: { sameMachine: 0, betweenMachines: 0 },
        },
        workload: [
          {
            id: 'buy',
            arrivals: { process: 'at', times: [0] },
            task: { kind: 'order', work: constant(1), calls },
          },
        ],
        ...more,
      },
    });

  test('come after the own work; one after another they add up, at once the longest counts', () => {
    const tasks = [leaf(2), leaf(3), leaf(1)];
    expect(tree({ mode: 'sequence', tasks }).lines('answer')).toEqual(['7 answer #0']);
    expect(tree({ mode: 'parallel', tasks }).lines('answer')).toEqual(['4 answer #0']);
  });

  test('a quorum is enough', () => {
    expect(tree({ mode: 'parallel', need: 2, tasks: [leaf(2), leaf(3), leaf(1)] }).lines('answer')).toEqual([
      '3 answer #0',
    ]);
  });

  test('of which one fails make the task fail, unless it is optional or there are enough others', () => {
    const broken = { faults: [{ machine: 'b', at: 2.5, kind: 'errors' as const }] };
    const tasks = [leaf(1), leaf(3)];
    expect(tree({ mode: 'parallel', tasks }, broken).lines('answer', 'fail')).toEqual(['4 fail #0 call']);
    const soft = [leaf(1), leaf(3, { optional: true })];
    expect(tree({ mode: 'parallel', tasks: soft }, broken).lines('answer', 'fail')).toEqual(['4 answer #0']);
    expect(tree({ mode: 'parallel', need: 1, tasks }, broken).lines('answer', 'fail')).toEqual([
      '2 answer #0',
    ]);
    expect(tree({ mode: 'parallel', need: 2, tasks }, broken).lines('answer', 'fail')).toEqual([
      '4 fail #0 call',
    ]);
  });

  test('of which one is lost without a deadline lose the request; with one it fails', () => {
    const dead = { faults: [{ machine: 'b', at: 2 }] };
    const tasks = [leaf(3)];
    expect(tree({ tasks }, dead).lines('lose', 'fail')).toEqual(['2 lose #0 at a']);
    const timed = tree({ tasks }, { ...dead, calls: { timeout: 6 } });
    expect(timed.lines('lose', 'fail')).toEqual(['6 fail #0 timeout']);
  });

  test('go on when the caller has died, and answer to nobody', () => {
    const { lines, run } = tree({ tasks: [leaf(3)] }, { faults: [{ machine: 'a', at: 2 }] });
    expect(lines('lose', 'finish', 'answer')).toEqual(['1 finish #0 a', '2 lose #0 at a', '4 finish #0 b']);
    expect(run.scene().requests).toEqual([]);
  });

  test('pay the network between machines, not on one', () => {
    const far = tree(
      { tasks: [leaf(1)] },
      {
        system: {
          machines: [{ id: 'a', cores: 2 }, { id: 'b' }],
          services: [
            { id: 'shop', does: ['order'], on: ['a'] },
            { id: 'till', does: ['pay'], on: ['b'] },
          ],
          network: { sameMachine: 0.1, betweenMachines: 0.5 },
        },
      },
    );
    expect(far.lines('answer')).toEqual(['4 answer #0']);
    const near = tree(
      { tasks: [leaf(1)] },
      {
        system: {
          machines: [{ id: 'a', cores: 2 }],
          services: [{ id: 'shop', does: ['order', 'pay'], on: ['a'] }],
          network: { sameMachine: 0.1, betweenMachines: 0.5 },
        },
      },
    );
    expect(near.lines('answer')).toEqual(['3.2 answer #0']);
  });
});

test('a closed client thinks, asks, waits for the answer, and thinks again', () => {
  const { lines } = play({
    times: [],
    flow: { arrivals: { process: 'closed', clients: 1, think: constant(2) } },
    file: { run: { seed: 1, until: 8 } },
  });
  expect(lines('arrive', 'answer')).toEqual([
    '2 arrive #0 buy order client 0',
    '3 answer #0',
    '5 arrive #1 buy order client 0',
    '6 answer #1',
    '8 arrive #2 buy order client 0',
  ]);
});

test('patience is for all the waiting of a request, calls included', () => {
  const { lines } = play({
    times: [0, 0],
    flow: {
      patience: constant(1.5),
      task: {
        kind: 'order',
        work: constant(1),
        calls: { tasks: [{ kind: 'pay', work: constant(3) }] },
      },
    },
    file: {
      system: {
        machines: [{ id: 'a' }, { id: 'b' }],
        services: [
          { id: 'shop', does: ['order'], on: ['a'] },
          { id: 'till', does: ['pay'], on: ['b'] },
        ],
      },
    },
  });
  // #1 waits 1 for a and is left half a unit for b, which is busy until 4.
  expect(lines('leave', 'answer')).toEqual(['2.5 leave #1', '4 answer #0']);
});
