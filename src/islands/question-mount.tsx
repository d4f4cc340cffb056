import { render } from 'preact';
import { Question } from './Question.tsx';
import { enteredIn, surenessIn } from './question-entered.ts';
import { loadField } from './question-field.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import type { QuestionLife } from './use-question.ts';

/** Brings a served question to life inside `host`. Rejects when the code of its type does not arrive. */
export async function mountQuestion(
  host: HTMLElement,
  data: QuestionData,
  frame: QuestionFrame,
  { log, salt, from }: Pick<QuestionLife, 'log' | 'salt' | 'from'>,
): Promise<void> {
  const Field = await loadField(data.question.type);
  const early = enteredIn(host, data.question);
  const earlySure = surenessIn(host);
  const life = {
    ...{ log, salt, early },
    ...(from !== undefined && { from }),
    ...(earlySure !== null && { earlySure }),
  };
  // `render`, not `hydrate`: what the log knows and the reader's own order differ from what was served, and
  // `hydrate` would leave the served attributes as they are. `render` reuses the elements and sets them right.
  render(<Question {...data} {...frame} Field={Field} life={life} />, host);
}
