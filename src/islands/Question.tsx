// A question as a card: native controls, a Check button of its own, one status line that speaks once per press.
import { useErrorBoundary, useRef, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import { shuffle } from '../quiz/shuffle.ts';
import { chosenOptions } from '../quiz/validate.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceList } from '../ui/ChoiceList.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { QuestionAnswer } from './QuestionAnswer.tsx';
import { QuestionVerdict } from './QuestionVerdict.tsx';
import { decimalSign, exampleNumber, feedbackId, markOf } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { type QuestionLife, useQuestion } from './use-question.ts';

export interface QuestionProps extends QuestionData, QuestionFrame {
  /** Null on the server, where a question is only read. */
  life: QuestionLife | null;
}

export function Question(props: QuestionProps) {
  const [error] = useErrorBoundary();
  return error ? <p role="alert">{props.words.broken}</p> : <Card {...props} />;
}

function Card(props: QuestionProps) {
  const { question, words, units, format, life } = props;
  const { id } = question;
  const model = useQuestion(props, decimalSign(format), life);
  const { now, key, notice, hints } = model;
  const card = useRef<HTMLDivElement>(null);
  // Hints from an earlier visit are there again without being spoken.
  const [isResumed] = useState(hints > 0);
  const isOver = now.settled !== null;
  const { response } = model;
  const example = exampleNumber(format);
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const problem =
    notice?.is === 'failed'
      ? words.failed
      : notice?.is === 'not-ready' && fill(words[`ready.${notice.reason}`], { example });
  const focusControl = () => card.current?.querySelector('input')?.focus();
  const check = async () => {
    const isReady = await model.check();
    if (!isReady && question.type === 'numeric') focusControl();
  };
  const verdict = now.last && <QuestionVerdict {...props} model={model} />;

  return (
    <div class="question" ref={card}>
      <fieldset>
        <legend>{question.stem}</legend>
        {question.type === 'multi' && <p class="question-how">{words.several}</p>}
        {question.type === 'numeric' ? (
          <NumberField
            id={`${id}-number`}
            label={words.number}
            form={fill(words['number.form'], { example })}
            value={response.type === 'numeric' ? response.text : ''}
            units={question.units.map((unit) => ({ id: unit, label: units[unit] ?? unit }))}
            unit={response.type === 'numeric' ? response.unit : null}
            unitLabel={words.unit}
            unitChoose={words['unit.choose']}
            isLocked={isOver}
            isInvalid={notice?.is === 'not-ready'}
            describedBy={notice?.is === 'not-ready' ? `${id}-status` : now.last ? feedbackId(id) : undefined}
            onChange={(text, unit) => model.enter({ type: 'numeric', text, unit })}
            onEnter={() => void check()}
          />
        ) : question.type !== 'single' && question.type !== 'multi' ? null : (
          <ChoiceList
            name={id}
            type={question.type === 'multi' ? 'checkbox' : 'radio'}
            options={(life ? shuffle(question.options, model.seed) : question.options).map((option) => ({
              ...option,
              ...markOf(option.id, { id, now, key, words }),
            }))}
            chosen={chosenOptions(response)}
            isLocked={isOver}
            onChange={(chosen) =>
              model.enter(
                question.type === 'multi'
                  ? { type: 'multi', options: chosen }
                  : { type: 'single', option: chosen[0] ?? null },
              )
            }
          />
        )}
      </fieldset>
      <div class="question-foot">
        <Button kind="primary" blockedBy={isOver ? `${id}-outcome` : undefined} onClick={check}>
          {words.check}
        </Button>
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
        {now.settled && life?.from === undefined && (
          <Button
            kind="quiet"
            onClick={() => {
              model.again();
              focusControl();
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
        <div role="status" id={`${id}-status`}>
          {problem ? <p class="question-problem">{problem}</p> : notice?.is === 'verdict' && verdict}
        </div>
        {notice?.is !== 'verdict' && verdict}
        {now.hasChanged && <p class="question-problem">{words.changed}</p>}
        {model.isFleeting && isOver && <p class="question-problem">{words.notKept}</p>}
      </div>
      {key && now.settled && <QuestionAnswer {...props} answerKey={key} now={now} />}
    </div>
  );
}
