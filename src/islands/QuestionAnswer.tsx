// What is told once a question is over: the right answer where it was not found, and why the others are not it.
import { fill } from '../i18n/message.ts';
import type { AnswerKey, PublicQuestion } from '../quiz/question.ts';
import { chosenOptions } from '../quiz/validate.ts';
import { type Explained, solutionOf } from './question-solution.ts';
import { explanationId } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import type { QuestionModel } from './use-question.ts';

export interface QuestionAnswerProps extends QuestionData, QuestionFrame {
  answerKey: AnswerKey;
  model: Pick<QuestionModel, 'now' | 'confidence'>;
}

export function QuestionAnswer(props: QuestionAnswerProps) {
  const { question, answerKey, model, words, own, units, format } = props;
  const { now, confidence } = model;
  const { settled } = now;
  // A single answer's own reason stands with the verdict already.
  const told = now.last && now.last.response.type !== 'multi' ? chosenOptions(now.last.response) : [];
  const { lines, right, others } = solutionOf(question, answerKey, now, {
    amount: (value, unit) => {
      const number = new Intl.NumberFormat(format, { maximumFractionDigits: 6 }).format(value);
      return unit === undefined ? number : `${number}\u00a0${units[unit] ?? unit}`;
    },
    pair: (row, answer) => fill(words.pair, { row, answer }),
    blank: (place) => fill(own['blank'] ?? '', { place: new Intl.NumberFormat(format).format(place) }),
  });
  const untold = (list: readonly Explained[]) =>
    list.filter(({ id, feedback }) => feedback !== '' && !told.includes(id));
  const isInParts = lines.length > 0;
  const isTold = settled === 'right' && !isInParts && question.type !== 'multi';
  const rest = untold(others);
  return (
    <div class="question-answer">
      {!isTold && (isInParts || right.length > 0) && (
        <div class="question-answer-right">
          <p>{words.answer}</p>
          {isInParts && <Lines lines={lines} isOrdered={question.type === 'order'} />}
          {/* The first part that was missed is explained with the verdict. */}
          <Reasons question={question} list={untold(right).slice(isInParts ? 1 : 0)} />
        </div>
      )}
      {rest.length > 0 && (
        // Who was sure and wrong sees at once why the others are no answer either.
        <details open={confidence === 3 && settled === 'shown'}>
          <summary>
            {isInParts && settled === 'right' ? words.reasons : (own['others'] ?? words.others)}
          </summary>
          <Reasons question={question} list={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines, isOrdered }: { lines: readonly string[]; isOrdered: boolean }) {
  const rows = lines.map((text) => <li key={text}>{text}</li>);
  return isOrdered ? <ol>{rows}</ol> : <ul>{rows}</ul>;
}

function Reasons({ question, list }: { question: PublicQuestion; list: readonly Explained[] }) {
  if (list.length === 0) return null;
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
