// Averages over time: the integral of a quantity that changes in steps, for many quantities at once.
// Sums are compensated (Kahan 1965), so that Little's identity holds to rounding in long runs.
import { addReal, realAt } from './columns.ts';

export interface TimeAverages {
  /** The values now. */
  value: Float64Array;
  /** Since when each has that value and is not yet in its area. */
  since: Float64Array;
  area: Float64Array;
  lost: Float64Array;
  /** The moment, one number: read from here, it need not be handed from function to function. */
  clock: Float64Array;
  /** The stretch of time that counts. */
  from: number;
  to: number;
}

/** So many quantities, all 0 from time 0 on. */
export const createTimeAverages = (count: number): TimeAverages => ({
  value: new Float64Array(count),
  since: new Float64Array(count),
  area: new Float64Array(count),
  lost: new Float64Array(count),
  clock: new Float64Array(1),
  from: 0,
  to: Number.POSITIVE_INFINITY,
});

/** Tells the moment of the changes that follow; it never goes back. */
export function setClock(averages: TimeAverages, now: number): void {
  averages.clock[0] = now;
}

/** Changes a quantity by an amount, now. */
export function change(averages: TimeAverages, which: number, amount: number): void {
  const now = realAt(averages.clock, 0);
  const until = now < averages.to ? now : averages.to;
  const since = realAt(averages.since, which);
  if (until > since) {
    const part = realAt(averages.value, which) * (until - since) - realAt(averages.lost, which);
    const before = realAt(averages.area, which);
    const after = before + part;
    averages.lost[which] = after - before - part;
    averages.area[which] = after;
    averages.since[which] = until;
  }
  addReal(averages.value, which, amount);
}

/** Forgets what was before: the end of the warm-up. */
export function startAt(averages: TimeAverages, now: number): void {
  averages.area.fill(0);
  averages.lost.fill(0);
  averages.since.fill(now);
  averages.from = now;
}

/** The integral of a quantity up to a moment; nothing changes. */
export function areaAt(averages: TimeAverages, which: number, now: number): number {
  const until = now < averages.to ? now : averages.to;
  const rest = Math.max(0, until - realAt(averages.since, which));
  return realAt(averages.area, which) + realAt(averages.value, which) * rest;
}

/** Length of time that counts, up to a moment. */
export const spanAt = (averages: TimeAverages, now: number): number =>
  Math.max(0, (now < averages.to ? now : averages.to) - averages.from);

/** The average of a quantity up to a moment; before any time has passed, its value. */
export function averageAt(averages: TimeAverages, which: number, now: number): number {
  const span = spanAt(averages, now);
  return span > 0 ? areaAt(averages, which, now) / span : realAt(averages.value, which);
}
