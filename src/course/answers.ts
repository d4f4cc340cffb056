// The answers to a question as lines to be read: for the page of answers, which needs no JavaScript.
import { piecesOf } from '../quiz/cloze.ts';
import { explained } from '../quiz/explained.ts';
import type { ClozeItem, Item } from '../quiz/question.ts';

export interface AnswerLine {
  /** What the text is to the question; null where it speaks for itself. */
  mark: 'right' | 'wrong' | 'otherwise' | 'expected' | 'met' | 'point' | null;
  text: string;
  feedback: string;
}
export interface AnswerWords {
  /** A number with its unit. */
  amount(value: number, unit: string | undefined): string;
  /** A row with the choice that belongs to it. */
  pair(row: string, answer: string): string;
  /** A step with its place, from 1. */
  step(place: number, text: string): string;
}

export function answerLines(item: Item, words: AnswerWords): AnswerLine[] {
  switch (item.type) {
    case 'numeric':
      return [
        ...item.answers.map(({ value, unit, correct, feedback }) =>
          line(correct ? 'right' : 'wrong', words.amount(value, unit), feedback),
        ),
        ...(item.otherwise ? [line('otherwise', '', item.otherwise)] : []),
      ];
    case 'order':
      return item.options.map(({ text, feedback }, place) =>
        line(null, words.step(place + 1, text), feedback),
      );
    case 'match':
    case 'categorise':
      return item.rows.map(({ text, answer, feedback }) => {
        const choice = item.choices.find(({ id }) => id === answer);
        return line(null, words.pair(text, choice?.text ?? answer), feedback);
      });
    case 'cloze':
      return [
        line('right', filledText(item), ''),
        ...item.blanks.map((blank) => line(null, solutions(blank).join(' / '), blank.feedback)),
      ];
    case 'predict':
      return item.options.map(({ text, feedback }) => line('expected', text, feedback));
    case 'build':
      return [line('met', '', item.feedback)];
    case 'recall':
      return [...item.points.map((point) => line('point', point, '')), line(null, '', item.feedback)];
    default:
      return explained(item).map(({ role, text, feedback }) =>
        line(role === 'right' ? 'right' : 'wrong', text, feedback),
      );
  }
}

const line = (mark: AnswerLine['mark'], text: string, feedback: string): AnswerLine => ({
  ...{ mark, text, feedback },
});

/** What a blank takes, in words. */
function solutions({ choices, accept }: ClozeItem['blanks'][number]): readonly string[] {
  return choices === null ? accept : choices.filter(({ id }) => accept.includes(id)).map(({ text }) => text);
}

/** The text with the first right answer in each blank. */
export function filledText({ text, blanks }: ClozeItem): string {
  return piecesOf(text)
    .map((piece) => {
      if (piece.is === 'text') return piece.text;
      const blank = blanks.find(({ id }) => id === piece.id);
      return (blank && solutions(blank)[0]) ?? '';
    })
    .join('');
}
