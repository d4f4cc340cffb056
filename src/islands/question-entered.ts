import type { PublicQuestion, Response } from '../quiz/question.ts';
import type { Confidence } from './question-draft.ts';

/** What stands in a served question's own controls; null when they are untouched. */
export function enteredIn(card: HTMLElement, { type }: PublicQuestion): Response | null {
  // How sure the reader is stands beside the field, and is no part of the answer.
  const host = card.querySelector('[data-field]') ?? card;
  const inputs = [...host.querySelectorAll('input')];
  const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  switch (type) {
    case 'numeric': {
      const text = inputs[0]?.value ?? '';
      return text === '' ? null : { type, text, unit: host.querySelector('select')?.value || null };
    }
    case 'multi':
      return chosen.length === 0 ? null : { type, options: chosen };
    case 'single':
    case 'spot':
    case 'hotspot':
      return chosen[0] === undefined ? null : { type, option: chosen[0] };
    case 'predict':
      return chosen[0] === undefined ? null : { type, option: chosen[0], seen: null };
    case 'match':
    case 'categorise':
    case 'cloze': {
      const places = [...host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-place]')];
      const filled = places.flatMap(({ dataset, value }) =>
        value === '' || dataset['place'] === undefined ? [] : [[dataset['place'], value] as const],
      );
      return filled.length === 0 ? null : { type, filled: Object.fromEntries(filled) };
    }
    case 'recall': {
      const text = host.querySelector('textarea')?.value ?? '';
      return text === '' ? null : { type, text, remembered: null };
    }
    // Their buttons do nothing before the code is there.
    case 'order':
    case 'build':
      return null;
  }
}

const STEPS: Readonly<Record<string, Confidence>> = { '1': 1, '2': 2, '3': 3 };

/** How sure the reader has said to be; null where that was not asked or not said. */
export function surenessIn(card: HTMLElement): Confidence | null {
  const said = card.querySelector<HTMLInputElement>('input[data-sure]:checked');
  return STEPS[said?.value ?? ''] ?? null;
}
