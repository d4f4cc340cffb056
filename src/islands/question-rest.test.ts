// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { seedOf, shuffle } from '../quiz/shuffle.ts';
import { atFirstTouch } from './first-touch.ts';
import { isTouched, keepEntered, orderServed } from './question-rest.ts';
import { readDraft } from './read-draft.ts';
import { draftKey, isUntouched } from './untouched.ts';

const ids = ['a', 'b', 'c', 'd'];
const question = {
  id: 'cluster.rest',
  rev: 1,
  type: 'single',
  kind: 'check',
  stem: '?',
  hints: 0,
  options: ids.map((id) => ({ id, text: id })),
} as const;
let host: HTMLElement;

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = `<div><fieldset><div>${ids
    .map((id) => `<label><input type="radio" name="q" value="${id}"><span>${id}</span></label>`)
    .join('')}</div></fieldset><button type="button">Check</button></div>`;
  host = document.body.firstElementChild as HTMLElement; // written two lines above
});

const order = () => [...(host.querySelector('fieldset > div')?.children ?? [])].map((row) => row.textContent);

it('the served options stand in the order in which the live question will have them', () => {
  orderServed(host, question, '12345');
  expect(order()).toEqual(shuffle(question.options, seedOf('12345', question.id, 0)).map(({ id }) => id));
  expect(host.querySelectorAll('fieldset > div > label')).toHaveLength(4);
});

it('a question with an answer in the log or in its controls counts as touched', () => {
  expect(isTouched(host, question, [])).toBe(false);
  const record = {
    type: 'guess',
    item: question.id,
    rev: 1,
    locale: 'en',
    response: null,
    v: 1,
    eid: 'x',
    t: 0,
  } as const;
  expect(isTouched(host, question, [record])).toBe(true);
  host.querySelector('input')?.click();
  expect(isTouched(host, question, [])).toBe(true);
});

it('a question whose draft cannot be read any more counts as touched, for its own code to judge', () => {
  sessionStorage.setItem(draftKey(question.id), 'not a draft');
  expect(isUntouched(host, question.id, [])).toBe(false);
});

it.each([
  ['a text field', '<input type="text">', (part: Element) => Object.assign(part, { value: '7' })],
  ['a long text', '<textarea></textarea>', (part: Element) => Object.assign(part, { value: 'Because.' })],
  [
    'a list of choices',
    '<select><option value="">Choose</option><option value="a">A</option></select>',
    (part: Element) => Object.assign(part, { selectedIndex: 1 }),
  ],
])('%s that was filled in counts as touched', (_, html, fillIn) => {
  host.innerHTML = html;
  expect(isUntouched(host, question.id, [])).toBe(true);
  fillIn(host.firstElementChild as Element); // written two lines above
  expect(isUntouched(host, question.id, [])).toBe(false);
});

it('the first touch mounts once, and a press on a button is not lost', async () => {
  const pressed = vi.fn();
  let finish = () => {};
  const mount = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = () => {
          host.querySelector('button')?.addEventListener('click', pressed);
          resolve();
        };
      }),
  );
  atFirstTouch(host, mount);
  host.querySelector('input')?.click();
  host.querySelector('button')?.click();
  expect(mount).toHaveBeenCalledTimes(1);
  finish();
  await vi.waitFor(() => expect(pressed).toHaveBeenCalledTimes(1));
});

it('a touch from elsewhere counts as the first one too', async () => {
  const mount = vi.fn(async () => undefined);
  const touch = atFirstTouch(host, mount);
  await touch();
  await touch();
  host.querySelector('input')?.click();
  expect(mount).toHaveBeenCalledTimes(1);
});

it('what is entered before the rest is there is kept, and no longer once somebody else keeps it', () => {
  const end = keepEntered(host, question);
  host.querySelectorAll('input')[2]?.click();
  expect(readDraft(question.id)?.response).toEqual({ type: 'single', option: 'c' });
  end();
  host.querySelectorAll('input')[0]?.click();
  expect(readDraft(question.id)?.response).toEqual({ type: 'single', option: 'c' });
});
