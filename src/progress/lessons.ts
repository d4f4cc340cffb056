// What the log says about lessons. Pure reductions: order and repetition of records do not matter.
import type { LogRecord } from './event.ts';
import { missedItems } from './rounds.ts';

/** What counts for a lesson. */
export interface LessonParts {
  id: string;
  /** Questions of its end check. */
  checks: readonly string[];
  /** Its other questions, guesses included. */
  others: readonly string[];
  labs: readonly string[];
  /** Revisions of its questions, as far as they are above the first. */
  revs: Readonly<Record<string, number>>;
}
/**
 * `started`: the reader has done anything in it. `done`: each question of its check was answered right at
 * least once, or its answer was shown; a lesson without a check is done when its end was reached.
 */
export type LessonState = 'untouched' | 'started' | 'done';

/** How a lesson stands. */
export interface LessonMark {
  state: LessonState;
  /** It has a question that is to review. */
  isMissed: boolean;
}

/** How each lesson stands, in the order given; the log is looked through once for all of them. */
export function lessonMarks(lessons: readonly LessonParts[], records: readonly LogRecord[]): LessonMark[] {
  const settled = settledItems(records);
  const met = new Set(records.map(subjectOf));
  const read = new Set(records.flatMap((record) => (record.type === 'read' ? [record.lesson] : [])));
  const missed = new Set(missedItems(lessons.flatMap(askedIn), records));
  return lessons.map((lesson) => {
    const isRead = read.has(lesson.id);
    const isDone = lesson.checks.length > 0 ? lesson.checks.every((item) => settled.has(item)) : isRead;
    const isStarted =
      isRead || [...lesson.checks, ...lesson.others, ...lesson.labs].some((own) => met.has(own));
    return {
      state: isDone ? 'done' : isStarted ? 'started' : 'untouched',
      isMissed: askedIn(lesson).some(({ id }) => missed.has(id)),
    };
  });
}

const askedIn = ({ checks, others, revs }: LessonParts) =>
  [...checks, ...others].map((id) => ({ id, rev: revs[id] ?? 1 }));

/** Questions that are over: answered right, or their answer was shown. */
export function settledItems(records: readonly LogRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap((record) => (record.type === 'attempt' && record.settled ? [record.item] : [])),
  );
}

/** Which question, lab or lesson a record is about. */
function subjectOf(record: LogRecord): string {
  if ('item' in record) return record.item;
  if ('test' in record) return record.test;
  return 'lab' in record ? record.lab : record.lesson;
}
