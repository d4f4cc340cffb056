// An answer from memory: say it, or write it down for yourself; compare it with what a good answer says; decide.
// What is written stays in this tab and is never stored with the verdict.
import { useState } from 'preact/hooks';
import { MOST_NOTES } from '../quiz/response.ts';
import { Button } from '../ui/Button.tsx';
import type { FieldProps } from './question-field.ts';

export function QuestionMemory({ question, own, model, isOver, onCheck }: FieldProps) {
  // Once more begins with nothing shown: what was shown belongs to its own time through.
  const [shownIn, setShownIn] = useState<number | null>(null);
  const { response, key, cycle } = model;
  const isShown = shownIn === cycle;
  const { id } = question;
  const text = response.type === 'recall' ? response.text : '';
  const remembered = response.type === 'recall' ? response.remembered : null;
  const points = (isShown || isOver) && key?.teaching.points;
  return (
    <>
      {!isOver && (
        <div class="memory-notes">
          <label for={`${id}-notes`}>{own['notes']}</label>
          <textarea
            id={`${id}-notes`}
            rows={3}
            maxLength={MOST_NOTES}
            value={text}
            onInput={({ currentTarget }) =>
              model.enter({ type: 'recall', text: currentTarget.value, remembered: null })
            }
          />
        </div>
      )}
      {!isOver && (
        <Button
          kind="primary"
          aria-expanded={isShown}
          aria-controls={`${id}-points`}
          blockedBy={isShown ? `${id}-points` : undefined}
          onClick={() => void model.reveal().then((isThere) => setShownIn(isThere ? cycle : null))}
        >
          {own['reveal']}
        </Button>
      )}
      <div class="memory-points" id={`${id}-points`} aria-live="polite">
        {points && (
          <>
            <p>{own['points']}</p>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {points && (
        <div class="memory-verdict" role="group" aria-label={own['ask']}>
          {[true, false].map((is) => (
            <Button
              key={String(is)}
              aria-pressed={remembered === is}
              blockedBy={isOver ? `${id}-outcome` : undefined}
              onClick={() => onCheck({ type: 'recall', text, remembered: is })}
            >
              {own[is ? 'remembered' : 'forgot']}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
