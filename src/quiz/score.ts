// Second verb: is it right? Pure, and answered in codes; words come from the content.
import { readNumber } from './number.ts';
import type { RecognisedNumber, Response, Rubric } from './question.ts';
import { chosenOptions } from './validate.ts';

export type Verdict = 'correct' | 'partial' | 'wrong';
export interface Judgement {
  verdict: Verdict;
  /** 0 to 1. */
  score: number;
  /** Key of the feedback that this answer deserves; null for "otherwise", and for several options. */
  feedback: string | null;
  /** For several options: right ones chosen, of how many, and chosen ones that are not right. */
  found?: { right: number; all: number; extra: number };
}

/**
 * Grades a response that `validate` has called ready. Anything else scores 0.
 *
 * Several options: (right ones chosen - wrong ones chosen) / right ones, not below 0.
 */
export function score(rubric: Rubric, response: Response, decimal: '.' | ','): Judgement {
  if (rubric.type === 'numeric') {
    return response.type === 'numeric' ? scoreNumber(rubric.answers, response, decimal) : allOrNothing(false);
  }
  const chosen = new Set(chosenOptions(response));
  if (rubric.type === 'single') {
    const [only] = chosen;
    return { ...allOrNothing(chosen.size === 1 && only === rubric.correct), feedback: only ?? null };
  }
  return scoreSet(new Set(rubric.correct), chosen);
}

function allOrNothing(isRight: boolean): Judgement {
  return { verdict: isRight ? 'correct' : 'wrong', score: isRight ? 1 : 0, feedback: null };
}

function scoreSet(correct: ReadonlySet<string>, chosen: ReadonlySet<string>): Judgement {
  const right = [...chosen].filter((id) => correct.has(id)).length;
  const found = { right, all: correct.size, extra: chosen.size - right };
  const share = correct.size === 0 ? 0 : Math.max(0, (right - found.extra) / correct.size);
  const verdict = share === 1 ? 'correct' : share > 0 ? 'partial' : 'wrong';
  return { verdict, score: share, feedback: null, found };
}

type NumericResponse = Extract<Response, { type: 'numeric' }>;

function scoreNumber(
  answers: readonly RecognisedNumber[],
  response: NumericResponse,
  decimal: '.' | ',',
): Judgement {
  const read = readNumber(response.text, decimal);
  if (!read.isNumber) return allOrNothing(false);
  const asksUnit = answers.some(({ unit }) => unit !== undefined);
  // Where no unit is asked, 95 % is the number 0.95.
  const value = read.isPercent && !asksUnit ? read.value / 100 : read.value;
  const unit = read.isPercent ? 'percent' : response.unit;
  const place = answers.findIndex(
    (answer) => (unit === null || answer.unit === undefined || answer.unit === unit) && isNear(value, answer),
  );
  const answer = answers[place];
  return answer ? { ...allOrNothing(answer.correct), feedback: String(place) } : allOrNothing(false);
}

function isNear(value: number, { value: aim, abs = 0, rel = 0 }: RecognisedNumber): boolean {
  // One part in 10^12 forgives what binary fractions do to the edge of a tolerance: 0.3 - 0.1 is not 0.2.
  const slack = 1e-12 * Math.max(1, Math.abs(aim));
  return Math.abs(value - aim) <= Math.max(abs, rel * Math.abs(aim)) + slack;
}
