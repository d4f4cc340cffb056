// A drawing of a system on which one machine is chosen. The machines are native radios laid over their boxes, each with
// its name: arrows walk through them, one tap chooses, and nobody has to hit a coordinate.
import { PlacementPicture } from '../stage/PlacementPicture.tsx';
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import type { FieldProps } from './question-field.ts';
import { markOf } from './question-view.ts';

export function QuestionPicture({ question, own, words, picture, model, isOver }: FieldProps) {
  if (question.type !== 'hotspot' || !picture) return null;
  const { response, now, key } = model;
  const chosen = response.type === 'hotspot' ? response.option : null;
  const { id } = question;
  const share = (length: number, all: number) => `${((100 * length) / all).toFixed(2)}%`;
  return (
    <>
      <p class="question-how">{own['how']}</p>
      <div class="hotspot-frame drawing">
        <div class="hotspot-picture">
          <PlacementPicture {...picture} />
          {picture.boxes.flatMap((box) => {
            const option = question.options.find((one) => one.id === box.id);
            if (!option) return [];
            const { mark, describedBy } = markOf(option.id, { id, now, key, words });
            return (
              <label
                key={option.id}
                class={mark ? `region ${mark.kind}` : 'region'}
                style={{
                  insetInlineStart: share(box.x, picture.width),
                  insetBlockStart: share(box.y, picture.height),
                  inlineSize: share(box.width, picture.width),
                  blockSize: share(box.height, picture.height),
                }}
              >
                <input
                  type="radio"
                  name={id}
                  value={option.id}
                  checked={chosen === option.id}
                  autocomplete="off"
                  aria-disabled={isOver ? 'true' : undefined}
                  aria-describedby={describedBy}
                  onClick={(event) => isOver && event.preventDefault()}
                  onChange={() => !isOver && model.enter({ type: 'hotspot', option: option.id })}
                />
                <span class="visually-hidden">{option.text}</span>
                {mark && (
                  <span class="region-mark">
                    <VerdictIcon kind={mark.kind} />
                    <span class="visually-hidden">{mark.text}</span>
                  </span>
                )}
              </label>
            );
          })}
        </div>
      </div>
      <p class="hotspot-chosen" aria-hidden="true">
        {question.options.find((option) => option.id === chosen)?.text ?? own['none']}
      </p>
    </>
  );
}
