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
  calendar.sequence += 1;
  place(calendar, timer, time, priority * PRIORITY + calendar.sequence);
}

/**
 * Makes an appointment whose order among its equals is given and not the order of scheduling, for causes
 * that come from outside: told beforehand or in the middle of the run, they must sort the same.
 */
export function scheduleRanked(calendar: Calendar, timer: number, time: number, rank: number): void {
  place(calendar, timer, time, FAILURE * PRIORITY + rank);
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

function place(calendar: Calendar, timer: number, time: number, order: number): void {
  if (timer >= calendar.position.length) {
    calendar.position = grown(calendar.position, Math.max(timer + 1, calendar.position.length * 2), ABSENT);
  }
  const standing = intAt(calendar.position, timer);
  if (standing !== ABSENT) removeAt(calendar, standing);
  if (calendar.size === calendar.time.length) {
    calendar.time = grown(calendar.time, calendar.size * 2);
    calendar.order = grown(calendar.order, calendar.size * 2);
    calendar.timer = grown(calendar.timer, calendar.size * 2);
  }
  const at = calendar.size;
  calendar.size += 1;
  const hole = rise(calendar, at, time, order);
  calendar.order[hole] = order;
  put(calendar, hole, timer, time);
}

function removeAt(calendar: Calendar, at: number): void {
  calendar.position[intAt(calendar.timer, at)] = ABSENT;
  calendar.size -= 1;
  const last = calendar.size;
  if (at === last) return;
  const timer = intAt(calendar.timer, last);
  const time = realAt(calendar.time, last);
  const order = realAt(calendar.order, last);
  const above = rise(calendar, at, time, order);
  const hole = above === at ? sink(calendar, at, time, order) : above;
  calendar.order[hole] = order;
  put(calendar, hole, timer, time);
}

/** Moves a hole towards the root as far as something due at (time, order) may rise. */
function rise(calendar: Calendar, from: number, time: number, order: number): number {
  let hole = from;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (isBefore(calendar, parent, time, order)) break;
    move(calendar, parent, hole);
    hole = parent;
  }
  return hole;
}

/** Moves a hole away from the root as far as something due at (time, order) must sink. */
function sink(calendar: Calendar, from: number, time: number, order: number): number {
  let hole = from;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= calendar.size) return hole;
    const other = child + 1;
    if (
      other < calendar.size &&
      isBefore(calendar, other, realAt(calendar.time, child), realAt(calendar.order, child))
    ) {
      child = other;
    }
    if (!isBefore(calendar, child, time, order)) return hole;
    move(calendar, child, hole);
    hole = child;
  }
}

function isBefore(calendar: Calendar, at: number, time: number, order: number): boolean {
  const its = realAt(calendar.time, at);
  return its < time || (its === time && realAt(calendar.order, at) < order);
}

function move(calendar: Calendar, from: number, to: number): void {
  calendar.order[to] = realAt(calendar.order, from);
  put(calendar, to, intAt(calendar.timer, from), realAt(calendar.time, from));
}

function put(calendar: Calendar, at: number, timer: number, time: number): void {
  calendar.time[at] = time;
  calendar.timer[at] = timer;
  calendar.position[timer] = at;
}
