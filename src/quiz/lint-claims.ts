// Is every claim of the course asked, and not only by the lesson that carries it? Pure: fed with all sets of questions.
import type { Item } from './question.ts';

/** A file of questions: a lesson's, or a test's. */
export interface QuestionSet {
  id: string;
  /** Claims that the lesson carries; none for a test. */
  carries: readonly string[];
  items: readonly Item[];
}
/** A claim is asked at least so often … */
export const ASKED_AT_LEAST = 2;

/** … and at least once outside of its own lesson: in another one, or in a test. */
export function lintClaims(sets: readonly QuestionSet[], claims: readonly string[]): string[] {
  if (sets.every(({ items }) => items.length === 0)) return ['there are no questions'];
  if (claims.length === 0) return ['there are no claims'];
  return claims.flatMap((claim) => {
    const own = sets.find(({ carries }) => carries.includes(claim));
    if (!own) return [`${claim} is carried by no lesson`];
    const asking = sets.flatMap(({ id, items }) =>
      items.filter((item) => item.kind !== 'pre' && item.claims.includes(claim)).map(() => id),
    );
    const faults: string[] = [];
    if (asking.length < ASKED_AT_LEAST) {
      faults.push(
        `${claim} is asked ${asking.length} times, expected at least ${ASKED_AT_LEAST}; its lesson is "${own.id}"`,
      );
    }
    if (asking.every((id) => id === own.id)) {
      faults.push(`${claim} is never asked outside of its own lesson "${own.id}"`);
    }
    return faults;
  });
}
