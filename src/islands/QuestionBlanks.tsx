// A text with blanks: native lists and fields inside the sentence, each with a name of its own.
import { fill } from '../i18n/message.ts';
import { piecesOf } from '../quiz/cloze.ts';
import { shownChoices } from '../quiz/shown.ts';
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';
import type { FieldProps } from './question-field.ts';
import { placeMark } from './question-view.ts';

export function QuestionBlanks({ question, own, words, format, model, life, isOver, onCheck }: FieldProps) {
  if (question.type !== 'cloze') return null;
  const { response, notice } = model;
  const filled = 'filled' in response ? response.filled : {};
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const pieces = piecesOf(question.text);
  const order = pieces.flatMap((piece) => (piece.is === 'blank' ? [piece.id] : []));
  const blank = (place: string) => {
    const id = `${question.id}-${place}`;
    const mark = placeMark(place, model, words);
    const value = filled[place] ?? '';
    const choices = question.blanks.find((one) => one.id === place)?.choices ?? null;
    const shared = {
      ...{ id, place, value, mark },
      name: fill(own['blank'] ?? '', { place: count(order.indexOf(place) + 1) }),
      isInvalid: notice?.is === 'not-ready' && value.trim() === '',
      describedBy: `${question.id}-status`,
      onChange: (text: string) => model.enter({ type: 'cloze', filled: { ...filled, [place]: text } }),
    };
    return choices ? (
      <PlaceSelect
        {...shared}
        choices={(life && shownChoices(question, place, model.seed)) || choices}
        choose={own['choose'] ?? ''}
        isLocked={isOver}
      />
    ) : (
      <Typed {...shared} isLocked={isOver} onEnter={() => onCheck()} />
    );
  };
  return (
    <>
      <p class="question-how">{own['how']}</p>
      <p class="cloze">
        {pieces.map((piece, place) => (
          <span key={place}>{piece.is === 'text' ? piece.text : blank(piece.id)}</span>
        ))}
      </p>
    </>
  );
}

interface TypedProps extends Omit<Parameters<typeof PlaceSelect>[0], 'choices' | 'choose'> {
  onEnter: () => void;
}

function Typed({
  id,
  place,
  name,
  value,
  isLocked,
  isInvalid,
  describedBy,
  mark,
  onChange,
  onEnter,
}: TypedProps) {
  return (
    <span class="place">
      <input
        id={id}
        data-place={place}
        type="text"
        aria-label={name}
        aria-invalid={isInvalid ? 'true' : undefined}
        aria-describedby={mark ? `${id}-mark` : describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={60}
        value={value}
        readOnly={isLocked}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, Enter takes its suggestion.
          if (event.key === 'Enter' && !event.isComposing) onEnter();
        }}
      />
      {mark && (
        <span class="choice-mark" id={`${id}-mark`}>
          <VerdictIcon kind={mark.kind} /> {mark.text}
        </span>
      )}
    </span>
  );
}
