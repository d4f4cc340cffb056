import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ARRIVAL,
  COMPLETION,
  CONTROL,
  cancel,
  createCalendar,
  FAILURE,
  nextTime,
  schedule,
  scheduleRanked,
  TIMEOUT,
  takeNext,
  timeOf,
} from './calendar.ts';

test('at one moment, what frees comes before what breaks, deadlines, controls and new work', () => {
  const calendar = createCalendar();
  for (const [timer, priority] of [ARRIVAL, CONTROL, TIMEOUT, FAILURE, COMPLETION].entries()) {
    schedule(calendar, timer, 1, priority);
  }
  const order = Array.from({ length: 5 }, () => takeNext(calendar));
  expect(order).toEqual([4, 3, 2, 1, 0]);
});

test('a thousand equal appointments are kept in the order in which they were made', () => {
  const calendar = createCalendar();
  const timers = Array.from({ length: 1000 }, (_, index) => (index * 389) % 1000);
  for (const timer of timers) schedule(calendar, timer, 7, ARRIVAL);
  expect(timers.map(() => takeNext(calendar))).toEqual(timers);
});

test('ranked appointments sort by rank, whenever they were made', () => {
  const calendar = createCalendar();
  scheduleRanked(calendar, 3, 1, 30);
  schedule(calendar, 9, 1, COMPLETION);
  scheduleRanked(calendar, 1, 1, 10);
  scheduleRanked(calendar, 2, 1, 20);
  expect(Array.from({ length: 4 }, () => takeNext(calendar))).toEqual([9, 1, 2, 3]);
});

test('any mix of making, moving and cancelling leaves the earliest on top', () => {
  const action = fc.record({
    timer: fc.nat(40),
    time: fc.nat(10),
    priority: fc.nat(4),
    what: fc.constantFrom('make', 'make', 'make', 'cancel', 'take'),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
      const calendar = createCalendar();
      const due = new Map<number, readonly number[]>();
      for (const [index, { timer, time, priority, what }] of actions.entries()) {
        if (what === 'make') {
          schedule(calendar, timer, time, priority);
          due.set(timer, [time, priority, index]);
        } else if (what === 'cancel') {
          cancel(calendar, timer);
          due.delete(timer);
        } else if (due.size > 0) due.delete(takeNext(calendar));
        const first = [...due.entries()].sort(([, a], [, b]) => compare(a, b))[0];
        expect(nextTime(calendar)).toBe(first?.[1][0] ?? Number.POSITIVE_INFINITY);
        if (first) expect(calendar.timer[0]).toBe(first[0]);
        for (const [one, [at]] of due) expect(timeOf(calendar, one)).toBe(at);
      }
      expect(calendar.size).toBe(due.size);
    }),
  );
});

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

test('a timer that was never used is due never, and cancelling it does nothing', () => {
  const calendar = createCalendar();
  cancel(calendar, 5000);
  expect(timeOf(calendar, 5000)).toBe(Number.POSITIVE_INFINITY);
  expect(nextTime(calendar)).toBe(Number.POSITIVE_INFINITY);
});
