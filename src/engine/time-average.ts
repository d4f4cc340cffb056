// Averages over time: the integral of a quantity that changes in steps, for many quantities at once.
// Sums are compensated (Kahan 1965), so that Little's identity holds to rounding in long runs.
import { rowAt } from './columns.ts';

interface Quantity {
  /** Its value now, and since when it has it and that is not yet in the area. */
  value: number;
  since: number;
  area: number;
  /** What rounding lost. */
  lost: number;
}

export interface TimeAverages {
  quantities: Quantity[];
  /** The moment, or the last one that counts: read from here, it need not be handed from function to function. */
  clock: number;
  /** The stretch of time that counts. */
  from: number;
  to: number;
}

/** So many quantities, all 0 from time 0 on. What holds times starts as no whole number, to be kept as times are. */
export const createTimeAverages = (count: number): TimeAverages => {
  const none = Number.NaN;
  const quantities = Array.from({ length: count }, () => ({ value: 0, since: none, area: none, lost: none }));
  const averages = { quantities, clock: none, from: none, to: Number.POSITIVE_INFINITY };
  startAt(averages, 0);
  setClock(averages, 0);
  return averages;
};

/** Tells the moment of the changes that follow; it never goes back. */
export const setClock = (averages: TimeAverages, now: number): void => {
  averages.clock = now < averages.to ? now : averages.to;
};

/** A quantity's value. */
export const valueNow = (averages: TimeAverages, which: number): number =>
  rowAt(averages.quantities, which).value;

/** Changes a quantity by an amount, now. */
export const change = (averages: TimeAverages, which: number, amount: number): void => {
  const quantity = rowAt(averages.quantities, which);
  const { value, since, area } = quantity;
  const { clock } = averages;
  if (clock > since) {
    const part = value * (clock - since) - quantity.lost;
    const after = area + part;
    quantity.lost = after - area - part;
    quantity.area = after;
    quantity.since = clock;
  }
  quantity.value = value + amount;
};

/** Gives a quantity a value, from now on. */
export const setTo = (averages: TimeAverages, which: number, value: number): void => {
  const before = valueNow(averages, which);
  if (value !== before) change(averages, which, value - before);
};

/** Forgets what was before: the end of the warm-up. */
export const startAt = (averages: TimeAverages, now: number): void => {
  for (const quantity of averages.quantities) {
    quantity.since = now;
    quantity.area = 0;
    quantity.lost = 0;
  }
  averages.from = now;
};

/** The integral of a quantity up to a moment; nothing changes. */
export const areaAt = (averages: TimeAverages, which: number, now: number): number => {
  const { value, since, area } = rowAt(averages.quantities, which);
  return area + value * Math.max(0, Math.min(now, averages.to) - since);
};

/** Length of time that counts, up to a moment. */
export const spanAt = (averages: TimeAverages, now: number): number =>
  Math.max(0, Math.min(now, averages.to) - averages.from);

/** The average of a quantity up to a moment; before any time has passed, its value. */
export const averageAt = (averages: TimeAverages, which: number, now: number): number => {
  const span = spanAt(averages, now);
  return span > 0 ? areaAt(averages, which, now) / span : valueNow(averages, which);
};
