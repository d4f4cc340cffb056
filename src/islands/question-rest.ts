// A question that nobody has touched needs no code of its own: its native controls can be read and used as
// served. Only its order is made this reader's, and the first touch brings the rest.
import type { LogRecord } from '../progress/event.ts';
import type { PublicQuestion } from '../quiz/question.ts';
import { seedOf, shuffle } from '../quiz/shuffle.ts';
import { readDraft } from './question-draft.ts';
import { enteredIn } from './question-entered.ts';

/** Has the reader done anything here, now or on an earlier visit? */
export function isTouched(
  host: HTMLElement,
  question: PublicQuestion,
  records: readonly LogRecord[],
): boolean {
  return (
    records.some((record) => 'item' in record && record.item === question.id) ||
    readDraft(question.id) !== null ||
    enteredIn(host, question) !== null
  );
}

/** Puts the served options into the order in which this reader will have them: the first time through. */
export function orderServed(host: HTMLElement, question: PublicQuestion, salt: string): void {
  if (question.type !== 'single' && question.type !== 'multi') return;
  const rows = new Map(
    [...host.querySelectorAll<HTMLInputElement>('input[value]')].map((input) => [input.value, rowOf(input)]),
  );
  const ordered = shuffle(question.options, seedOf(salt, question.id, 0)).flatMap(
    ({ id }) => rows.get(id) ?? [],
  );
  const list = ordered[0]?.parentElement;
  const moved = document.createDocumentFragment();
  moved.append(...ordered);
  list?.append(moved);
}

/** The element that stands for one option in the list: the highest one with no other option in it. */
function rowOf(input: HTMLInputElement): HTMLElement {
  let row: HTMLElement = input;
  while (row.parentElement && row.parentElement.querySelectorAll('input').length === 1)
    row = row.parentElement;
  return row;
}

/**
 * Calls back at the first touch, by pointer, keyboard or focus; a press on a button is done again once alive.
 * The returned function is a touch too; only the first one of all counts.
 */
export function atFirstTouch(host: HTMLElement, mount: () => Promise<unknown>): () => Promise<void> {
  let pressed: HTMLElement | null = null;
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    await mount();
    host.removeEventListener('click', press, true);
    pressed?.click();
  };
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed = button;
    void begin();
  };
  host.addEventListener('click', press, true);
  for (const kind of ['pointerdown', 'focusin', 'input']) host.addEventListener(kind, begin, { once: true });
  return begin;
}
