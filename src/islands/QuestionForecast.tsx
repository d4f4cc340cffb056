// A prediction about a lab of this page: kept before the run, and compared with what the run shows. Never scored, so it
// goes to the log as guesses: one when it is kept, one more when the run has answered it.
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import { isMeant, shownBy } from '../quiz/predict.ts';
import type { PublicQuestion, Response } from '../quiz/question.ts';
import { readResponse } from '../quiz/response.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceList } from '../ui/ChoiceList.tsx';
import { InSentence } from './InSentence.tsx';
import type { FieldProps } from './question-field.ts';
import { feedbackId } from './question-view.ts';
import { onRun } from './run-news.ts';

type Kept = Extract<Response, { type: 'predict' }>;

export function QuestionForecast({ question, own, words, lab, locale, model, life }: FieldProps) {
  const [kept, setKept] = useState(() => keptIn(life, question));
  const [problem, setProblem] = useState<string | null>(null);
  const { response, key } = model;
  const forecast = question.type === 'predict' ? question : null;
  const isWaiting = kept !== null && kept.seen === null;
  useEffect(() => life?.log.onChange(() => setKept(keptIn(life, question))), [life, question]);
  useEffect(() => {
    if (!forecast || !life || !isWaiting) return;
    return onRun((run) => {
      if (run.lab !== forecast.lab) return;
      const seen = isMeant(forecast, run) ? shownBy(forecast, run) : null;
      if (seen === null) return setProblem(own['other'] ?? null);
      setProblem(null);
      void model.reveal();
      void life.log.append(guessOf(forecast, locale, { ...kept, seen }));
    });
  }, [forecast, life, isWaiting, kept]);
  useEffect(() => {
    if (life && kept?.seen) void model.reveal();
    // Once: what was told on an earlier visit is there again.
  }, []);
  if (!forecast) return null;

  const text = (id: string | null) => forecast.options.find((option) => option.id === id)?.text ?? '';
  const leaning = response.type === 'predict' ? response.option : null;
  const keep = () => {
    if (kept) return;
    if (leaning === null) return setProblem(words['ready.nothing-chosen']);
    setProblem(null);
    void life?.log.append(guessOf(forecast, locale, { type: 'predict', option: leaning, seen: null }));
  };
  const isMatched = kept !== null && kept.seen === kept.option;
  return (
    <>
      <p class="question-how">{own['how']}</p>
      <ChoiceList
        name={question.id}
        type="radio"
        options={forecast.options.map((option) => ({
          ...option,
          ...(kept?.seen === option.id && {
            mark: { kind: 'right' as const, text: own['shown'] ?? '' },
            describedBy: feedbackId(question.id),
          }),
        }))}
        chosen={[kept?.option ?? leaning ?? '']}
        isLocked={kept !== null}
        onChange={([option = null]) => model.enter({ type: 'predict', option, seen: null })}
      />
      <div class="question-foot">
        {!kept?.seen && (
          <Button kind="primary" blockedBy={kept ? `${question.id}-kept` : undefined} onClick={keep}>
            {own['keep']}
          </Button>
        )}
      </div>
      <div role="status" class="forecast-status" id={`${question.id}-kept`}>
        {problem && <p class="question-problem">{problem}</p>}
        {isWaiting && (
          <p>
            <InSentence sentence={own['kept'] ?? ''} hole="lab">
              {lab && <a href={lab.href}>{lab.text}</a>}
            </InSentence>
          </p>
        )}
        {kept?.seen && (
          <div class={isMatched ? 'verdict right' : 'verdict plain'}>
            <p class="verdict-word">{isMatched ? own['matched'] : own['differed']}</p>
            <p>{fill(own['compare'] ?? '', { expected: text(kept.option), shown: text(kept.seen) })}</p>
            <p id={feedbackId(question.id)}>{key?.teaching.feedback[kept.option ?? '']}</p>
          </div>
        )}
      </div>
    </>
  );
}

function guessOf({ id, rev }: PublicQuestion, locale: string, response: Kept) {
  return { type: 'guess', item: id, rev, locale, response } as const;
}

/** The prediction that the log has kept, with what the run showed if there was one. */
function keptIn(life: FieldProps['life'], { id, rev }: PublicQuestion): Kept | null {
  let kept: Kept | null = null;
  for (const record of life?.log.all() ?? []) {
    if (record.type !== 'guess' || record.item !== id || record.rev !== rev) continue;
    const read = readResponse(record.response);
    if (read?.type === 'predict' && (kept === null || read.seen !== null)) kept = read;
  }
  return kept;
}
