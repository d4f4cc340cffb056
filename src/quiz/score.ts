// Second verb: is it right? Pure, and answered in codes; words come from the content.
import { readNumber } from './number.ts';
import { takes } from './places.ts';
import type { Accepted, RecognisedNumber, Response, Rubric } from './question.ts';
import { chosenOptions } from './validate.ts';

export type Verdict = 'correct' | 'partial' | 'wrong';
export interface Judgement {
  verdict: Verdict;
  /** 0 to 1. */
  score: number;
  /** Key of the feedback that this answer deserves; null for "otherwise", and for several options. */
  feedback: string | null;
  /** Of several: right ones, of how many, and chosen ones that are not right. For an order: steps in order. */
  found?: { right: number; all: number; extra: number };
}

/**
 * Grades a response that `validate` has called ready. Anything else scores 0, and so does a prediction, which
 * a run answers (predict.ts).
 *
 * Several options: (right ones chosen - wrong ones chosen) / right ones, not below 0.
 * Rows and blanks: right ones / all.
 * An order: the most steps that stand in order among themselves / all; one step alone is in no order, and
 * only the exact order is correct.
 */
export function score(rubric: Rubric, response: Response, decimal: '.' | ','): Judgement {
  if (rubric.type !== response.type) return allOrNothing(false);
  switch (rubric.type) {
    case 'numeric':
      return response.type === 'numeric'
        ? scoreNumber(rubric.answers, response, decimal)
        : allOrNothing(false);
    case 'multi':
      return scoreSet(new Set(rubric.correct), new Set(chosenOptions(response)));
    case 'order':
      return response.type === 'order' ? scoreOrder(rubric.correct, response.order) : allOrNothing(false);
    case 'match':
    case 'categorise':
    case 'cloze':
      return 'filled' in response ? scorePlaces(rubric.places, response.filled) : allOrNothing(false);
    case 'build':
      return { ...allOrNothing(response.type === 'build' && response.met), feedback: '' };
    case 'recall':
      return { ...allOrNothing(response.type === 'recall' && response.remembered === true), feedback: '' };
    case 'predict':
      return allOrNothing(false);
    default: {
      const [only] = chosenOptions(response);
      return { ...allOrNothing(only === rubric.correct), feedback: only ?? null };
    }
  }
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

/** Right ones of several; the feedback is that of the first that is not right. */
function scoreParts(ids: readonly string[], isRight: (id: string) => boolean, right: number): Judgement {
  const all = ids.length;
  const isAll = all > 0 && ids.every(isRight);
  return {
    verdict: isAll ? 'correct' : right > 0 ? 'partial' : 'wrong',
    score: isAll ? 1 : all === 0 ? 0 : right / all,
    feedback: ids.find((id) => !isRight(id)) ?? null,
    found: { right, all, extra: 0 },
  };
}

function scorePlaces(places: readonly Accepted[], filled: Readonly<Record<string, string>>): Judgement {
  const right = new Set(places.filter((place) => takes(place, filled[place.id])).map(({ id }) => id));
  return scoreParts(
    places.map(({ id }) => id),
    (id) => right.has(id),
    right.size,
  );
}

function scoreOrder(correct: readonly string[], order: readonly string[]): Judgement {
  const inOrder = longestIncreasing(order.map((id) => correct.indexOf(id)).filter((place) => place >= 0));
  return scoreParts(correct, (id) => order.indexOf(id) === correct.indexOf(id), inOrder < 2 ? 0 : inOrder);
}

/** Length of the longest increasing subsequence: the steps that need not be moved. Quadratic, for a handful. */
function longestIncreasing(places: readonly number[]): number {
  const endingAt: number[] = [];
  for (const [at, place] of places.entries()) {
    const before = endingAt.filter((_, other) => (places[other] ?? place) < place);
    endingAt[at] = 1 + Math.max(0, ...before);
  }
  return Math.max(0, ...endingAt);
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
