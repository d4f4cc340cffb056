// Takes a whole item apart into what may be seen and what may not.
import { explained } from './explained.ts';
import type { AnswerKey, Item, Labelled, PublicQuestion, Rubric, Teaching } from './question.ts';
import { seedOf, shuffle, unsolved } from './shuffle.ts';

/**
 * The part that is served with the page. What the file lists in the right order is put into another one, the
 * same for everybody; each reader's own order is made in the browser.
 */
export function publicQuestion(item: Item): PublicQuestion {
  const { id, rev, kind, stem } = item;
  const base = {
    ...{ id, rev, kind, stem, hints: item.hints.length },
    ...(item.confidence && { confidence: true }),
  };
  const mixed = (choices: readonly Labelled[], ...salt: string[]) =>
    shuffle(choices.map(labelled), seedOf(id, ...salt));
  switch (item.type) {
    case 'numeric':
      return { ...base, type: 'numeric', units: item.units };
    case 'order': {
      const solved = seedOf(...item.options.map((step) => step.id));
      const options = unsolved(item.options.map(labelled), seedOf(id), solved);
      return { ...base, type: 'order', options, solved };
    }
    case 'match':
    case 'categorise':
      return { ...base, type: item.type, rows: item.rows.map(labelled), choices: mixed(item.choices) };
    case 'cloze': {
      const blanks = item.blanks.map(({ id: blank, choices }) => ({
        id: blank,
        choices: choices && mixed(choices, blank),
      }));
      return { ...base, type: 'cloze', text: item.text, blanks };
    }
    case 'hotspot':
      return { ...base, type: 'hotspot', drawing: item.drawing, options: item.options.map(labelled) };
    case 'predict': {
      const options = item.options.map(({ feedback: _, misconception: __, ...seen }) => seen);
      const { lab, watch, settings } = item;
      return { ...base, type: 'predict', lab, watch, settings, options };
    }
    case 'build':
      return { ...base, type: 'build', lab: item.lab, challenge: item.challenge };
    case 'recall':
      return { ...base, type: 'recall' };
    default: {
      const options = item.options.map((option) => ({
        ...labelled(option),
        ...(option.fixed && { fixed: true }),
      }));
      return { ...base, type: item.type, options };
    }
  }
}

const labelled = ({ id, text }: Labelled): Labelled => ({ id, text });

/** The part that is fetched when the learner checks. */
export function answerKey(item: Item): AnswerKey {
  return { rev: item.rev, rubric: rubric(item), teaching: teaching(item) };
}

function rubric(item: Item): Rubric {
  switch (item.type) {
    case 'numeric': {
      const answers = item.answers.map(({ feedback: _, misconception: __, ...key }) => key);
      return { type: 'numeric', answers };
    }
    case 'order':
      return { type: 'order', correct: item.options.map(({ id }) => id) };
    case 'match':
    case 'categorise':
      return { type: item.type, places: item.rows.map(({ id, answer }) => ({ id, accept: [answer] })) };
    case 'cloze':
      return { type: 'cloze', places: item.blanks.map(({ id, accept }) => ({ id, accept })) };
    case 'predict':
    case 'build':
    case 'recall':
      return { type: item.type };
    default: {
      const correct = item.options.filter((option) => option.correct).map((option) => option.id);
      return item.type === 'multi'
        ? { type: 'multi', correct }
        : { type: item.type, correct: correct[0] ?? '' };
    }
  }
}

function teaching(item: Item): Teaching {
  return {
    hints: item.hints,
    feedback: Object.fromEntries(explained(item).map(({ id, feedback }) => [id, feedback])),
    ...(item.type === 'numeric' && { otherwise: item.otherwise }),
    ...(item.type === 'recall' && { points: item.points }),
  };
}
