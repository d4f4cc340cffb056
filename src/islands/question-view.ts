// What a question's card shows, derived from where the learner stands.
import { fill } from '../i18n/message.ts';
import { holesIn } from '../quiz/cloze.ts';
import { takes } from '../quiz/places.ts';
import type { AnswerKey, PublicQuestion } from '../quiz/question.ts';
import type { Standing } from '../quiz/tries.ts';
import { chosenOptions } from '../quiz/validate.ts';
import type { Choice } from '../ui/ChoiceList.tsx';
import type { QuestionWords } from './question-words.ts';

/** Id of the feedback on the answer that was last graded. */
export const feedbackId = (question: string) => `${question}-feedback`;
/** Id of the explanation of one option, once the question is over. */
export const explanationId = (question: string, option: string) => `${question}-why-${option}`;

/** The sign before the decimals in a language. */
export function decimalSign(format: string): '.' | ',' {
  const parts = new Intl.NumberFormat(format).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/** How a number is written in a language, to be shown as an example. */
export const exampleNumber = (format: string) => new Intl.NumberFormat(format).format(12.5);

export type Mark = NonNullable<Choice['mark']>;

/** What stands beside an option once it was tried or the question is over, and where its feedback is. */
export function markOf(
  option: string,
  { id, now, key, words }: { id: string; now: Standing; key: AnswerKey | null; words: QuestionWords },
): Pick<Choice, 'mark' | 'describedBy'> {
  const rubric = key?.rubric;
  if (!now.last) return {};
  const right = { kind: 'right', text: words['mark.right'] } as const;
  const wrong = { kind: 'wrong', text: words['mark.wrong'] } as const;
  const isSet = now.last.response.type === 'multi';
  const isLast = !isSet && chosenOptions(now.last.response).includes(option);
  const describedBy = isLast ? feedbackId(id) : now.settled ? explanationId(id, option) : undefined;
  if (now.settled && rubric && 'correct' in rubric) {
    const isRight = isSet ? rubric.correct.includes(option) : rubric.correct === option;
    if (isRight) return { mark: right, describedBy };
  }
  // A set is graded as a whole: which of its options are wrong is told only when the question is over.
  const isTried = now.tried.some((response) => chosenOptions(response).includes(option));
  if (isTried && (!isSet || (now.settled && rubric))) return { mark: wrong, describedBy };
  if (isLast && now.settled === 'right') return { mark: right, describedBy };
  return { describedBy: now.settled ? describedBy : undefined };
}

/** What stands beside a row or blank once the question is over; before that the rows are graded as a whole. */
export function placeMark(
  place: string,
  { now, key }: { now: Standing; key: AnswerKey | null },
  words: QuestionWords,
): Mark | null {
  if (!now.settled || !now.last) return null;
  const accepted =
    key && 'places' in key.rubric ? key.rubric.places.find(({ id }) => id === place) : undefined;
  const { response } = now.last;
  const isRight =
    now.settled === 'right' ||
    (accepted !== undefined && 'filled' in response && takes(accepted, response.filled[place]));
  return isRight
    ? { kind: 'right', text: words['mark.right'] }
    : { kind: 'wrong', text: words['mark.wrong'] };
}

/** What the learner sees of a step, row or blank, to say which one the feedback is about. */
export function partText(question: PublicQuestion, part: string, blank: string): string | null {
  if (question.type === 'order') return question.options.find(({ id }) => id === part)?.text ?? null;
  if (question.type === 'match' || question.type === 'categorise') {
    return question.rows.find(({ id }) => id === part)?.text ?? null;
  }
  if (question.type !== 'cloze') return null;
  const place = holesIn(question.text).indexOf(part) + 1;
  return place > 0 ? fill(blank, { place: String(place) }) : null;
}
