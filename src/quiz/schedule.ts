// When a question comes back. Version 1 of the rule, frozen: answers are kept whole, so a better rule can be played
// over the same log, but the same log must always give the same days under this one.
//
// The rule is the one of Orbit (Matuschak): the pause grows by 2.3 with each success, shrinks by 2.3 with each miss,
// and is never below five days; what was missed is asked again after ten minutes. Two things are ours. A success
// never shortens the pause, so an early look does no harm. What the reader was sure of and missed comes back after a
// week, because such errors are mended at once and return later (learning rule L25).

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const RULE_V1 = {
  firstPause: 5 * DAY,
  growth: 2.3,
  afterMiss: 10 * MINUTE,
  afterSureMiss: 7 * DAY,
  /** Clocks of two devices may differ by so much; an answer from further ahead has no date one can count from. */
  ahead: DAY,
} as const;

/** One first try at a question. */
export interface Review {
  /** Milliseconds since 1970. */
  t: number;
  isRight: boolean;
  wasSure: boolean;
}
export interface Schedule {
  /** When it is to be asked next, milliseconds since 1970. */
  due: number;
  /** The pause before that would follow a success now, milliseconds. */
  pause: number;
}

/**
 * When a question is due, from its first tries, oldest first; null while there are none: only what was met once is
 * reviewed. Times are instants and pauses are lengths, so time zones and summer time cannot shift them. If the last
 * answer lies ahead of `now` (a clock was set back), the question is due now instead of waiting for that day again.
 */
export function schedule(reviews: readonly Review[], now: number): Schedule | null {
  const { firstPause, growth, afterMiss, afterSureMiss, ahead } = RULE_V1;
  const last = reviews.at(-1);
  if (!last) return null;
  let pause = 0;
  let before: number | null = null;
  for (const { t, isRight } of reviews) {
    const elapsed = before === null ? 0 : Math.max(0, t - before);
    if (isRight) pause = Math.max(firstPause, pause, elapsed * growth);
    else pause = Math.max(firstPause, elapsed / growth);
    before = t;
  }
  if (last.t > now + ahead) return { due: now, pause };
  if (last.isRight) return { due: last.t + pause, pause };
  return { due: last.t + (last.wasSure ? afterSureMiss : afterMiss), pause };
}
