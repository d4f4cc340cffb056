// What happens at one and the same moment happens in a fixed order: what frees, what breaks, deadlines,
// controls, new work; among equals, who was there first.
import { expect, test } from 'vitest';
import { play } from '../by-hand.ts';
import { resultsOf } from '../results.ts';
import { burst, finished } from './stations.ts';

test('at one moment an answer comes before a failure, a deadline before a look at the loads, an arrival last', () => {
  // #0 ends, m2 fails with #1 on it, #2 is given up, a view is renewed, and #3 comes: all at 2.
  const { lines } = play({
    times: [0, 0, 0, 2],
    servers: 2,
    policy: 'least-busy',
    work: 2,
    service: { tie: 'lowest-index', staleEvery: 2 },
    file: {
      calls: { timeout: 2 },
      faults: [{ machine: 'm2', at: 2 }],
      health: { checkEvery: 2, downAfter: 1 },
    },
  });
  const atTwo = lines(
    'answer',
    'machine-down',
    'timeout',
    'fail',
    'notice-down',
    'arrive',
    'choose',
    'start',
  );
  expect(atTwo.filter((line) => line.startsWith('2 '))).toMatchInlineSnapshot(`
    [
      "2 start #1 m1",
      "2 answer #0",
      "2 machine-down m2",
      "2 timeout #1 attempt 1",
      "2 fail #1 timeout",
      "2 timeout #2 attempt 1",
      "2 fail #2 timeout",
      "2 notice-down m2 shop",
      "2 arrive #3 buy order",
      "2 choose #3 m1 of m1:2 m2:x by least-busy",
    ]
  `);
});

test('a thousand requests that come at once are served in the order of their numbers', () => {
  const { lines } = play({ times: Array.from({ length: 1000 }, () => 5), work: 0.001 });
  const order = (what: 'arrive' | 'start' | 'answer') =>
    lines(what).map((line) => Number(/#(\d+)/.exec(line)?.[1]));
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  expect(order('arrive')).toEqual(numbers);
  expect(order('start')).toEqual(numbers);
  expect(order('answer')).toEqual(numbers);
});

test('a thousand at once on a thousand cores end at once, those on one core one unit after another', () => {
  const ends = (cores: number) => resultsOf(finished(burst(1000, cores))).requests['buy']?.completions;
  expect(new Set(ends(1000))).toEqual(new Set([6]));
  expect(ends(1)).toEqual(Array.from({ length: 1000 }, (_, index) => 6 + index));
});

test('a thousand shared by one core end together, at the sum of their work', () => {
  const shared = { queue: { discipline: 'processor-sharing' as const } };
  const base = burst(1000, 1);
  const run = finished({ ...base, system: { ...base.system, ...shared } });
  const ends = resultsOf(run).requests['buy']?.completions ?? [];
  expect(ends).toHaveLength(1000);
  for (const end of ends) expect(Math.abs(end - 1005)).toBeLessThan(1e-6);
});

test('a thousand deadlines at one moment are kept in the order of the attempts, and answers at it are in time', () => {
  const { lines } = play({
    times: Array.from({ length: 1000 }, () => 1),
    work: 1,
    file: { calls: { timeout: 1 } },
  });
  expect(lines('answer')).toEqual(['2 answer #0']);
  expect(lines('timeout')).toEqual(
    Array.from({ length: 999 }, (_, index) => `2 timeout #${index + 1} attempt 1`),
  );
});
