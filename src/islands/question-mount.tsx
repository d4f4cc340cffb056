import { render } from 'preact';
import type { Log } from '../progress/log.ts';
import { deviceSalt } from './device-salt.ts';
import { Question } from './Question.tsx';
import { enteredIn } from './question-entered.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';

/** Brings a served question to life inside `host`. */
export function mountQuestion(host: HTMLElement, data: QuestionData, frame: QuestionFrame, log: Log): void {
  const life = { log, salt: deviceSalt(), early: enteredIn(host, data.question) };
  // `render`, not `hydrate`: what the log knows and the reader's own order differ from what was served, and
  // `hydrate` would leave the served attributes as they are. `render` reuses the elements and sets them right.
  render(<Question {...data} {...frame} life={life} />, host);
}
