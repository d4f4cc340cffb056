import type { PublicQuestion, Response } from '../quiz/question.ts';

/** What stands in a served question's own controls; null when they are untouched. */
export function enteredIn(host: HTMLElement, { type }: PublicQuestion): Response | null {
  const inputs = [...host.querySelectorAll('input')];
  if (type === 'numeric') {
    const text = inputs[0]?.value ?? '';
    return text === '' ? null : { type, text, unit: host.querySelector('select')?.value || null };
  }
  const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  if (chosen.length === 0) return null;
  if (type === 'multi') return { type, options: chosen };
  return type === 'single' ? { type, option: chosen[0] ?? null } : null;
}

/** Puts a response into a served question's own controls. */
export function enterInto(host: HTMLElement, response: Response): void {
  const select = host.querySelector('select');
  for (const input of host.querySelectorAll('input')) {
    if (response.type === 'numeric') input.value = response.text;
    else if (response.type === 'single') input.checked = response.option === input.value;
    else if (response.type === 'multi') input.checked = response.options.includes(input.value);
  }
  if (select && response.type === 'numeric') select.value = response.unit ?? '';
}
