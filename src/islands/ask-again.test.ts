// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Attempt } from '../progress/event.ts';
import { offerAgain } from './ask-again.ts';
import { frame, memoryLog, multi, single } from './question-fixture.ts';

const script = (value: object, mark = '') =>
  `<script type="application/json" ${mark}>${JSON.stringify(value)}</script>`;
const placed = (question: typeof single) =>
  `<div class="question-place"><div data-question="${question.id}"></div>${script({ question, answeredIn: null })}</div>`;
const attempt = (item: string, more: Partial<Attempt> = {}): Attempt => ({
  ...{
    type: 'attempt',
    item,
    rev: 1,
    locale: 'en',
    cycle: 0,
    seed: 1,
    response: { type: 'single', option: 'alpha' },
  },
  ...{ verdict: 'wrong', score: 0, try: 1, hints: 0, settled: true },
  ...more,
});
let end: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `${script(frame, 'data-question-frame')}${placed(single)}<ol class="check-list"><li>${placed(multi)}</li></ol><p></p>`;
  end = document.body.lastElementChild as HTMLElement; // written one line above
});

it('what was missed in a lesson is asked anew behind its check, once, until it is over', async () => {
  const log = await memoryLog();
  const offer = () => offerAgain(end, 'Again?', log);
  offer();
  expect(end.textContent).toBe('');

  await log.append(attempt(single.id));
  await log.append(attempt(multi.id, { verdict: 'correct' }));
  offer();
  offer();
  expect(end.querySelectorAll('button')).toHaveLength(1);
  end.querySelector('button')?.click();
  const order = [...document.querySelectorAll('.check-list [data-question]')].map((host) =>
    host.getAttribute('data-question'),
  );
  expect(order).toEqual([multi.id, single.id]);
  const boxes = () => [
    ...document.querySelectorAll<HTMLInputElement>(`[data-question="${single.id}"] input`),
  ];
  await vi.waitFor(() => expect(boxes()).toHaveLength(4));
  expect(boxes().filter(({ checked }) => checked)).toEqual([]);
  offer();
  expect(end.textContent).toBe('');

  await log.append(attempt(single.id, { cycle: 1, verdict: 'correct' }));
  offer();
  expect(end.textContent).toBe('');
});
