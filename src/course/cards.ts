// The question bank as cards, to be taken away: what is asked on the front, the answer and its reason on the back.
import { piecesOf } from '../quiz/cloze.ts';
import type { Card } from '../quiz/export-cards.ts';
import { type Item, isPortable } from '../quiz/question.ts';
import { publicQuestion } from '../quiz/shapes.ts';
import { type AnswerWords, answerLines } from './answers.ts';

/** The card of a question of a set, or null where it needs a picture or a lab of the course. */
export function cardOf(item: Item, set: string, words: AnswerWords): Card | null {
  if (!isPortable(item.type) || item.type === 'hotspot' || item.kind === 'pre') return null;
  const right = answerLines(item, words).filter(
    ({ mark }) => mark === 'right' || mark === 'point' || mark === null,
  );
  return {
    id: item.id,
    front: [item.stem, ...shownOf(item)],
    back: right.flatMap(({ text, feedback }) => [text, feedback].filter((line) => line !== '')),
    tags: [set, ...item.claims],
  };
}

/** What stands under the question, in an order that tells nothing. */
function shownOf(item: Item): string[] {
  const question = publicQuestion(item);
  switch (question.type) {
    case 'single':
    case 'multi':
    case 'spot':
    case 'order':
      return question.options.map(({ text }) => `· ${text}`);
    case 'match':
    case 'categorise':
      return [
        ...question.rows.map(({ text }) => `· ${text}`),
        question.choices.map(({ text }) => text).join(' / '),
      ];
    case 'cloze': {
      const choices = question.blanks.flatMap((blank) =>
        blank.choices ? [blank.choices.map(({ text }) => text).join(' / ')] : [],
      );
      const text = piecesOf(question.text).map((piece) => (piece.is === 'text' ? piece.text : '____'));
      return [text.join(''), ...choices];
    }
    default:
      return [];
  }
}
