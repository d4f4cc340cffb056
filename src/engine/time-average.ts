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
  from: 0,
  to: Number.POSITIVE_INFINITY,
});

/** Changes a quantity by an amount at a moment not before its last change. */
export function change(averages: TimeAverages, which: number, now: number, amount: number): void {
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
