// What is known, claim by claim: a reduction of the first tries at the questions that ask it.
import type { LogRecord } from './event.ts';
import { type Asked, isMissed, type Round, roundsOf } from './rounds.ts';

/** A question with the claims that it asks. */
export interface AskedOf extends Asked {
  claims: readonly string[];
}

/**
 * `unasked`: no question asks it yet. `untouched`: none of its questions was tried. `review`: the latest first try at
 * one of them was not right. `known`: first tries were right on two different days. `begun`: anything between.
 */
export type ClaimState = 'unasked' | 'untouched' | 'begun' | 'review' | 'known';

/** Right first tries on so many different calendar days make a claim known. */
export const DAYS_TO_KNOW = 2;

/** Name of a calendar day where the reader is, so that midnight is theirs. */
export type DayOf = (t: number) => string;

/** The state of each claim, in the order given. */
export function claimStates(
  claims: readonly string[],
  items: readonly AskedOf[],
  records: readonly LogRecord[],
  dayOf: DayOf,
): ReadonlyMap<string, ClaimState> {
  const rounds = roundsOf(items, records);
  return new Map(
    claims.map((claim) => {
      const own = items.filter((item) => item.claims.includes(claim));
      return [
        claim,
        own.length === 0
          ? 'unasked'
          : stateOf(
              own.map(({ id }) => rounds.get(id) ?? []),
              dayOf,
            ),
      ];
    }),
  );
}

function stateOf(questions: readonly (readonly Round[])[], dayOf: DayOf): ClaimState {
  if (questions.some(isMissed)) return 'review';
  const all = questions.flat();
  if (all.length === 0) return 'untouched';
  const days = new Set(all.filter(({ isRight }) => isRight).map(({ t }) => dayOf(t)));
  return days.size >= DAYS_TO_KNOW ? 'known' : 'begun';
}
