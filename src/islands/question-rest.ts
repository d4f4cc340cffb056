// A question that nobody has touched needs no code of its own: its native controls can be read and used as
// served. Only its order is made this reader's, and the first touch brings the rest.
import type { LogRecord } from '../progress/event.ts';
import type { PublicQuestion } from '../quiz/question.ts';
import { shownChoices, shownOptions } from '../quiz/shown.ts';
import { seedOf } from '../quiz/shuffle.ts';
import { writeDraft } from './question-draft.ts';
import { enteredIn } from './question-entered.ts';
import { isUntouched } from './untouched.ts';

/** Has the reader done anything here, now or on an earlier visit? */
export const isTouched = (
  host: HTMLElement,
  question: PublicQuestion,
  records: readonly LogRecord[],
): boolean =>
  !isUntouched(host, question.id, records) || records.some((record) => isReached(question, record));

/** A goal that was reached in the lab answers the question that asks for it. */
const isReached = (question: PublicQuestion, record: LogRecord) =>
  question.type === 'build' &&
  record.type === 'challenge' &&
  record.lab === question.lab &&
  record.challenge === question.challenge;

/** Puts what was served into the order in which this reader will have it: the first time through. */
export function orderServed(host: HTMLElement, question: PublicQuestion, salt: string): void {
  const seed = seedOf(salt, question.id, 0);
  const rows = new Map(
    [...host.querySelectorAll<HTMLElement>('input[value], [data-step]')].map((row) =>
      row instanceof HTMLInputElement ? [row.value, rowOf(row)] : [row.dataset['step'], row],
    ),
  );
  if (isMixed(question)) rearrange(shownOptions(question, seed).flatMap(({ id }) => rows.get(id) ?? []));
  for (const select of host.querySelectorAll<HTMLSelectElement>('select[data-place]')) {
    const options = new Map([...select.options].map((option) => [option.value, option]));
    const shown = shownChoices(question, select.dataset['place'] ?? '', seed) ?? [];
    rearrange(shown.flatMap(({ id }) => options.get(id) ?? []));
  }
}

const isMixed = ({ type }: PublicQuestion) => type === 'single' || type === 'multi' || type === 'order';

/** Puts siblings into the order of the list, behind all others. */
function rearrange(ordered: readonly HTMLElement[]): void {
  ordered[0]?.parentElement?.append(...ordered);
}

/** The element that stands for one option in the list: the highest one with no other option in it. */
function rowOf(input: HTMLInputElement): HTMLElement {
  let row: HTMLElement = input;
  while (row.parentElement && row.parentElement.querySelectorAll('input').length === 1)
    row = row.parentElement;
  return row;
}

/**
 * Keeps what is entered while the rest is on its way: a reader who leaves the page at once finds it again.
 * @returns ends it, once somebody else keeps what is entered
 */
export function keepEntered(host: HTMLElement, question: PublicQuestion): () => void {
  const keep = () => {
    const response = enteredIn(host, question);
    if (response) writeDraft(question.id, { rev: question.rev, cycle: 0, hints: 0, response });
  };
  host.addEventListener('change', keep);
  return () => host.removeEventListener('change', keep);
}
