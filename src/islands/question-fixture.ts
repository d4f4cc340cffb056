// Questions and a log for the tests of this room.
import { createLog, type Log } from '../progress/log.ts';
import type { AnswerKey, PublicQuestion } from '../quiz/question.ts';
import type { QuestionFrame, QuestionWords } from './question-words.ts';

const base = { rev: 1, kind: 'section', hints: 2 } as const;

export const single: PublicQuestion = {
  ...{ ...base, id: 'q.single', type: 'single', stem: 'Which one?' },
  options: ['alpha', 'beta', 'gamma', 'delta'].map((id) => ({ id, text: `Option ${id}` })),
};
export const multi: PublicQuestion = {
  ...{ ...base, id: 'q.multi', type: 'multi', stem: 'Which ones?' },
  options: ['one', 'two', 'three', 'four'].map((id) => ({ id, text: `Option ${id}` })),
};
export const numeric: PublicQuestion = {
  ...{ ...base, id: 'q.numeric', type: 'numeric', stem: 'How many percent?', units: ['percent'] },
};
export const guess: PublicQuestion = { ...single, id: 'q.guess', kind: 'pre', hints: 0 };

const teaching = (...ids: string[]) => ({
  hints: ['First hint.', 'Second hint.'],
  feedback: Object.fromEntries(ids.map((id) => [id, `Because of ${id}.`])),
});
export const keys: Readonly<Record<string, AnswerKey>> = {
  'q.single': {
    ...{ rev: 1, rubric: { type: 'single', correct: 'beta' } },
    teaching: teaching('alpha', 'beta', 'gamma', 'delta'),
  },
  'q.multi': {
    ...{ rev: 1, rubric: { type: 'multi', correct: ['one', 'two', 'three'] } },
    teaching: teaching('one', 'two', 'three', 'four'),
  },
  'q.numeric': {
    rev: 1,
    rubric: {
      type: 'numeric',
      answers: [
        { value: 90.44, abs: 0.05, unit: 'percent', correct: true },
        { value: 99, unit: 'percent', correct: false },
      ],
    },
    teaching: { ...teaching('0', '1'), otherwise: 'Think of all ten.' },
  },
};

const sentences: Partial<QuestionWords> = {
  check: 'Check',
  keep: 'Keep',
  again: 'Once more',
  hint: 'Hint {next} of {all}',
  correct: 'Correct.',
  notYet: 'Not yet.',
  found: '{right} of {all} found.',
  foundExtra: '{right} of {all} found; {extra} too many.',
  'mark.right': 'right',
  'mark.wrong': 'not this one',
  'ready.nothing-chosen': 'Choose first.',
  'ready.not-a-number': 'Not a number, write {example}.',
  failed: 'Could not load.',
  kept: 'Kept. See “{place}”.',
};
/** Words that no test looks at are their own names. */
const words = new Proxy(sentences, {
  get: (known, name: keyof QuestionWords) => known[name] ?? name,
}) as QuestionWords; // the proxy has every key

export const frame: QuestionFrame = {
  words,
  units: { percent: '%' },
  locale: 'en',
  format: 'en',
  answers: '/answers/q.json',
};

/** A log in memory, with a clock that counts. */
export function memoryLog(): Promise<Log> {
  let count = 0;
  const next = () => ++count;
  return createLog({ ladder: [], now: next, newId: () => `e${next()}`, tell: () => undefined });
}
