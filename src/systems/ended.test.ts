// How requests ended, and the distributions of their times.
import { expect, test } from 'vitest';
import { shareAbove } from '../engine/histogram.ts';
import { play } from './by-hand.ts';
import { histogramsOf, resultsOf } from './results.ts';

/** #0 and #3 are served, #1 leaves, #2 finds the queue full, #4 dies at 10, #5 is sent to the dead machine. */
const six = (warmup: number) =>
  play({
    times: [0, 0, 0, 2.5, 9, 12],
    work: 3,
    system: { queue: { limit: 2 } },
    flow: { patience: { dist: 'constant', value: 2 } },
    file: { faults: [{ machine: 'm1', at: 10 }], run: { until: 100, warmup } },
  }).run;

test('every request that came after the warm-up ended in one way, failures for one reason', () => {
  const { offered, finished, failed, lost, ended, failures } = resultsOf(six(0)).requests['buy'] ?? {};
  expect({ offered, finished, failed, lost }).toEqual({ offered: 6, finished: 2, failed: 2, lost: 2 });
  expect(ended).toEqual({ finished: 2, failed: 2, lost: 2 });
  expect(failures).toEqual({ full: 1, impatient: 1 });
  const later = resultsOf(six(2)).requests['buy'];
  expect(later).toMatchObject({ offered: 6, finished: 2, failed: 2, lost: 2 });
  expect(later?.ended).toEqual({ finished: 1, failed: 1, lost: 2 });
  expect(later?.failures).toEqual({ full: 1 });
});

test('each reason is counted under its own name', () => {
  const times = [0];
  const fails = (small: Omit<Parameters<typeof play>[0], 'times'>) =>
    resultsOf(play({ times, ...small }).run).requests['buy']?.failures;
  const errors = [{ machine: 'm1', at: 0, kind: 'errors' as const }];
  expect(fails({ file: { calls: { timeout: 0.5 } } })).toEqual({ timeout: 1 });
  expect(fails({ file: { faults: errors } })).toEqual({ error: 1 });
  const known = { faults: [{ machine: 'm1', at: 0 }], health: { checkEvery: 1 } };
  expect(resultsOf(play({ times: [5], file: known }).run).requests['buy']?.failures).toEqual({
    'no-server': 1,
  });
  const breaker = { faults: errors, calls: { breaker: { errors: 1, openFor: 9 } } };
  expect(resultsOf(play({ times: [0, 5], file: breaker }).run).requests['buy']?.failures).toEqual({
    error: 1,
    breaker: 1,
  });
});

test('the distributions of a flow are copies: the run does not go on in them', () => {
  const run = six(0);
  const { response, waiting } = histogramsOf(run, 'buy');
  expect(response.count).toBe(2);
  expect(shareAbove(response, 3.2)).toBe(0.5);
  expect(shareAbove(waiting, 0)).toBe(0.5);
  response.buckets.fill(0);
  expect(shareAbove(histogramsOf(run, 'buy').response, 3.2)).toBe(0.5);
  expect(() => histogramsOf(run, 'sell')).toThrow(RangeError);
});
