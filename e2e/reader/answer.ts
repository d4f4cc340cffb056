// How a reader answers a question of any type: by single clicks alone, or by the keyboard alone.

import type { Locator, Page } from '@playwright/test';
import type { Item, QuestionType, Response } from '../../src/quiz/question.ts';
import { expect } from '../support/test.ts';
import type { QuestionOnPage } from './question.ts';

export type By = 'clicks' | 'keys';

/** The right answer to an item. */
export function rightTo(item: Item): Response {
  switch (item.type) {
    case 'numeric': {
      const answer = item.answers.find(({ correct }) => correct);
      return { type: 'numeric', text: String(answer?.value), unit: answer?.unit ?? null };
    }
    case 'multi':
      return { type: 'multi', options: item.options.filter(({ correct }) => correct).map(({ id }) => id) };
    case 'order':
      return { type: 'order', order: item.options.map(({ id }) => id) };
    case 'match':
    case 'categorise':
      return { type: item.type, filled: Object.fromEntries(item.rows.map(({ id, answer }) => [id, answer])) };
    case 'cloze':
      return {
        type: 'cloze',
        filled: Object.fromEntries(item.blanks.map(({ id, accept }) => [id, accept[0] ?? ''])),
      };
    case 'recall':
      return { type: 'recall', text: '', remembered: true };
    case 'build':
      return { type: 'build', met: true };
    case 'predict':
      return { type: 'predict', option: item.options[0]?.id ?? null, seen: null };
    default:
      return { type: item.type, option: item.options.find(({ correct }) => correct)?.id ?? null };
  }
}

/** An answer that is not right, and the feedback that it deserves. */
export function wrongTo(item: Item): { response: Response; feedback: string } {
  switch (item.type) {
    case 'order': {
      const [first, second, ...rest] = item.options;
      const order = [second, first, ...rest].flatMap((step) => step?.id ?? []);
      return { response: { type: 'order', order }, feedback: first?.feedback ?? '?' };
    }
    case 'match':
    case 'categorise': {
      const [first] = item.rows;
      const other = item.choices.find(({ id }) => id !== first?.answer);
      const filled = Object.fromEntries(item.rows.map(({ id, answer }) => [id, answer]));
      return {
        response: { type: item.type, filled: { ...filled, [first?.id ?? '']: other?.id ?? '' } },
        feedback: first?.feedback ?? '?',
      };
    }
    case 'cloze': {
      const right = rightTo(item);
      const blank = item.blanks.find(({ choices }) => choices === null);
      const filled = 'filled' in right ? right.filled : {};
      return {
        response: { type: 'cloze', filled: { ...filled, [blank?.id ?? '']: 'xyz' } },
        feedback: blank?.feedback ?? '?',
      };
    }
    case 'recall':
      return { response: { type: 'recall', text: '', remembered: false }, feedback: item.feedback };
    case 'single':
    case 'spot':
    case 'hotspot': {
      const wrong = item.options.find(({ correct }) => !correct);
      return { response: { type: item.type, option: wrong?.id ?? null }, feedback: wrong?.feedback ?? '?' };
    }
    default:
      throw new Error(`${item.type} questions are answered elsewhere.`);
  }
}

/** Enters a response without checking it. */
export async function enter(page: Page, question: QuestionOnPage, response: Response, by: By): Promise<void> {
  const { host } = question;
  switch (response.type) {
    case 'order':
      for (const [place, id] of response.order.entries()) await lift(host, { id, place, by });
      break;
    case 'match':
    case 'categorise':
    case 'cloze':
      for (const [place, answer] of Object.entries(response.filled)) {
        await fill(page, host.locator(`[data-place="${place}"]`), answer, by);
      }
      break;
    case 'numeric':
      await question.field.fill(response.text);
      break;
    case 'multi':
      for (const id of response.options) await question.option(id).check();
      break;
    case 'recall': {
      const reveal = host.getByRole('button', { name: question.own('reveal'), exact: true });
      if ((await reveal.getAttribute('aria-expanded')) !== 'true') await press(page, reveal, by);
      const name = question.own(response.remembered ? 'remembered' : 'forgot');
      await press(page, host.getByRole('button', { name, exact: true }), by);
      break;
    }
    default: {
      if (!('option' in response)) return;
      const option = question.option(response.option ?? '?');
      if (by === 'clicks') await option.click();
      else await walkTo(page, host, option);
    }
  }
}

/** Types in which the answer is given by entering it. */
export const hasCheck = (type: QuestionType): boolean => type !== 'recall' && type !== 'predict';

export async function press(page: Page, button: Locator, by: By): Promise<void> {
  if (by === 'clicks') return button.click();
  await button.focus();
  await page.keyboard.press('Enter');
}

/** Moves a step up until it has `place` steps before it. */
async function lift(host: Locator, { id, place, by }: { id: string; place: number; by: By }): Promise<void> {
  const up = host.locator(`[data-step="${id}"] [data-move="up"]`);
  const at = () =>
    host.locator('[data-step]').evaluateAll((rows, step) => {
      return rows.findIndex((row) => (row as HTMLElement).dataset['step'] === step);
    }, id);
  if (by === 'keys') await up.focus();
  for (let now = await at(); now > place; now -= 1) {
    if (by === 'keys') await up.press('Alt+ArrowUp');
    else await up.click();
    await expect.poll(at).toBe(now - 1);
    // What was moved keeps the focus, so that the next press moves it on.
    await expect(up).toBeFocused();
  }
}

async function fill(page: Page, place: Locator, answer: string, by: By): Promise<void> {
  const isList = await place.evaluate((element) => element.tagName === 'SELECT');
  if (!isList) {
    if (by === 'clicks') return place.fill(answer);
    await place.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(answer);
    return;
  }
  if (by === 'clicks') {
    await place.selectOption(answer);
    return;
  }
  await place.focus();
  await page.keyboard.press('Home');
  const values = await place.evaluate((list) =>
    [...(list as HTMLSelectElement).options].map(({ value }) => value),
  );
  for (let steps = values.indexOf(answer); steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
  await expect(place).toHaveValue(answer);
}

/** Into the group and along its radios until this one is checked. */
async function walkTo(page: Page, host: Locator, option: Locator): Promise<void> {
  const radios = host.locator('[data-field] input[type=radio]');
  await radios.first().focus();
  await page.keyboard.press('Space');
  for (let steps = await radios.count(); steps > 0 && !(await option.isChecked()); steps -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(option).toBeChecked();
}
