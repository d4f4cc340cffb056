// First verb: is there something to grade? "Not ready" is never "wrong" and costs no try.
import { readNumber } from './number.ts';
import type { PublicQuestion, Response } from './question.ts';

export type NotReady =
  | 'nothing-chosen'
  | 'unknown-option'
  | 'empty'
  | 'not-a-number'
  | 'no-unit'
  | 'other-unit';
export type Readiness = { isReady: true } | { isReady: false; reason: NotReady };

const READY: Readiness = { isReady: true };
const not = (reason: NotReady): Readiness => ({ isReady: false, reason });

/** Says whether a response can be graded. `decimal` is the decimal sign of the page's language. */
export function validate(question: PublicQuestion, response: Response, decimal: '.' | ','): Readiness {
  // An answer of another shape was given to an older form of the question.
  if (question.type !== response.type) return not('unknown-option');
  if (question.type === 'numeric') {
    return response.type === 'numeric' ? validateNumber(question.units, response, decimal) : READY;
  }
  const chosen = chosenOptions(response);
  if (chosen.length === 0) return not('nothing-chosen');
  const known = new Set(question.options.map(({ id }) => id));
  return chosen.every((id) => known.has(id)) ? READY : not('unknown-option');
}

/** Ids of the chosen options; none for a number. */
export function chosenOptions(response: Response): readonly string[] {
  if (response.type === 'single') return response.option === null ? [] : [response.option];
  return response.type === 'multi' ? response.options : [];
}

type NumericResponse = Extract<Response, { type: 'numeric' }>;

function validateNumber(units: readonly string[], response: NumericResponse, decimal: '.' | ','): Readiness {
  const read = readNumber(response.text, decimal);
  if (!read.isNumber) return not(read.reason);
  if (read.isPercent) {
    // A percent sign is a unit of its own; beside another unit it is a slip of the pen, not an answer.
    const isFine =
      units.length === 0 || (units.includes('percent') && (response.unit ?? 'percent') === 'percent');
    return isFine ? READY : not('other-unit');
  }
  if (units.length < 2) return READY;
  return response.unit !== null && units.includes(response.unit) ? READY : not('no-unit');
}
