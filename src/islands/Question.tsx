// A question as a card: native controls, a Check button of its own, one status line that speaks once per press.
import { useErrorBoundary, useRef, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import type { Response } from '../quiz/question.ts';
import { Button } from '../ui/Button.tsx';
import { QuestionAnswer } from './QuestionAnswer.tsx';
import { QuestionSure } from './QuestionSure.tsx';
import { QuestionVerdict } from './QuestionVerdict.tsx';
import type { Field } from './question-field.ts';
import { decimalSign, exampleNumber } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { type QuestionLife, useQuestion } from './use-question.ts';

export interface QuestionProps extends QuestionData, QuestionFrame {
  /** What stands between stem and Check. */
  Field: Field;
  /** Null on the server, where a question is only read. */
  life: QuestionLife | null;
}

export function Question(props: QuestionProps) {
  const [error] = useErrorBoundary();
  return error ? <p role="alert">{props.words.broken}</p> : <Card {...props} />;
}

function Card(props: QuestionProps) {
  const { question, words, format, life, Field } = props;
  const { id, type } = question;
  const model = useQuestion(props, decimalSign(format), life);
  const { now, key, notice, hints } = model;
  const card = useRef<HTMLDivElement>(null);
  // Hints from an earlier visit are there again without being spoken.
  const [isResumed] = useState(hints > 0);
  const isOver = now.settled !== null;
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const problem =
    notice?.is === 'failed'
      ? words.failed
      : notice?.is === 'not-ready' &&
        fill(words[`ready.${notice.reason}`], { example: exampleNumber(format) });
  /** To the place that is invalid, or else to the first. */
  const focusControl = () => {
    const field = card.current?.querySelector<HTMLElement>('[data-field]');
    const controls = 'input, select, textarea, button';
    (
      field?.querySelector<HTMLElement>('[aria-invalid]') ?? field?.querySelector<HTMLElement>(controls)
    )?.focus();
  };
  const check = async (response?: Response) => {
    const isReady = await model.check(response);
    if (!isReady && TYPED.has(type)) focusControl();
  };
  const verdict = now.last && <QuestionVerdict {...props} model={model} />;
  // A prediction is kept, not checked; from memory, readers judge themselves.
  const hasCheck = type !== 'predict' && type !== 'recall';

  return (
    <div class={`question ${type}`} ref={card}>
      <fieldset>
        <legend>{question.stem}</legend>
        <div data-field>
          <Field {...props} model={model} isOver={isOver} onCheck={(response) => void check(response)} />
        </div>
      </fieldset>
      {question.confidence && !now.last && <QuestionSure {...props} model={model} />}
      <div class="question-foot">
        {hasCheck && (
          <Button
            kind="primary"
            blockedBy={isOver ? `${id}-outcome` : undefined}
            onClick={() => void check()}
          >
            {words.check}
          </Button>
        )}
        {question.hints > 0 && !isOver && (
          <Button
            kind="quiet"
            aria-expanded={hints > 0}
            aria-controls={`${id}-hints`}
            blockedBy={hints < question.hints ? undefined : `${id}-hints`}
            onClick={model.hint}
          >
            {fill(words.hint, {
              next: count(Math.min(hints + 1, question.hints)),
              all: count(question.hints),
            })}
          </Button>
        )}
        {/* A goal that was reached stays reached; review and tests ask once. */}
        {now.settled && type !== 'build' && life?.from === undefined && (
          <Button
            kind="quiet"
            onClick={() => {
              model.again();
              // To what is drawn then: some types have other controls while they are open.
              queueMicrotask(focusControl);
            }}
          >
            {words.again}
          </Button>
        )}
      </div>
      <ol
        class="question-hints"
        id={`${id}-hints`}
        aria-label={words.hints}
        aria-live={isResumed ? undefined : 'polite'}
      >
        {key?.teaching.hints.slice(0, hints).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <div class="question-outcome" id={`${id}-outcome`}>
        {/* A prediction speaks for itself, in its field. */}
        <div role={type === 'predict' ? undefined : 'status'} id={`${id}-status`}>
          {problem ? <p class="question-problem">{problem}</p> : notice?.is === 'verdict' && verdict}
        </div>
        {notice?.is !== 'verdict' && verdict}
        {now.hasChanged && <p class="question-problem">{words.changed}</p>}
        {model.isFleeting && isOver && <p class="question-problem">{words.notKept}</p>}
      </div>
      {key && now.settled && <QuestionAnswer {...props} answerKey={key} model={model} />}
    </div>
  );
}

/** Where something is missing in one of several fields, the focus goes there (rule A5). */
const TYPED: ReadonlySet<string> = new Set(['numeric', 'match', 'categorise', 'cloze']);
