// What the log says about attempts. Pure reductions: order and repetition of records do not matter.
import type { Attempt, LogRecord } from './event.ts';

/** All attempts at a question, oldest first. */
export function attemptsAt(item: string, records: readonly LogRecord[]): (Attempt & LogRecord)[] {
  const attempts = records.filter((record) => record.type === 'attempt');
  return attempts.filter((attempt) => attempt.item === item);
}

/** The first try at each question ever: the only one that says what was known. */
export function firstTries(records: readonly LogRecord[]): ReadonlyMap<string, Attempt> {
  const first = new Map<string, Attempt & LogRecord>();
  for (const record of records) {
    if (record.type !== 'attempt') continue;
    const before = first.get(record.item);
    if (!before || isEarlier(record, before)) first.set(record.item, record);
  }
  return first;
}

const isEarlier = (a: LogRecord, b: LogRecord) => a.t < b.t || (a.t === b.t && a.eid < b.eid);

/** The cycle in which a question is asked anew. */
export function nextCycle(item: string, records: readonly LogRecord[]): number {
  return records.reduce(
    (next, record) =>
      record.type === 'attempt' && record.item === item ? Math.max(next, record.cycle + 1) : next,
    0,
  );
}
