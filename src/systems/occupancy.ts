// For what share of the time so many requests were in the system, read from what happens in a run.
import type { TraceEvent } from './trace.ts';

export interface Occupancy {
  /** Time spent with 0, 1, 2, ... requests in the system. */
  spent: number[];
  inSystem: number;
  since: number;
  counts: boolean;
  /** Numbers of the requests that begin and end what counts. */
  readonly first: number;
  readonly last: number;
}

/**
 * Counts from the arrival of request number `first` to that of number `last`, as averages over time do: what a run
 * does once nobody comes any more is not what it did under load.
 */
export const createOccupancy = (first = 0, last = Number.POSITIVE_INFINITY): Occupancy => ({
  spent: [],
  inSystem: 0,
  since: 0,
  counts: first === 0,
  first,
  last,
});

/** Takes in one event. Events must come from the first on, in order. */
export function observeOccupancy(occupancy: Occupancy, event: TraceEvent): void {
  if (event.what === 'arrive') {
    change(occupancy, event.time, 1);
    if (event.request === occupancy.first) occupancy.counts = true;
    if (event.request >= occupancy.last) occupancy.counts = false;
  } else if (event.what === 'answer' || event.what === 'fail' || event.what === 'lose') {
    change(occupancy, event.time, -1);
  }
}

function change(occupancy: Occupancy, time: number, step: number): void {
  const { spent, inSystem, since, counts } = occupancy;
  if (counts) {
    while (spent.length <= inSystem) spent.push(0);
    spent[inSystem] = (spent[inSystem] ?? 0) + time - since;
  }
  occupancy.since = time;
  occupancy.inSystem = inSystem + step;
}

/** Share of the time with at least k requests in the system; NaN before any time has passed. */
export function shareAtLeast({ spent }: Occupancy, k: number): number {
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  return sum(spent.slice(k)) / sum(spent);
}
