// Which questions a review asks now: the due ones, few at a time, and not all from one lesson.
import { type Review, schedule } from './schedule.ts';

/** Most questions of one sitting. */
export const REVIEW_AT_MOST = 10;

export interface Reviewed {
  id: string;
  lesson: string;
  /** Its first tries, oldest first. */
  reviews: readonly Review[];
}
export interface Queue {
  /** Ids in the order in which they are asked. */
  now: readonly string[];
  /** How many more are due. */
  later: number;
  /** When the next one is due if none is now, milliseconds since 1970; null if nothing waits. */
  next: number | null;
}

/**
 * The questions that are due at `now`. Lessons take turns, the longest overdue first, so that neighbours are from
 * different lessons as long as there are several.
 */
export function queueAt(questions: readonly Reviewed[], now: number): Queue {
  const waiting = questions.flatMap(({ id, lesson, reviews }) => {
    const plan = schedule(reviews, now);
    return plan ? [{ id, lesson, due: plan.due }] : [];
  });
  const due = waiting.filter((one) => one.due <= now).sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  const ahead = waiting.filter((one) => one.due > now).map((one) => one.due);
  const inTurn = takeTurns(due);
  return {
    now: inTurn.slice(0, REVIEW_AT_MOST).map(({ id }) => id),
    later: Math.max(0, inTurn.length - REVIEW_AT_MOST),
    next: due.length > 0 || ahead.length === 0 ? null : Math.min(...ahead),
  };
}

/** One of each lesson, then again, each lesson's in the order given. */
function takeTurns<T extends { lesson: string }>(questions: readonly T[]): T[] {
  const lessons = new Map<string, T[]>();
  for (const one of questions) lessons.set(one.lesson, [...(lessons.get(one.lesson) ?? []), one]);
  const longest = Math.max(0, ...[...lessons.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    [...lessons.values()].flatMap((own) => own[turn] ?? []),
  ).flat();
}
