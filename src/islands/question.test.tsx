// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../progress/log.ts';
import type { Response as Entered, PublicQuestion } from '../quiz/question.ts';
import { Question } from './Question.tsx';
import { QuestionChoice } from './QuestionChoice.tsx';
import { frame, keys, memoryLog, multi, numeric, single } from './question-fixture.ts';

let log: Log;
let answer: () => Promise<Response>;

beforeEach(async () => {
  log = await memoryLog();
  sessionStorage.clear();
  answer = async () => Response.json(keys);
  vi.stubGlobal('fetch', () => answer());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (question: PublicQuestion, answers: string, early: Entered | null = null) => {
  // A fresh address each time: the page's own memory of the answers must not leak between tests.
  const props = { ...frame, answers, question, answeredIn: null, own: {} };
  return render(<Question {...props} Field={QuestionChoice} life={{ log, salt: '7', early }} />);
};
const option = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const check = () => screen.getByRole('button', { name: 'Check' });
const status = () => screen.getByRole('status');
const attempts = () => log.all().filter(({ type }) => type === 'attempt');
const press = async (button = check()) => {
  fireEvent.click(button);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
};
/** The text of the element that describes `control`. */
const description = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('a single choice', () => {
  it('is a native group named by its stem, with an empty status line waiting', () => {
    show(single, '/1');
    const group = screen.getByRole('group', { name: 'Which one?' });
    expect(within(group).getAllByRole('radio')).toHaveLength(4);
    expect(status().textContent).toBe('');
  });

  it('asks for a choice without counting a try', async () => {
    show(single, '/2');
    await press();
    expect(status().textContent).toBe('Choose first.');
    expect(attempts()).toEqual([]);
  });

  it('grades nothing when an option is chosen', async () => {
    show(single, '/3');
    fireEvent.click(option('Option beta'));
    expect(option('Option beta').checked).toBe(true);
    expect([status().textContent, attempts().length]).toEqual(['', 0]);
  });

  it('answers a wrong choice with the feedback of that option, once, and leaves the focus on Check', async () => {
    show(single, '/4');
    fireEvent.click(option('Option alpha'));
    const spoken: (string | null)[] = [];
    const recorder = new MutationObserver(() => {
      if (spoken.at(-1) !== status().textContent) spoken.push(status().textContent);
    });
    recorder.observe(status(), { childList: true, subtree: true, characterData: true });
    check().focus();
    await press();
    recorder.disconnect();
    expect(spoken).toEqual(['Not yet.Because of alpha.lastTry']);
    expect(document.activeElement).toBe(check());
    const tried = screen.getByRole('radio', { name: /Option alpha.*not this one/ });
    expect(description(tried)).toContain('Because of alpha.');
    expect(attempts()).toMatchObject([
      { item: 'q.single', verdict: 'wrong', score: 0, try: 1, settled: false },
    ]);
  });

  it('counts one try for twenty presses on the same answer', async () => {
    show(single, '/5');
    fireEvent.click(option('Option alpha'));
    for (let times = 0; times < 20; times += 1) fireEvent.click(check());
    await press();
    await press();
    expect(attempts()).toHaveLength(1);
  });

  it('shows the answer with its reason after two wrong tries, and then grades no more', async () => {
    show(single, '/6');
    fireEvent.click(option('Option alpha'));
    await press();
    expect(screen.queryByText('Because of beta.')).toBeNull();
    fireEvent.click(option('Option gamma'));
    await press();
    expect(screen.getByRole('radio', { name: /Option beta.*right/ })).toBeTruthy();
    expect(screen.getByText('Because of beta.')).toBeTruthy();
    expect(attempts()).toMatchObject([{ settled: false }, { try: 2, settled: true, verdict: 'wrong' }]);
    expect(check().getAttribute('aria-disabled')).toBe('true');
    await press();
    expect(attempts()).toHaveLength(2);
  });

  it('says that a right choice is right, and explains it', async () => {
    show(single, '/7');
    fireEvent.click(option('Option beta'));
    await press();
    expect(status().textContent).toBe('Correct.Because of beta.');
    expect(screen.getByRole('radio', { name: /Option beta.*right/ })).toBeTruthy();
    expect(attempts()).toMatchObject([{ verdict: 'correct', score: 1, settled: true }]);
  });

  it('starts once more with a clean slate; the first try stays in the log', async () => {
    show(single, '/8');
    fireEvent.click(option('Option beta'));
    await press();
    await press(screen.getByRole('button', { name: 'Once more' }));
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    fireEvent.click(option('Option gamma'));
    await press();
    expect(attempts()).toMatchObject([
      { cycle: 0, verdict: 'correct' },
      { cycle: 1, verdict: 'wrong', try: 1 },
    ]);
  });

  it('gives hints one after another and notes how many were seen', async () => {
    show(single, '/9');
    await press(screen.getByRole('button', { name: 'Hint 1 of 2' }));
    expect(screen.getByText('First hint.')).toBeTruthy();
    expect(screen.queryByText('Second hint.')).toBeNull();
    await press(screen.getByRole('button', { name: 'Hint 2 of 2' }));
    expect(screen.getByText('Second hint.')).toBeTruthy();
    fireEvent.click(option('Option beta'));
    await press();
    expect(attempts()).toMatchObject([{ hints: 2 }]);
  });

  it('answers while a hint is fetched', async () => {
    let arrive = () => {};
    answer = () =>
      new Promise((resolve) => {
        arrive = () => resolve(Response.json(keys));
      });
    show(single, '/hint-and-check');
    fireEvent.click(screen.getByRole('button', { name: 'Hint 1 of 2' }));
    fireEvent.click(option('Option alpha'));
    fireEvent.click(check());
    await act(async () => arrive());
    await waitFor(() => expect(status().textContent).toContain('Not yet.'));
    expect(attempts()).toHaveLength(1);
    expect(screen.getByText('First hint.')).toBeTruthy();
  });

  it('keeps what is chosen while a hint is fetched', async () => {
    let come = (_: Response) => {};
    answer = () => new Promise((resolve) => (come = resolve));
    show(single, '/9a');
    await press(screen.getByRole('button', { name: 'Hint 1 of 2' }));
    fireEvent.click(option('Option beta'));
    await act(async () => come(Response.json(keys)));
    await waitFor(() => expect(screen.getByText('First hint.')).toBeTruthy());
    expect(option('Option beta').checked).toBe(true);
  });

  it('loses nothing when the answers cannot be loaded, and grades when they can again', async () => {
    answer = () => Promise.reject(new TypeError('offline'));
    show(single, '/10');
    fireEvent.click(option('Option alpha'));
    await press();
    expect(status().textContent).toBe('Could not load.');
    expect([option('Option alpha').checked, attempts().length]).toEqual([true, 0]);
    answer = async () => Response.json(keys);
    await press();
    expect(attempts()).toHaveLength(1);
  });

  it('does not grade by a key of another revision', async () => {
    answer = async () => Response.json({ 'q.single': { ...keys['q.single'], rev: 2 } });
    show(single, '/11');
    fireEvent.click(option('Option alpha'));
    await press();
    expect(status().textContent).toBe('ready.unknown-option');
    expect(attempts()).toEqual([]);
  });

  it('shows the same order, choice and verdict on the next visit, without speaking', async () => {
    const { unmount } = show(single, '/12');
    const order = () => screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);
    const before = order();
    expect(before).not.toEqual(single.type === 'single' ? single.options.map(({ id }) => id) : []);
    fireEvent.click(option('Option alpha'));
    await press();
    unmount();
    show(single, '/12');
    await waitFor(() => expect(screen.getByText('Because of alpha.')).toBeTruthy());
    expect(order()).toEqual(before);
    expect(option(/Option alpha/).checked).toBe(true);
    expect(status().textContent).toBe('');
  });

  it('keeps what was chosen but not checked', () => {
    const { unmount } = show(single, '/13');
    fireEvent.click(option('Option delta'));
    unmount();
    show(single, '/13');
    expect(option('Option delta').checked).toBe(true);
  });

  it('takes over what was chosen before the code came, and keeps it over a reload', () => {
    const { unmount } = show(single, '/15', { type: 'single', option: 'gamma' });
    expect(option('Option gamma').checked).toBe(true);
    unmount();
    show(single, '/15');
    expect(option('Option gamma').checked).toBe(true);
  });

  it('follows what another tab answers', async () => {
    show(single, '/14');
    await act(async () => {
      await log.append({
        ...{
          type: 'attempt',
          item: 'q.single',
          rev: 1,
          locale: 'zh-Hans',
          cycle: 0,
          seed: 1,
          verdict: 'correct',
        },
        ...{ response: { type: 'single', option: 'beta' }, score: 1, try: 1, hints: 0, settled: true },
      });
    });
    expect(option(/Option beta/).checked).toBe(true);
    expect(check().getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a multiple response', () => {
  it('tells how many are found and how many are too many, not which', async () => {
    show(multi, '/20');
    for (const id of ['one', 'two', 'four']) fireEvent.click(option(`Option ${id}`));
    await press();
    expect(status().textContent).toContain('2 of 3 found; 1 too many.');
    expect(screen.queryByRole('checkbox', { name: /not this one|right/ })).toBeNull();
    fireEvent.click(option('Option four'));
    fireEvent.click(option('Option three'));
    await press();
    expect(screen.getAllByRole('checkbox', { name: /, ?right|right/ })).toHaveLength(3);
    expect(attempts()).toMatchObject([
      { verdict: 'partial', score: 1 / 3 },
      { verdict: 'correct', score: 1 },
    ]);
  });
});

describe('a number', () => {
  it('takes full-width digits and a percent sign, and knows usual wrong numbers', async () => {
    show(numeric, '/30');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'number' });
    fireEvent.input(field, { target: { value: '９９％' } });
    await press();
    expect(status().textContent).toContain('Because of 1.');
    fireEvent.input(field, { target: { value: '90.4' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(status().textContent).toContain('Correct.'));
    expect(attempts()).toHaveLength(2);
  });

  it('points to the field when the text is no number, keeps it, and counts nothing', async () => {
    show(numeric, '/31');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'number' });
    fireEvent.input(field, { target: { value: '1,5,5' } });
    await press();
    expect(status().textContent).toBe('Not a number, write 12.5.');
    expect([field.value, field.getAttribute('aria-invalid'), attempts().length]).toEqual([
      '1,5,5',
      'true',
      0,
    ]);
    expect(document.activeElement).toBe(field);
    expect(description(field)).toContain('Not a number');
  });

  it('leaves Enter to an input method that is composing', async () => {
    show(numeric, '/32');
    const field = screen.getByRole('textbox', { name: 'number' });
    fireEvent.input(field, { target: { value: '90.44' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    await press(field);
    expect(attempts()).toEqual([]);
  });
});
