// What the log says about single questions. Pure reductions: order and repetition of records do not matter.
import type { Attempt, LogRecord } from './event.ts';

/** What a reduction must know of a question as it is today. */
export interface Asked {
  id: string;
  /** Answers to an older revision count for nothing. */
  rev: number;
}

/**
 * One time through a question. Only its first try says what was known; the tries after it have been told
 * something.
 */
export interface Round {
  cycle: number;
  /** When it was first tried, milliseconds since 1970. */
  t: number;
  isRight: boolean;
  /** The reader had said to be sure. */
  wasSure: boolean;
}

/** Rounds of each question that was ever tried, oldest first. Removed questions and old revisions are left out. */
export function roundsOf(
  items: readonly Asked[],
  records: readonly LogRecord[],
): ReadonlyMap<string, readonly Round[]> {
  const revs = new Map(items.map(({ id, rev }) => [id, rev]));
  const first = new Map<string, Map<number, Attempt & LogRecord>>();
  for (const record of records) {
    if (record.type !== 'attempt' || revs.get(record.item) !== record.rev) continue;
    const cycles = first.get(record.item) ?? new Map<number, Attempt & LogRecord>();
    first.set(record.item, cycles);
    const before = cycles.get(record.cycle);
    if (!before || isEarlier(record, before)) cycles.set(record.cycle, record);
  }
  return new Map([...first].map(([item, cycles]) => [item, [...cycles.values()].sort(byTime).map(roundOf)]));
}

const isEarlier = (a: LogRecord, b: LogRecord) => byTime(a, b) < 0;
const byTime = (a: LogRecord, b: LogRecord) => a.t - b.t || (a.eid < b.eid ? -1 : 1);
const roundOf = ({ cycle, t, verdict, confidence }: Attempt & LogRecord): Round => ({
  ...{ cycle, t, isRight: verdict === 'correct', wasSure: confidence === 3 },
});

/** The last time through it, the first try was not right: to review. */
export const isMissed = (rounds: readonly Round[] | undefined) => rounds?.at(-1)?.isRight === false;

/** Questions of `items` that are to review. */
export function missedItems(items: readonly Asked[], records: readonly LogRecord[]): string[] {
  const rounds = roundsOf(items, records);
  return items.flatMap(({ id }) => (isMissed(rounds.get(id)) ? [id] : []));
}
