// Is every claim of the course asked, and not only by the lesson that carries it? Pure: fed with all sets of questions.
import type { Item } from './question.ts';

/** A file of questions: a lesson's, or a test's. */
export interface QuestionSet {
  id: string;
  /** Claims that the lesson carries; none for a test. */
  carries: readonly string[];
  items: readonly Item[];
}
export interface Coverage {
  /** Claims whose lesson stands but which are asked too seldom. */
  faults: string[];
  /** What cannot be asked yet, because lessons or tests are still to be written; empty in a finished course. */
  pending: string[];
}

/** A claim is asked at least so often … */
export const ASKED_AT_LEAST = 2;

/** … and at least once outside of its own lesson: in another one, or in a test. */
export function lintClaims(sets: readonly QuestionSet[], claims: readonly string[]): Coverage {
  const coverage: Coverage = { faults: [], pending: [] };
  if (sets.every(({ items }) => items.length === 0))
    return { faults: ['there are no questions'], pending: [] };
  for (const claim of claims) {
    const own = sets.find(({ carries }) => carries.includes(claim));
    if (!own) {
      coverage.pending.push(`${claim} is carried by no lesson`);
      continue;
    }
    const asking = sets.flatMap(({ id, items }) =>
      items.filter((item) => item.kind !== 'pre' && item.claims.includes(claim)).map(() => id),
    );
    if (asking.length < ASKED_AT_LEAST) {
      coverage.faults.push(
        `${claim} is asked ${asking.length} times, expected at least ${ASKED_AT_LEAST}; its lesson is "${own.id}"`,
      );
    }
    if (asking.every((id) => id === own.id)) {
      coverage.pending.push(`${claim} is asked only in its own lesson "${own.id}"`);
    }
  }
  return coverage;
}
