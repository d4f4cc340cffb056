// What is told once a question is over: the right answer where it was not found, and why the others are not it.
import type { AnswerKey, PublicQuestion } from '../quiz/question.ts';
import type { Standing } from '../quiz/tries.ts';
import { chosenOptions } from '../quiz/validate.ts';
import { explanationId } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';

export interface QuestionAnswerProps extends QuestionData, QuestionFrame {
  answerKey: AnswerKey;
  now: Standing;
}
interface Explained {
  id: string;
  text: string;
  feedback: string;
  isRight: boolean;
}

export function QuestionAnswer({ question, answerKey, now, words, units, format }: QuestionAnswerProps) {
  const all =
    question.type === 'numeric'
      ? numbers(answerKey, units, format)
      : question.type !== 'single' && question.type !== 'multi'
        ? []
        : options(question, answerKey, now).filter(({ feedback }) => feedback !== '');
  const right = all.filter(({ isRight }) => isRight);
  // A single answer's own reason stands with the verdict already.
  const isTold = now.settled === 'right' && question.type !== 'multi';
  const others = all.filter(({ isRight }) => !isRight);
  return (
    <div class="question-answer">
      {!isTold && (
        <div class="question-answer-right">
          <p>{words.answer}</p>
          <Reasons question={question} list={right} />
        </div>
      )}
      {question.type !== 'numeric' && others.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <Reasons question={question} list={others} />
        </details>
      )}
    </div>
  );
}

function Reasons({ question, list }: { question: PublicQuestion; list: readonly Explained[] }) {
  return (
    <dl>
      {list.map(({ id, text, feedback }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd id={explanationId(question.id, id)}>{feedback}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every option but the one whose feedback stands with the verdict. */
function options(
  question: Extract<PublicQuestion, { type: 'single' | 'multi' | 'spot' }>,
  { rubric, teaching }: AnswerKey,
  now: Standing,
): Explained[] {
  const last = now.last?.response;
  const told = last?.type === 'single' ? chosenOptions(last) : [];
  const isRight = (id: string) =>
    rubric.type === 'single' ? rubric.correct === id : rubric.type === 'multi' && rubric.correct.includes(id);
  return question.options
    .filter(({ id }) => !told.includes(id))
    .map(({ id, text }) => ({ id, text, feedback: teaching.feedback[id] ?? '', isRight: isRight(id) }));
}

function numbers(
  { rubric, teaching }: AnswerKey,
  units: Readonly<Record<string, string>>,
  format: string,
): Explained[] {
  if (rubric.type !== 'numeric') return [];
  const place = rubric.answers.findIndex(({ correct }) => correct);
  const answer = rubric.answers[place];
  if (!answer) return [];
  const value = new Intl.NumberFormat(format, { maximumFractionDigits: 6 }).format(answer.value);
  const unit = answer.unit === undefined ? null : (units[answer.unit] ?? answer.unit);
  const text = unit === null ? value : `${value}\u00a0${unit}`;
  return [{ id: String(place), text, feedback: teaching.feedback[String(place)] ?? '', isRight: true }];
}
