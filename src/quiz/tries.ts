// Where a learner stands with a question: a reduction of the attempts so far. "Not ready" makes no attempt,
// so it cannot count here.
import { folded } from './places.ts';
import { WRONG_TRIES_BEFORE_ANSWER } from './policy.ts';
import type { PublicQuestion, Response } from './question.ts';
import type { Verdict } from './score.ts';
import { fits } from './validate.ts';

/** What the reduction needs of a recorded attempt. */
export interface PastAttempt {
  rev: number;
  /** 0 for the first time through; grows when the learner starts the question again. */
  cycle: number;
  response: Response;
  verdict: Verdict;
  hints: number;
  /** The question was over with this attempt: right, or the answer was shown. */
  settled: boolean;
}

export interface Standing {
  cycle: number;
  /** Wrong tries in this cycle. */
  wrong: number;
  /** Options (or texts) tried in vain in this cycle, oldest first. */
  tried: readonly Response[];
  last: { response: Response; verdict: Verdict } | null;
  settled: 'right' | 'shown' | null;
  hints: number;
  /** There are answers, but all to an older form of the question: kept, shown as such, not graded. */
  hasChanged: boolean;
}

/** Reduces the attempts at one question, oldest first. */
export function standing(question: PublicQuestion, attempts: readonly PastAttempt[]): Standing {
  const valid = attempts.filter(
    (attempt) => attempt.rev === question.rev && fits(question, attempt.response),
  );
  const cycle = Math.max(0, ...valid.map((attempt) => attempt.cycle));
  const current = valid.filter((attempt) => attempt.cycle === cycle);
  const last = current.at(-1) ?? null;
  const vain = current.filter(({ verdict }) => verdict !== 'correct');
  return {
    cycle,
    wrong: vain.length,
    tried: vain.map(({ response }) => response),
    last: last && { response: last.response, verdict: last.verdict },
    settled: last?.settled ? (last.verdict === 'correct' ? 'right' : 'shown') : null,
    hints: Math.max(0, ...current.map(({ hints }) => hints)),
    hasChanged: attempts.length > 0 && valid.length === 0,
  };
}

/** Whether a question is over once an attempt has this verdict, after `wrong` wrong tries before it. */
export function isSettledBy(verdict: Verdict, wrong: number): boolean {
  return verdict === 'correct' || wrong + 1 >= WRONG_TRIES_BEFORE_ANSWER;
}

/** Whether two responses are the same answer; the order of several options does not matter, spaces around a text neither. */
export function isSameResponse(a: Response, b: Response): boolean {
  return a.type === b.type && plain(a) === plain(b);
}

/** A response as a text that is equal for equal answers. */
function plain(response: Response): string {
  if (response.type === 'multi') return [...response.options].sort().join('\n');
  if (response.type === 'numeric') return `${response.text.trim()}\n${response.unit}`;
  if (response.type === 'order') return response.order.join('\n');
  if ('filled' in response) {
    const rows = Object.entries(response.filled).map(([place, answer]) => `${place}\n${folded(answer)}`);
    return rows.sort().join('\n');
  }
  if (response.type === 'build') return String(response.met);
  return response.type === 'recall' ? String(response.remembered) : String(response.option);
}
