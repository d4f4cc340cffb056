// Takes a whole item apart into what may be seen and what may not.
import type { AnswerKey, Item, PublicQuestion, Rubric, Teaching } from './question.ts';

/** The part that is served with the page. */
export function publicQuestion(item: Item): PublicQuestion {
  const { id, rev, kind, stem } = item;
  const base = { id, rev, kind, stem, hints: item.hints.length };
  if (item.type === 'numeric') return { ...base, type: 'numeric', units: item.units };
  const options = item.options.map(({ id, text, fixed }) => ({ id, text, ...(fixed && { fixed }) }));
  return { ...base, type: item.type, options };
}

/** The part that is fetched when the learner checks. */
export function answerKey(item: Item): AnswerKey {
  return { rev: item.rev, rubric: rubric(item), teaching: teaching(item) };
}

function rubric(item: Item): Rubric {
  if (item.type === 'numeric') {
    const answers = item.answers.map(({ feedback: _, misconception: __, ...key }) => key);
    return { type: 'numeric', answers };
  }
  const correct = item.options.filter((option) => option.correct).map((option) => option.id);
  return item.type === 'multi' ? { type: 'multi', correct } : { type: 'single', correct: correct[0] ?? '' };
}

function teaching(item: Item): Teaching {
  const { hints } = item;
  if (item.type !== 'numeric') {
    return { hints, feedback: Object.fromEntries(item.options.map(({ id, feedback }) => [id, feedback])) };
  }
  const feedback = Object.fromEntries(item.answers.map(({ feedback }, place) => [String(place), feedback]));
  return { hints, feedback, otherwise: item.otherwise };
}
