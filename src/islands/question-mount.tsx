import { render } from 'preact';
import type { Log } from '../progress/log.ts';
import type { PublicQuestion, Response } from '../quiz/question.ts';
import { deviceSalt } from './device-salt.ts';
import { Question } from './Question.tsx';
import type { QuestionData, QuestionFrame } from './question-words.ts';

/** Brings a served question to life inside `host`. */
export function mountQuestion(host: HTMLElement, data: QuestionData, frame: QuestionFrame, log: Log): void {
  const life = { log, salt: deviceSalt(), early: earlyResponse(host, data.question) };
  // `render`, not `hydrate`: what the log knows and the reader's own order differ from what was served, and
  // `hydrate` would leave the served attributes as they are. `render` reuses the elements and sets them right.
  render(<Question {...data} {...frame} life={life} />, host);
}

/** What the reader chose before the code came. */
function earlyResponse(host: HTMLElement, { type }: PublicQuestion): Response | null {
  const inputs = [...host.querySelectorAll('input')];
  if (type === 'numeric') {
    const text = inputs[0]?.value ?? '';
    return text === '' ? null : { type, text, unit: host.querySelector('select')?.value || null };
  }
  const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  if (chosen.length === 0) return null;
  return type === 'multi' ? { type, options: chosen } : { type, option: chosen[0] ?? null };
}
