// The log as a file: what a reader takes away and brings back, on another device or after a browser forgot it.
import type { LogRecord } from './event.ts';
import { readRecord } from './read-record.ts';

const COURSE = 'many-machines';
/** Form of the file around the records; each record carries a version of its own. */
const FORM = 1;
/** A file above this size is not read at all. Fifty thousand answers take about 20 MB. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** The text of a file with everything that is kept. */
export function writeCopy(records: readonly unknown[], now: number): string {
  const head = { course: COURSE, form: FORM, written: new Date(now).toISOString() };
  return `${JSON.stringify({ ...head, records }, null, 1)}\n`;
}

/** Why a file cannot be taken in; nothing has been changed then. */
export type Refusal = 'too-large' | 'empty' | 'not-a-copy' | 'cut-off' | 'other-course' | 'newer';
export interface Copy {
  is: 'copy';
  records: readonly LogRecord[];
  /** Records that newer code wrote and those that nobody can read: left out. */
  newer: number;
  unreadable: number;
}

/** Reads the bytes of a file. Records are taken one by one: a bad one costs no other. */
export function readCopy(bytes: Uint8Array): Copy | { is: Refusal } {
  if (bytes.length > MOST_BYTES) return { is: 'too-large' };
  const text = textOf(bytes).trim();
  if (text === '') return { is: 'empty' };
  const parsed = parse(text);
  if (parsed === undefined) return { is: text.includes(`"${COURSE}"`) ? 'cut-off' : 'not-a-copy' };
  if (typeof parsed !== 'object' || parsed === null) return { is: 'not-a-copy' };
  const own = new Map<string, unknown>(Object.entries(parsed));
  const [course, form, records] = [own.get('course'), own.get('form'), own.get('records')];
  if (typeof course !== 'string') return { is: 'not-a-copy' };
  if (course !== COURSE) return { is: 'other-course' };
  if (typeof form === 'number' && form > FORM) return { is: 'newer' };
  if (form !== FORM || !Array.isArray(records)) return { is: 'cut-off' };
  const read = records.map(readRecord);
  return {
    is: 'copy',
    records: read.flatMap((one) => (one.is === 'record' ? [one.record] : [])),
    newer: read.filter(({ is }) => is === 'newer').length,
    unreadable: read.filter(({ is }) => is === 'unreadable').length,
  };
}

/** Editors save UTF-16 too, and say so in the first two bytes. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
