// The solution of a question as it is told at its end, from the key and what the reader sees of the question.
import { holesIn, piecesOf } from '../quiz/cloze.ts';
import { takes } from '../quiz/places.ts';
import type { AnswerKey, PublicQuestion } from '../quiz/question.ts';
import type { Standing } from '../quiz/tries.ts';

export interface Explained {
  id: string;
  text: string;
  feedback: string;
}
export interface Solution {
  /** The whole answer, where it is more than one of the options. */
  lines: readonly string[];
  /** Right options; parts that the reader had wrong. */
  right: readonly Explained[];
  /** What is left: wrong options; parts that the reader had right. */
  others: readonly Explained[];
}
interface Wording {
  amount(value: number, unit: string | undefined): string;
  blank(place: number): string;
  pair(row: string, answer: string): string;
}

export function solutionOf(
  question: PublicQuestion,
  { rubric, teaching }: AnswerKey,
  { last }: Standing,
  { amount, blank, pair }: Wording,
): Solution {
  const explain = ({ id, text }: { id: string; text: string }): Explained => ({
    ...{ id, text, feedback: teaching.feedback[id] ?? '' },
  });
  const parted = (all: readonly Explained[], isFirst: (id: string) => boolean) => ({
    right: all.filter(({ id }) => isFirst(id)),
    others: all.filter(({ id }) => !isFirst(id)),
  });
  const response = last?.response;
  if (rubric.type === 'numeric') {
    const place = rubric.answers.findIndex(({ correct }) => correct);
    const answer = rubric.answers[place];
    const right = answer ? [explain({ id: String(place), text: amount(answer.value, answer.unit) })] : [];
    return { lines: [], right, others: [] };
  }
  if (rubric.type === 'order' && question.type === 'order') {
    const steps = rubric.correct.flatMap((id) => question.options.find((step) => step.id === id) ?? []);
    const order = response?.type === 'order' ? response.order : [];
    return {
      lines: steps.map(({ text }) => text),
      ...parted(steps.map(explain), (id) => order.indexOf(id) !== rubric.correct.indexOf(id)),
    };
  }
  if ('places' in rubric) {
    const filled = response && 'filled' in response ? response.filled : {};
    const isMissed = (id: string) => {
      const accepted = rubric.places.find((place) => place.id === id);
      return !accepted || !takes(accepted, filled[id]);
    };
    return {
      lines: filledIn(question, rubric.places, pair),
      ...parted(partsOf(question, blank).map(explain), isMissed),
    };
  }
  if ('correct' in rubric && 'options' in question) {
    return {
      lines: [],
      ...parted(question.options.map(explain), (id) =>
        rubric.type === 'multi' ? rubric.correct.includes(id) : rubric.correct === id,
      ),
    };
  }
  return { lines: [], right: [], others: [] };
}

type Places = readonly { id: string; accept: readonly string[] }[];

/** Every row with its choice, or the text without blanks. */
function filledIn(question: PublicQuestion, places: Places, pair: Wording['pair']): string[] {
  const first = (id: string) => places.find((place) => place.id === id)?.accept[0] ?? '';
  if (question.type === 'cloze') {
    const words = (id: string) => {
      const choices = question.blanks.find((blank) => blank.id === id)?.choices;
      return choices?.find((choice) => choice.id === first(id))?.text ?? first(id);
    };
    return [
      piecesOf(question.text)
        .map((piece) => (piece.is === 'text' ? piece.text : words(piece.id)))
        .join(''),
    ];
  }
  if (question.type !== 'match' && question.type !== 'categorise') return [];
  return question.rows.map(({ id, text }) => {
    const choice = question.choices.find((one) => one.id === first(id));
    return pair(text, choice?.text ?? '');
  });
}

function partsOf(question: PublicQuestion, blank: (place: number) => string) {
  if (question.type === 'cloze') {
    return holesIn(question.text).map((id, place) => ({ id, text: blank(place + 1) }));
  }
  return question.type === 'match' || question.type === 'categorise' ? question.rows : [];
}
