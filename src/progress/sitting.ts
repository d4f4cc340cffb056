// Where a reader stands in a test: a reduction of the log, so that a reload, another tab and an import all agree.

import { nextCycle } from './attempts.ts';
import type { Attempt, LogRecord, Sit } from './event.ts';
import type { Asked } from './rounds.ts';

/** A question within a test. */
export interface Place {
  item: string;
  /** The cycle in which this test asks it. */
  cycle: number;
  /** Its first try there. */
  outcome: 'open' | 'right' | 'missed';
  /** It was answered right, or its answer was shown. */
  isOver: boolean;
}
export interface Sitting {
  seed: number;
  /** When it was begun, milliseconds since 1970. */
  t: number;
  /** It asks only what an earlier one had missed. */
  again: boolean;
  places: readonly Place[];
}

/** All sittings of a test, oldest first, with those of their questions that still exist. */
export function sittingsOf(test: string, items: readonly Asked[], records: readonly LogRecord[]): Sitting[] {
  const sits = records.filter(
    (record): record is Sit & LogRecord => record.type === 'sit' && record.test === test,
  );
  const known = new Map(items.map(({ id, rev }) => [id, rev]));
  const each = new Map(sits.map((sit) => [sit.eid, sit]));
  return [...each.values()]
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .map((sit) => ({
      ...{ seed: sit.seed, t: sit.t, again: sit.again },
      places: placesOf(sit, known, records),
    }));
}

/** The latest sitting of a test; null if it was never begun. */
export function latestSitting(
  test: string,
  items: readonly Asked[],
  records: readonly LogRecord[],
): Sitting | null {
  return sittingsOf(test, items, records).at(-1) ?? null;
}

function placesOf(
  sit: Sit & LogRecord,
  revs: ReadonlyMap<string, number>,
  records: readonly LogRecord[],
): Place[] {
  const before = records.filter((record) => isBefore(record, sit));
  return sit.items
    .filter((item) => revs.has(item))
    .map((item) => {
      const cycle = nextCycle(item, before);
      const tries = records
        .filter(
          (record): record is Attempt & LogRecord =>
            record.type === 'attempt' &&
            record.item === item &&
            record.cycle === cycle &&
            record.rev === revs.get(item) &&
            !isBefore(record, sit),
        )
        .sort((a, b) => (isBefore(a, b) ? -1 : 1));
      const first = tries[0];
      return {
        ...{ item, cycle, isOver: tries.some(({ settled }) => settled) },
        outcome: first ? (first.verdict === 'correct' ? 'right' : 'missed') : 'open',
      };
    });
}

const isBefore = (a: LogRecord, b: LogRecord) => a.t < b.t || (a.t === b.t && a.eid < b.eid);

/** At this share of right first tries a test is passed. */
export const PASS_AT = 0.8;

export interface Score {
  right: number;
  all: number;
  /** Every question is over. */
  isOver: boolean;
  isPassed: boolean;
}

export function scoreOf({ places }: Sitting): Score {
  const right = places.filter(({ outcome }) => outcome === 'right').length;
  const isOver = places.length > 0 && places.every((place) => place.isOver);
  return { right, all: places.length, isOver, isPassed: isOver && right >= places.length * PASS_AT };
}
