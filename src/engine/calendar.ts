// What happens next: a binary heap of timers, ordered by time, then priority, then the order of scheduling.
// Whoever can wait for a moment owns a timer, a whole number of the caller's choosing, and has at most one
// appointment: so nothing is allocated per event, and cancelling costs O(log n) and leaves nothing behind.
import { grown, intAt, realAt } from './columns.ts';

export interface Calendar {
  size: number;
  /** Is the first entry one that was taken out, whose place is free for the next appointment? */
  isOpen: boolean;
  /** Appointments made so far: the last resort between equals. */
  sequence: number;
  /** Of each entry: when, and its order among those of the same time. */
  keys: Float64Array;
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
  isOpen: false,
  sequence: 0,
  keys: new Float64Array(32),
  timer: new Int32Array(16),
  position: new Int32Array(16).fill(ABSENT),
});

/** Makes an appointment, or moves the one that the timer has. */
export const schedule = (calendar: Calendar, timer: number, time: number, priority: number): void => {
  const at = entryOf(calendar, timer);
  calendar.sequence += 1;
  calendar.keys[2 * at] = time;
  calendar.keys[2 * at + 1] = priority * PRIORITY + calendar.sequence;
  settle(calendar, at);
};

/**
 * Makes an appointment whose order among its equals is given and not the order of scheduling, for causes
 * that come from outside: told beforehand or in the middle of the run, they must sort the same.
 */
export const scheduleRanked = (calendar: Calendar, timer: number, time: number, rank: number): void => {
  const at = entryOf(calendar, timer);
  calendar.keys[2 * at] = time;
  calendar.keys[2 * at + 1] = FAILURE * PRIORITY + rank;
  settle(calendar, at);
};

/** Drops the timer's appointment, if it has one. */
export const cancel = (calendar: Calendar, timer: number): void => {
  if (timer < calendar.position.length) {
    const at = intAt(calendar.position, timer);
    if (at === ABSENT) return;
    calendar.position[timer] = ABSENT;
    removeAt(calendar, at);
  }
};

/** When the timer is due, or Infinity. */
export const timeOf = (calendar: Calendar, timer: number): number => {
  const at = timer < calendar.position.length ? intAt(calendar.position, timer) : ABSENT;
  return at === ABSENT ? Number.POSITIVE_INFINITY : realAt(calendar.keys, 2 * at);
};

/** When the next timer is due, or Infinity. */
export const nextTime = (calendar: Calendar): number => {
  if (calendar.isOpen) closeGap(calendar);
  return calendar.size === 0 ? Number.POSITIVE_INFINITY : realAt(calendar.keys, 0);
};

/** Is the next timer new work, which comes after all else of its moment? There must be one. */
export const isArrivalNext = (calendar: Calendar): boolean => realAt(calendar.keys, 1) >= ARRIVAL * PRIORITY;

/**
 * Takes the next timer out. There must be one. Its entry stays, before all others, until it is known whether
 * the event makes an appointment: most make one, which then takes this place, and the heap is put in order once
 * and not twice.
 */
export const takeNext = (calendar: Calendar): number => {
  if (calendar.isOpen) closeGap(calendar);
  const timer = intAt(calendar.timer, 0);
  calendar.position[timer] = ABSENT;
  calendar.keys[0] = Number.NEGATIVE_INFINITY;
  calendar.isOpen = true;
  return timer;
};

const closeGap = (calendar: Calendar): void => {
  calendar.isOpen = false;
  removeAt(calendar, 0);
};

/** Where the timer stands in the heap; a new entry at its end when it has no appointment. */
const entryOf = (calendar: Calendar, timer: number): number => {
  if (timer >= calendar.position.length) {
    calendar.position = grown(calendar.position, Math.max(timer + 1, calendar.position.length * 2), ABSENT);
  }
  const standing = intAt(calendar.position, timer);
  if (standing !== ABSENT) return standing;
  if (calendar.isOpen) {
    calendar.isOpen = false;
    calendar.timer[0] = timer;
    return 0;
  }
  const at = calendar.size;
  if (at === calendar.timer.length) {
    calendar.keys = grown(calendar.keys, at * 4);
    calendar.timer = grown(calendar.timer, at * 2);
  }
  calendar.size += 1;
  calendar.timer[at] = timer;
  return at;
};

const removeAt = (calendar: Calendar, at: number): void => {
  const { keys, timer } = calendar;
  calendar.size -= 1;
  const last = calendar.size;
  if (at === last) return;
  keys[2 * at] = realAt(keys, 2 * last);
  keys[2 * at + 1] = realAt(keys, 2 * last + 1);
  timer[at] = intAt(timer, last);
  settle(calendar, at);
};

/**
 * Moves an entry up or down to where it belongs. Times stay in local variables and columns: handed from function to
 * function, each would be a small object of its own. That is why the columns are not read by `realAt` here: of two
 * ways the compiler leaves calls on the rarer one calls (below 15 of 100), and does not look again when that changes;
 * it was a twentieth of a run. Entries below `size` exist, so no 0 is ever read instead.
 */
const settle = (calendar: Calendar, from: number): void => {
  const { keys, timer, position, size } = calendar;
  const mine = timer[from] ?? 0;
  const due = keys[2 * from] ?? 0;
  const rank = keys[2 * from + 1] ?? 0;
  let hole = from;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const its = keys[2 * parent] ?? 0;
    const itsRank = keys[2 * parent + 1] ?? 0;
    if (its < due || (its === due && itsRank < rank)) break;
    const other = timer[parent] ?? 0;
    keys[2 * hole] = its;
    keys[2 * hole + 1] = itsRank;
    timer[hole] = other;
    position[other] = hole;
    hole = parent;
  }
  if (hole === from) {
    for (let child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
      let its = keys[2 * child] ?? 0;
      let itsRank = keys[2 * child + 1] ?? 0;
      if (child + 1 < size) {
        const next = keys[2 * child + 2] ?? 0;
        const nextRank = keys[2 * child + 3] ?? 0;
        if (next < its || (next === its && nextRank < itsRank)) {
          child += 1;
          its = next;
          itsRank = nextRank;
        }
      }
      if (its > due || (its === due && itsRank > rank)) break;
      const other = timer[child] ?? 0;
      keys[2 * hole] = its;
      keys[2 * hole + 1] = itsRank;
      timer[hole] = other;
      position[other] = hole;
      hole = child;
    }
  }
  keys[2 * hole] = due;
  keys[2 * hole + 1] = rank;
  timer[hole] = mine;
  position[mine] = hole;
};
