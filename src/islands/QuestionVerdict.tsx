// The verdict on the last answer and the feedback that belongs to it.
import { fill } from '../i18n/message.ts';
import { WRONG_TRIES_BEFORE_ANSWER } from '../quiz/policy.ts';
import { score } from '../quiz/score.ts';
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import { decimalSign, feedbackId, partText } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import type { QuestionModel } from './use-question.ts';

export interface QuestionVerdictProps extends QuestionData, QuestionFrame {
  model: Pick<QuestionModel, 'now' | 'key' | 'confidence'>;
}

export function QuestionVerdict(props: QuestionVerdictProps) {
  const { question, words, own, format, model } = props;
  const { now, key, confidence } = model;
  if (!now.last) return null;
  const isRight = now.last.verdict === 'correct';
  const judged = key && score(key.rubric, now.last.response, decimalSign(format));
  const feedback =
    judged && (judged.feedback === null ? key.teaching.otherwise : key.teaching.feedback[judged.feedback]);
  const part = !isRight && judged?.feedback && partText(question, judged.feedback, own['blank'] ?? '');
  const found = !isRight && judged?.found;
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const next =
    now.settled === 'shown' && question.type !== 'recall'
      ? words.shown
      : now.wrong === WRONG_TRIES_BEFORE_ANSWER - 1 && !now.settled && words.lastTry;
  return (
    <div class={isRight ? 'verdict right' : 'verdict wrong'}>
      <VerdictIcon kind={isRight ? 'right' : 'wrong'} />
      <p class="verdict-word">
        {(isRight ? own['correct'] : own['notYet']) ?? (isRight ? words.correct : words.notYet)}
      </p>
      {found && (
        <p>
          {fill(own['found'] ?? (found.extra > 0 ? words.foundExtra : words.found), {
            right: count(found.right),
            all: count(found.all),
            extra: count(found.extra),
          })}
        </p>
      )}
      {!isRight && confidence === 3 && <p>{words['sure.wrong']}</p>}
      {feedback && (
        <p id={feedbackId(question.id)}>
          {part && <b class="verdict-part">{part}</b>}
          {part && ' '}
          {feedback}
        </p>
      )}
      {!isRight && next && <p class="verdict-next">{next}</p>}
    </div>
  );
}
