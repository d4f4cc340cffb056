// Averages over time: the integral of a quantity that changes in steps, for many quantities at once.
// Sums are compensated (Kahan 1965), so that Little's identity holds to rounding in long runs.
import { realAt } from './columns.ts';

export interface TimeAverages {
  /** Per quantity: value now, since when it has it and that is not yet in the area, area, what rounding lost. */
  cells: Float64Array;
  /** The moment, one number: read from here, it need not be handed from function to function. */
  clock: Float64Array;
  /** The stretch of time that counts. */
  from: number;
  to: number;
}

const WIDTH = 4;
const SINCE = 1;
const AREA = 2;
const LOST = 3;

/** So many quantities, all 0 from time 0 on. */
export const createTimeAverages = (count: number): TimeAverages => ({
  cells: new Float64Array(count * WIDTH),
  clock: new Float64Array(1),
  from: 0,
  to: Number.POSITIVE_INFINITY,
});

/** Tells the moment of the changes that follow; it never goes back. */
export function setClock(averages: TimeAverages, now: number): void {
  averages.clock[0] = now;
}

/** A quantity's value. */
export const valueNow = ({ cells }: TimeAverages, which: number): number => realAt(cells, which * WIDTH);

/** Changes a quantity by an amount, now. */
export function change(averages: TimeAverages, which: number, amount: number): void {
  const { cells } = averages;
  const at = which * WIDTH;
  const now = realAt(averages.clock, 0);
  const until = now < averages.to ? now : averages.to;
  const since = realAt(cells, at + SINCE);
  const value = realAt(cells, at);
  if (until > since) {
    const part = value * (until - since) - realAt(cells, at + LOST);
    const before = realAt(cells, at + AREA);
    const after = before + part;
    cells[at + LOST] = after - before - part;
    cells[at + AREA] = after;
    cells[at + SINCE] = until;
  }
  cells[at] = value + amount;
}

/** Gives a quantity a value, from now on. */
export function setTo(averages: TimeAverages, which: number, value: number): void {
  const before = valueNow(averages, which);
  if (value !== before) change(averages, which, value - before);
}

/** Forgets what was before: the end of the warm-up. */
export function startAt(averages: TimeAverages, now: number): void {
  const { cells } = averages;
  for (let at = 0; at < cells.length; at += WIDTH) {
    cells[at + SINCE] = now;
    cells[at + AREA] = 0;
    cells[at + LOST] = 0;
  }
  averages.from = now;
}

/** The integral of a quantity up to a moment; nothing changes. */
export function areaAt({ cells, to }: TimeAverages, which: number, now: number): number {
  const at = which * WIDTH;
  const rest = Math.max(0, Math.min(now, to) - realAt(cells, at + SINCE));
  return realAt(cells, at + AREA) + realAt(cells, at) * rest;
}

/** Length of time that counts, up to a moment. */
export const spanAt = (averages: TimeAverages, now: number): number =>
  Math.max(0, Math.min(now, averages.to) - averages.from);

/** The average of a quantity up to a moment; before any time has passed, its value. */
export function averageAt(averages: TimeAverages, which: number, now: number): number {
  const span = spanAt(averages, now);
  return span > 0 ? areaAt(averages, which, now) / span : valueNow(averages, which);
}
