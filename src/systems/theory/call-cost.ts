// What calls between machines cost, without queues: all times in one unit of your choice.
import { notNegative, whole } from './allowed.ts';

export interface Hop {
  /** There and back over the network. */
  roundTrip: number;
  /** Packing and unpacking of question and answer together. */
  packing: number;
}

/** A chain of calls that wait for each other: all work, and a round trip with its packing for every hop. */
export function chainTime(works: readonly number[], hops: number, { roundTrip, packing }: Hop): number {
  for (const work of works) notNegative({ work });
  notNegative({ roundTrip, packing });
  whole({ hops }, 0);
  return works.reduce((sum, work) => sum + work, 0) + hops * (roundTrip + packing);
}

/**
 * n equal calls, so many at a time: ceil(n/concurrency) rounds. One at a time it is n calls; one call for all
 * of them (a batch) is n = 1.
 */
export function callsTime(calls: number, call: number, concurrency = 1): number {
  notNegative({ call });
  whole({ calls }, 0);
  whole({ concurrency }, 1);
  return Math.ceil(calls / concurrency) * call;
}

/** The "n + 1" pattern: one call for a list, then one call for each of its n entries. */
export const listThenEach = (entries: number, call: number, concurrency = 1): number =>
  call + callsTime(entries, call, concurrency);
