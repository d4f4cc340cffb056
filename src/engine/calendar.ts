// What happens next: a binary heap of timers, ordered by time, then priority, then the order of scheduling.
// Whoever can wait for a moment owns a timer, a whole number of the caller's choosing, and has at most one
// appointment: so nothing is allocated per event, and cancelling costs O(log n) and leaves nothing behind.
import { grown, intAt, realAt } from './columns.ts';

export interface Calendar {
  size: number;
  /** Appointments made so far: the last resort between equals. */
  sequence: number;
  time: Float64Array;
  order: Float64Array;
  timer: Int32Array;
  /** Where each timer stands in the heap, or -1. */
  position: Int32Array;
}

/** At equal times: what frees comes before what breaks, deadlines, controls and new work. */
export const COMPLETION = 0;
export const FAILURE = 1;
export const TIMEOUT = 2;
export const CONTROL = 3;
export const ARRIVAL = 4;

/** Priorities stand above all sequence numbers in one exact number: 4 x 2^50 + 2^50 < 2^53. */
const PRIORITY = 2 ** 50;
const ABSENT = -1;

export const createCalendar = (): Calendar => ({
  size: 0,
  sequence: 0,
  time: new Float64Array(16),
  order: new Float64Array(16),
  timer: new Int32Array(16),
  position: new Int32Array(16).fill(ABSENT),
});

/** Makes an appointment, or moves the one that the timer has. */
export function schedule(calendar: Calendar, timer: number, time: number, priority: number): void {
  const at = entryOf(calendar, timer);
  calendar.sequence += 1;
  calendar.time[at] = time;
  calendar.order[at] = priority * PRIORITY + calendar.sequence;
  settle(calendar, at);
}

/**
 * Makes an appointment whose order among its equals is given and not the order of scheduling, for causes
 * that come from outside: told beforehand or in the middle of the run, they must sort the same.
 */
export function scheduleRanked(calendar: Calendar, timer: number, time: number, rank: number): void {
  const at = entryOf(calendar, timer);
  calendar.time[at] = time;
  calendar.order[at] = FAILURE * PRIORITY + rank;
  settle(calendar, at);
}

/** Drops the timer's appointment, if it has one. */
export function cancel(calendar: Calendar, timer: number): void {
  if (timer < calendar.position.length) {
    const at = intAt(calendar.position, timer);
    if (at !== ABSENT) removeAt(calendar, at);
  }
}

/** When the timer is due, or Infinity. */
export function timeOf(calendar: Calendar, timer: number): number {
  const at = timer < calendar.position.length ? intAt(calendar.position, timer) : ABSENT;
  return at === ABSENT ? Number.POSITIVE_INFINITY : realAt(calendar.time, at);
}

/** When the next timer is due, or Infinity. */
export const nextTime = (calendar: Calendar): number =>
  calendar.size === 0 ? Number.POSITIVE_INFINITY : realAt(calendar.time, 0);

/** Is the next timer new work, which comes after all else of its moment? There must be one. */
export const isArrivalNext = (calendar: Calendar): boolean => realAt(calendar.order, 0) >= ARRIVAL * PRIORITY;

/** Takes the next timer out. There must be one. */
export function takeNext(calendar: Calendar): number {
  const timer = intAt(calendar.timer, 0);
  removeAt(calendar, 0);
  return timer;
}

/** Where the timer stands in the heap; a new entry at its end when it has no appointment. */
function entryOf(calendar: Calendar, timer: number): number {
  if (timer >= calendar.position.length) {
    calendar.position = grown(calendar.position, Math.max(timer + 1, calendar.position.length * 2), ABSENT);
  }
  const standing = intAt(calendar.position, timer);
  if (standing !== ABSENT) return standing;
  const at = calendar.size;
  if (at === calendar.time.length) {
    calendar.time = grown(calendar.time, at * 2);
    calendar.order = grown(calendar.order, at * 2);
    calendar.timer = grown(calendar.timer, at * 2);
  }
  calendar.size += 1;
  calendar.timer[at] = timer;
  return at;
}

function removeAt(calendar: Calendar, at: number): void {
  calendar.position[intAt(calendar.timer, at)] = ABSENT;
  calendar.size -= 1;
  if (at === calendar.size) return;
  move(calendar, calendar.size, at);
  settle(calendar, at);
}

/**
 * Moves an entry up or down to where it belongs. Times stay in local variables and columns: handed from
 * function to function, each would be a small object of its own.
 */
function settle(calendar: Calendar, from: number): void {
  const { time, order, size } = calendar;
  const timer = intAt(calendar.timer, from);
  const due = realAt(time, from);
  const rank = realAt(order, from);
  let hole = from;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const its = realAt(time, parent);
    if (its < due || (its === due && realAt(order, parent) < rank)) break;
    move(calendar, parent, hole);
    hole = parent;
  }
  if (hole === from) {
    for (let child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && isBefore(calendar, child + 1, child)) child += 1;
      const its = realAt(time, child);
      if (its > due || (its === due && realAt(order, child) > rank)) break;
      move(calendar, child, hole);
      hole = child;
    }
  }
  time[hole] = due;
  order[hole] = rank;
  calendar.timer[hole] = timer;
  calendar.position[timer] = hole;
}

function isBefore({ time, order }: Calendar, one: number, other: number): boolean {
  const a = realAt(time, one);
  const b = realAt(time, other);
  return a < b || (a === b && realAt(order, one) < realAt(order, other));
}

function move(calendar: Calendar, from: number, to: number): void {
  const timer = intAt(calendar.timer, from);
  calendar.time[to] = realAt(calendar.time, from);
  calendar.order[to] = realAt(calendar.order, from);
  calendar.timer[to] = timer;
  calendar.position[timer] = to;
}
