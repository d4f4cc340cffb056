// The verdict on the last answer and the feedback that belongs to it.
import { fill } from '../i18n/message.ts';
import { WRONG_TRIES_BEFORE_ANSWER } from '../quiz/policy.ts';
import { score } from '../quiz/score.ts';
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import { decimalSign, feedbackId } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import type { QuestionModel } from './use-question.ts';

export interface QuestionVerdictProps extends QuestionData, QuestionFrame {
  model: Pick<QuestionModel, 'now' | 'key'>;
}

export function QuestionVerdict({ question, words, format, model: { now, key } }: QuestionVerdictProps) {
  if (!now.last) return null;
  const isRight = now.last.verdict === 'correct';
  const judged = key && score(key.rubric, now.last.response, decimalSign(format));
  const feedback =
    judged && (judged.feedback === null ? key.teaching.otherwise : key.teaching.feedback[judged.feedback]);
  const found = !isRight && judged?.found;
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const next =
    now.settled === 'shown' ? words.shown : now.wrong === WRONG_TRIES_BEFORE_ANSWER - 1 && words.lastTry;
  return (
    <div class={isRight ? 'verdict right' : 'verdict wrong'}>
      <VerdictIcon kind={isRight ? 'right' : 'wrong'} />
      <p class="verdict-word">{isRight ? words.correct : words.notYet}</p>
      {found && (
        <p>
          {fill(found.extra > 0 ? words.foundExtra : words.found, {
            right: count(found.right),
            all: count(found.all),
            extra: count(found.extra),
          })}
        </p>
      )}
      {feedback && <p id={feedbackId(question.id)}>{feedback}</p>}
      {!isRight && next && <p class="verdict-next">{next}</p>}
    </div>
  );
}
