// What a question's card shows, derived from where the learner stands.
import type { AnswerKey } from '../quiz/question.ts';
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

/** What stands beside an option once it was tried or the question is over, and where its feedback is. */
export function markOf(
  option: string,
  { id, now, key, words }: { id: string; now: Standing; key: AnswerKey | null; words: QuestionWords },
): Pick<Choice, 'mark' | 'describedBy'> {
  const rubric = key?.rubric;
  if ((rubric && rubric.type !== 'single' && rubric.type !== 'multi') || !now.last) return {};
  const right = { kind: 'right', text: words['mark.right'] } as const;
  const wrong = { kind: 'wrong', text: words['mark.wrong'] } as const;
  const isSingle = now.last.response.type === 'single';
  const isLast = isSingle && chosenOptions(now.last.response).includes(option);
  const describedBy = isLast ? feedbackId(id) : now.settled ? explanationId(id, option) : undefined;
  if (now.settled && rubric) {
    const isRight = rubric.type === 'single' ? rubric.correct === option : rubric.correct.includes(option);
    if (isRight) return { mark: right, describedBy };
  }
  // A set is graded as a whole: which of its options are wrong is told only when the question is over.
  const isTried = now.tried.some((response) => chosenOptions(response).includes(option));
  if (isTried && (isSingle || (now.settled && rubric))) return { mark: wrong, describedBy };
  if (isLast && now.settled === 'right') return { mark: right, describedBy };
  return { describedBy: now.settled ? describedBy : undefined };
}
