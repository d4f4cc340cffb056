import { expect, test } from 'vitest';
import { createOccupancy, observeOccupancy, shareAtLeast } from './occupancy.ts';
import type { TraceEvent } from './trace.ts';

const arrive = (time: number, request: number): TraceEvent => ({
  what: 'arrive',
  time,
  request,
  flow: 'a',
  kind: 'k',
  client: null,
});
const events: TraceEvent[] = [
  arrive(1, 0),
  arrive(3, 1),
  { what: 'answer', time: 4, request: 0 },
  { what: 'fail', time: 6, request: 1, why: 'full' },
  arrive(8, 2),
  { what: 'answer', time: 20, request: 2 },
];
const shares = (first: number, last: number) => {
  const occupancy = createOccupancy(first, last);
  for (const event of events) observeOccupancy(occupancy, event);
  return [0, 1, 2, 3].map((k) => shareAtLeast(occupancy, k));
};

test('shares of the time from 0 to the last arrival, by the number in the system', () => {
  // 0 for 3 (0 to 1, 6 to 8), 1 for 4, 2 for 1.
  expect(shares(0, 2)).toEqual([1, 5 / 8, 1 / 8, 0]);
});

test('time before the first request that counts is left out', () => {
  // From 3 on: 2 for 1, 1 for 2, 0 for 2.
  expect(shares(1, 2)).toEqual([1, 3 / 5, 1 / 5, 0]);
});
