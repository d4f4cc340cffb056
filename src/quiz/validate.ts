// First verb: is there something to grade? "Not ready" is never "wrong" and costs no try.
import { readNumber } from './number.ts';
import { folded, knows, placesOf } from './places.ts';
import type { PublicQuestion, Response } from './question.ts';

export type NotReady =
  | 'nothing-chosen'
  | 'unknown-option'
  | 'empty'
  | 'not-a-number'
  | 'no-unit'
  | 'other-unit'
  | 'not-moved'
  | 'not-filled'
  | 'not-met'
  | 'not-said';
export type Readiness = { isReady: true } | { isReady: false; reason: NotReady };

const READY: Readiness = { isReady: true };
const not = (reason: NotReady): Readiness => ({ isReady: false, reason });

/** Says whether a response can be graded. `decimal` is the decimal sign of the page's language. */
export function validate(question: PublicQuestion, response: Response, decimal: '.' | ','): Readiness {
  // An answer of another shape was given to an older form of the question.
  if (!fits(question, response)) return not('unknown-option');
  switch (response.type) {
    case 'numeric':
      return question.type === 'numeric' ? validateNumber(question.units, response, decimal) : READY;
    case 'order':
      return response.order.length === 0 ? not('not-moved') : READY;
    case 'match':
    case 'categorise':
    case 'cloze':
      return emptyPlaces(question, response).length > 0 ? not('not-filled') : READY;
    case 'build':
      return response.met ? READY : not('not-met');
    case 'recall':
      return response.remembered === null ? not('not-said') : READY;
    default:
      return chosenOptions(response).length === 0 ? not('nothing-chosen') : READY;
  }
}

/** Whether a response is of the question's shape and names only what the question has. */
export function fits(question: PublicQuestion, response: Response): boolean {
  if (question.type !== response.type) return false;
  if ('filled' in response) {
    const places = placesOf(question);
    return Object.entries(response.filled).every(
      ([place, answer]) => places.includes(place) && (answer === '' || knows(question, place, answer)),
    );
  }
  if (!('options' in question)) return true;
  const known = (id: string) => question.options.some((option) => option.id === id);
  if (response.type === 'order') {
    const { length } = response.order;
    return (length === 0 || length === question.options.length) && response.order.every(known);
  }
  return chosenOptions(response).every(known);
}

/** Ids of the chosen options; none where nothing is chosen from a list. */
export function chosenOptions(response: Response): readonly string[] {
  if ('option' in response) return response.option === null ? [] : [response.option];
  return response.type === 'multi' ? response.options : [];
}

/** Rows or blanks that have no answer yet, in order. */
export function emptyPlaces(question: PublicQuestion, response: Response): readonly string[] {
  const filled = 'filled' in response ? response.filled : {};
  return placesOf(question).filter((place) => folded(filled[place] ?? '') === '');
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
