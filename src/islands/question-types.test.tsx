// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../progress/log.ts';
import { everyEnglish } from '../quiz/every-type.ts';
import type { QuestionType } from '../quiz/question.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { answerKey, publicQuestion } from '../quiz/shapes.ts';
import { Question } from './Question.tsx';
import { loadField } from './question-field.ts';
import { frame, memoryLog } from './question-fixture.ts';
import { tellRun } from './run-news.ts';

const items = readQuiz(everyEnglish(), null).items;
const keys = Object.fromEntries(items.map((item) => [item.id, answerKey(item)]));
/** Words that only one type has are their own names. */
const own = new Proxy({}, { get: (_, name) => String(name) });
let log: Log;

beforeEach(async () => {
  log = await memoryLog();
  sessionStorage.clear();
  vi.stubGlobal('fetch', async () => Response.json(keys));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(type: QuestionType) {
  const item = items.find((one) => one.type === type);
  if (!item) throw new Error(`no question of type ${type}`);
  const question = publicQuestion(item);
  const props = {
    ...frame,
    answers: `/${type}`,
    question,
    answeredIn: null,
    own,
    Field: await loadField(type),
  };
  return render(<Question {...props} life={{ log, salt: '7', early: null }} />);
}
const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
const check = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Check' }));
  await settle();
};
const status = () => screen.getByRole('status').textContent;
const attempts = () => log.all().flatMap((record) => (record.type === 'attempt' ? [record] : []));
const steps = () =>
  [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset['step']);

describe('an order', () => {
  it('moves a step by its button and by Alt with an arrow, keeps the focus on it, and grades the whole', async () => {
    await show('order');
    await check();
    expect(status()).toBe('ready.not-moved');
    const wanted = ['first', 'second', 'third', 'last'];
    expect(steps()).not.toEqual(wanted);
    for (const [place, id] of wanted.entries()) {
      while (steps().indexOf(id) > place) {
        const up = document.querySelector<HTMLElement>(`[data-step="${id}"] [data-move="up"]`);
        if (place % 2) fireEvent.click(up ?? document.body);
        else fireEvent.keyDown(up ?? document.body, { key: 'ArrowUp', altKey: true });
        await settle();
        expect(document.activeElement?.closest('[data-step]')?.getAttribute('data-step')).toBe(id);
      }
    }
    await check();
    expect(status()).toContain('correct');
    expect(attempts()).toMatchObject([{ response: { type: 'order', order: wanted }, score: 1 }]);
  });
});

describe('rows and blanks', () => {
  it('are not ready until all are filled, and go on with the feedback of the first that is wrong', async () => {
    await show('match');
    const lists = screen.getAllByRole<HTMLSelectElement>('combobox');
    expect(lists).toHaveLength(3);
    fireEvent.change(lists[0] ?? document.body, { target: { value: 'x' } });
    await check();
    expect(status()).toBe('ready.not-filled');
    expect(document.activeElement).toBe(lists[1]);
    for (const list of lists.slice(1)) fireEvent.change(list, { target: { value: 'x' } });
    await check();
    expect(status()).toContain('Because of b.');
    expect(attempts()).toMatchObject([{ verdict: 'partial', score: 1 / 3 }]);
  });

  it('take typed words beside chosen ones', async () => {
    await show('cloze');
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'y' } });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ' FailOver ' } });
    await check();
    expect(status()).toContain('correct');
  });
});

describe('an answer from memory', () => {
  it('shows the points before it asks, and stores the verdict without what was written', async () => {
    await show('recall');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'mine' } });
    expect(screen.queryByText('It says this.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'reveal' }));
    await settle();
    screen.getByText('It says this.');
    fireEvent.click(screen.getByRole('button', { name: 'forgot' }));
    await settle();
    expect(attempts()).toMatchObject([
      { response: { type: 'recall', text: '', remembered: false }, verdict: 'wrong', settled: true },
    ]);
  });

  it('begins once more in its field, whose other buttons are gone by then', async () => {
    await show('recall');
    fireEvent.click(screen.getByRole('button', { name: 'reveal' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'forgot' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Once more' }));
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('a prediction', () => {
  it('waits for the run it is about, and is never an attempt', async () => {
    await show('predict');
    fireEvent.click(screen.getByLabelText('Text few'));
    fireEvent.click(screen.getByRole('button', { name: 'keep' }));
    await settle();
    const run = { lab: 'pull-the-plug', metrics: { lost: 7 }, outcome: '', seen: '', met: [] };
    act(() => tellRun({ ...run, settings: { servers: 4 } }));
    expect(status()).toContain('other');
    act(() => tellRun({ ...run, settings: { servers: 3 } }));
    await settle();
    expect(status()).toContain('differed');
    expect(status()).toContain('Because of few.');
    expect(attempts()).toEqual([]);
    expect(log.all().map((record) => record.type === 'guess' && record.response)).toEqual([
      { type: 'predict', option: 'few', seen: null },
      { type: 'predict', option: 'few', seen: 'some' },
    ]);
  });
});

describe('a goal', () => {
  it('is reached when the lab notes that it was, and not by pressing Check', async () => {
    await show('build');
    await check();
    expect(status()).toBe('ready.not-met');
    await act(async () => {
      await log.append({ type: 'challenge', lab: 'pull-the-plug', challenge: 'few-lost' });
    });
    await settle();
    expect(status()).toContain('Because of build.');
    expect(attempts()).toMatchObject([{ response: { type: 'build', met: true }, settled: true }]);
  });
});

describe('how sure one is', () => {
  it('is kept with the first try and asked before it only', async () => {
    await show('single');
    fireEvent.click(screen.getByLabelText('sure.3'));
    fireEvent.click(screen.getByLabelText('Text a'));
    await check();
    expect(status()).toContain('sure.wrong');
    expect(screen.queryByLabelText('sure.3')).toBeNull();
    fireEvent.click(screen.getByLabelText('Text b'));
    await check();
    expect(attempts().map(({ confidence }) => confidence)).toEqual([3, undefined]);
  });
});
