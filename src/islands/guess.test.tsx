// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../progress/log.ts';
import { Guess } from './Guess.tsx';
import { mountGuess } from './guess-mount.ts';
import { frame, guess, memoryLog } from './question-fixture.ts';
import { readDraft } from './read-draft.ts';

const data = { question: guess, own: {}, answeredIn: { href: '#later', text: 'Later' } };
let log: Log;

beforeEach(async () => {
  sessionStorage.clear();
  log = await memoryLog();
});
afterEach(cleanup);

/** Serves a guess and brings it to life, as a page does. */
function open() {
  render(<Guess {...data} {...frame} />);
  mountGuess(document.body, data, frame, log);
}
const option = (id: string) => screen.getByLabelText<HTMLInputElement>(`Option ${id}`);
const keep = () => screen.getByRole('button', { name: 'Keep' });

describe('a guess', () => {
  it('asks for a choice first', () => {
    open();
    keep().click();
    expect(screen.getByRole('status').textContent).toBe('Choose first.');
    expect(log.all()).toEqual([]);
  });

  it('is kept once, without a verdict, and says where it will be answered', () => {
    open();
    option('gamma').click();
    keep().click();
    keep().click();
    expect(log.all()).toMatchObject([
      { type: 'guess', item: 'q.guess', response: { type: 'single', option: 'gamma' } },
    ]);
    expect(screen.getByRole('status').textContent).toBe('Kept. See “Later”.');
    expect(screen.getByRole('link', { name: 'Later' }).getAttribute('href')).toBe('#later');
    expect(keep().getAttribute('aria-disabled')).toBe('true');
  });

  it('cannot be changed afterwards', () => {
    open();
    option('gamma').click();
    keep().click();
    option('beta').click();
    // A browser also gives the group back its earlier choice, which this test's page does not.
    expect(option('beta').checked).toBe(false);
  });

  it('that was chosen while its code was on its way is kept too', () => {
    render(<Guess {...data} {...frame} />);
    option('delta').checked = true;
    mountGuess(document.body, data, frame, log);
    expect(readDraft(guess.id)?.response).toEqual({ type: 'single', option: 'delta' });
  });

  it('stands there again on the next visit, and so does a choice that was not yet kept', () => {
    open();
    option('delta').click();
    cleanup();
    open();
    expect(option('delta').checked).toBe(true);
    keep().click();
    cleanup();
    sessionStorage.clear();
    open();
    expect(option('delta').checked).toBe(true);
    expect(screen.getByRole('link', { name: 'Later' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
