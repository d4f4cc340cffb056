// How a reader has sorted things on a lab's board: what they thought at first, and what they think now.
import type { LogRecord, Place } from './event.ts';

export interface Placements {
  first: Place['placed'];
  last: Place['placed'];
}

/** The first and the last time that the reader asked how a lab's board stands; null if never. Oldest records first. */
export function placementsOf(records: readonly LogRecord[], lab: string): Placements | null {
  const placed = records.flatMap((record) =>
    record.type === 'place' && record.lab === lab ? [record.placed] : [],
  );
  const [first] = placed;
  const last = placed.at(-1);
  return first && last ? { first, last } : null;
}
