// Averages over time: the integral of a quantity that changes in steps.
// Sums are compensated (Kahan 1965), so that Little's identity holds to rounding in long runs.

/** Something that changes in steps. It belongs to whatever it is of: its owner hands it in. */
export interface Quantity {
  /** Its value now, and since when it has it and that is not yet in the area. */
  value: number;
  since: number;
  area: number;
  /** What rounding lost. */
  lost: number;
}

/** What all quantities of a run have in common. */
export interface TimeAverages {
  /** The moment, or the last one that counts: read from here, it need not be handed from function to function. */
  clock: number;
  /** The stretch of time that counts. */
  from: number;
  to: number;
}

/** From time 0 on. What holds times starts as no whole number, to be kept as times are. */
export const createTimeAverages = (): TimeAverages => {
  const averages = { clock: Number.NaN, from: Number.NaN, to: Number.POSITIVE_INFINITY };
  averages.clock = 0;
  averages.from = 0;
  return averages;
};

/** A quantity that has a value from time 0 on. */
export const createQuantity = (value: number): Quantity => {
  const quantity = { value, since: Number.NaN, area: Number.NaN, lost: Number.NaN };
  forget(quantity, 0);
  return quantity;
};

/** Tells the moment of the changes that follow; it never goes back. */
export const setClock = (averages: TimeAverages, now: number): void => {
  averages.clock = now < averages.to ? now : averages.to;
};

/** Changes a quantity by an amount, now. */
export const change = ({ clock }: TimeAverages, quantity: Quantity, amount: number): void => {
  const { value, since, area } = quantity;
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
export const setTo = (averages: TimeAverages, quantity: Quantity, value: number): void => {
  if (value !== quantity.value) change(averages, quantity, value - quantity.value);
};

/** Forgets what was before, of all quantities: the end of the warm-up. */
export const startAt = (averages: TimeAverages, quantities: readonly Quantity[], now: number): void => {
  for (const quantity of quantities) forget(quantity, now);
  averages.from = now;
};

const forget = (quantity: Quantity, now: number): void => {
  quantity.since = now;
  quantity.area = 0;
  quantity.lost = 0;
};

/** The integral of a quantity up to a moment; nothing changes. */
export const areaAt = (averages: TimeAverages, { value, since, area }: Quantity, now: number): number =>
  area + value * Math.max(0, Math.min(now, averages.to) - since);

/** Length of time that counts, up to a moment. */
export const spanAt = (averages: TimeAverages, now: number): number =>
  Math.max(0, Math.min(now, averages.to) - averages.from);

/** The average of a quantity up to a moment; before any time has passed, its value. */
export const averageAt = (averages: TimeAverages, quantity: Quantity, now: number): number => {
  const span = spanAt(averages, now);
  return span > 0 ? areaAt(averages, quantity, now) / span : quantity.value;
};
