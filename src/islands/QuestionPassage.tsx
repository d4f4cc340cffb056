// A passage in numbered parts, one of which is wrong. Each part is a native radio: the reader marks the wrong one.
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import type { FieldProps } from './question-field.ts';
import { markOf } from './question-view.ts';

export function QuestionPassage({ question, own, words, format, model, isOver }: FieldProps) {
  if (question.type !== 'spot') return null;
  const { response, now, key } = model;
  const chosen = response.type === 'spot' ? response.option : null;
  const { id } = question;
  return (
    <>
      <p class="question-how">{own['how']}</p>
      <div class="passage">
        {question.options.map(({ id: option, text }, place) => {
          const { mark, describedBy } = markOf(option, { id, now, key, words });
          return (
            <label key={option} class={mark ? `passage-part ${mark.kind}` : 'passage-part'}>
              <input
                type="radio"
                name={id}
                value={option}
                checked={chosen === option}
                autocomplete="off"
                aria-disabled={isOver ? 'true' : undefined}
                aria-describedby={describedBy}
                onClick={(event) => isOver && event.preventDefault()}
                onChange={() => !isOver && model.enter({ type: 'spot', option })}
              />
              <span class="part-place">{new Intl.NumberFormat(format).format(place + 1)}</span>
              <span class="part-text">{text}</span>
              {mark && (
                <span class="choice-mark">
                  <VerdictIcon kind={mark.kind} /> {mark.text}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </>
  );
}
