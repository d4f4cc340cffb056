import { type LogRecord, VERSION } from './event.ts';

/** What a stored thing turned out to be. */
export type Reading =
  | { is: 'record'; record: LogRecord }
  /** Written by newer code: leave it alone. */
  | { is: 'newer' }
  | { is: 'unreadable' };

type Check = (value: unknown) => boolean;
type Form = Readonly<Record<string, Check>>;

const isId: Check = (value) => typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value);
const isTag: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9-]{1,35}$/.test(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isFlag: Check = (value) => typeof value === 'boolean';
/** The log does not know forms of answers; it only refuses what no answer can be. */
const isResponse: Check = (value) =>
  typeof value === 'object' && value !== null && JSON.stringify(value).length <= 2000;
const isVerdict: Check = (value) => value === 'correct' || value === 'partial' || value === 'wrong';
const isChoice: Check = (value) => value === null || isId(value);
const isIds: Check = (value) => Array.isArray(value) && value.length <= 200 && value.every(isId);
const isPlaces: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).length <= 60 &&
  Object.entries(value).every(([thing, place]) => isId(thing) && isId(place));
const isConfidence: Check = (value) => value === 1 || value === 2 || value === 3;

const forms: Readonly<Record<LogRecord['type'], Form>> = {
  attempt: {
    ...{ item: isId, rev: isCount, locale: isTag, cycle: isCount, seed: isCount, response: isResponse },
    ...{ verdict: isVerdict, score: isShare, try: isCount, hints: isCount, settled: isFlag },
  },
  guess: { item: isId, rev: isCount, locale: isTag, response: isResponse },
  predict: { lab: isId, choice: isChoice },
  observe: { lab: isId, choice: isId, seen: isId },
  challenge: { lab: isId, challenge: isId },
  read: { lesson: isId },
  sit: { test: isId, seed: isCount, items: isIds, again: isFlag },
  place: { lab: isId, placed: isPlaces },
};
/** What a record may have or not; a bad value is as if it were not there. */
const optional: Readonly<Record<string, Form>> = { attempt: { confidence: isConfidence } };
/** The version in which a type first came, where that was not the first. */
const SINCE: ReadonlyMap<unknown, number> = new Map([
  ['sit', 2],
  ['place', 3],
]);

/** What every record has. */
const stamp: Form = { v: isCount, eid: isId, t: isCount };
/** By type, once for all records: what must be right, and what else may be there. */
const readers = new Map<unknown, { must: [string, Check][]; may: [string, Check][] }>(
  Object.entries(forms).map(([type, form]) => [
    type,
    { must: Object.entries({ ...stamp, ...form }), may: Object.entries(optional[type] ?? {}) },
  ]),
);

/** Reads anything that came from storage, another tab or a file. Own keys only; keys that are not known are dropped. */
export function readRecord(stored: unknown): Reading {
  if (typeof stored !== 'object' || stored === null) return { is: 'unreadable' };
  const own = (key: string): unknown => (Object.hasOwn(stored, key) ? Reflect.get(stored, key) : undefined);
  const [v, type] = [own('v'), own('type')];
  if (isCount(v) && Number(v) > VERSION) return { is: 'newer' };
  const reader = readers.get(type);
  if (!reader || !isCount(v) || Number(v) < (SINCE.get(type) ?? 1)) return { is: 'unreadable' };
  const record: Record<string, unknown> = { type };
  try {
    for (const [key, check] of reader.must) {
      const value = own(key);
      if (!check(value)) return { is: 'unreadable' };
      record[key] = value;
    }
  } catch {
    return { is: 'unreadable' };
  }
  for (const [key, check] of reader.may) {
    const value = own(key);
    if (check(value)) record[key] = value;
  }
  return { is: 'record', record: record as unknown as LogRecord }; // every key of this type was checked above
}
