// Steps to be put in order: two buttons on each row, or Alt with the arrow keys. What was moved keeps the focus and
// says where it stands now (rule A18). Nothing has to be dragged.
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import { shownOptions } from '../quiz/shown.ts';
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import type { FieldProps } from './question-field.ts';

export function QuestionOrder({ question, own, format, words, model, life, isOver }: FieldProps) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; control: string } | null>(null);
  const { response, key, now } = model;
  const order = response.type === 'order' ? response.order : [];
  // What was moved is at another place in the page now, which costs it the focus in some browsers.
  useEffect(() => {
    if (!moved.current) return;
    const { id, control } = moved.current;
    list.current?.querySelector<HTMLElement>(`[data-step="${id}"] [data-move="${control}"]`)?.focus();
    moved.current = null;
  }, [order]);
  if (question.type !== 'order') return null;

  const options = life ? shownOptions(question, model.seed) : question.options;
  const ids = order.length > 0 ? order : options.map(({ id }) => id);
  const rows = ids.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const correct = now.settled && key?.rubric.type === 'order' ? key.rubric.correct : null;
  const count = (value: number) => new Intl.NumberFormat(format).format(value);
  const move = (id: string, by: -1 | 1, control: string) => {
    const from = ids.indexOf(id);
    const to = from + by;
    const other = ids[to];
    if (isOver || other === undefined) return;
    moved.current = { id, control };
    model.enter({ type: 'order', order: ids.with(to, id).with(from, other) });
    const step = rows[from]?.text ?? '';
    setSaid(fill(own['said'] ?? '', { step, place: count(to + 1), all: count(ids.length) }));
  };

  return (
    <>
      <p class="question-how">{own['how']}</p>
      <ol class="steps" ref={list}>
        {rows.map(({ id, text }, place) => {
          const mark = correct && (correct[place] === id ? 'right' : 'wrong');
          return (
            <li key={id} data-step={id} class={mark ?? ''}>
              <span class="step-text">{text}</span>
              {mark && (
                <span class="choice-mark">
                  <VerdictIcon kind={mark} /> {words[`mark.${mark}`]}
                </span>
              )}
              {!isOver && (
                <span class="step-moves">
                  {(['up', 'down'] as const).map((control) => (
                    <Move
                      key={control}
                      control={control}
                      name={fill(own[control] ?? '', { step: text })}
                      isBlocked={life !== null && place === (control === 'up' ? 0 : rows.length - 1)}
                      onMove={(by) => move(id, by, control)}
                    />
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p class="visually-hidden" role="log" aria-live="polite">
        {said}
      </p>
    </>
  );
}

interface MoveProps {
  control: 'up' | 'down';
  name: string;
  /** At the end of the list it stays in the tab order, and does nothing. */
  isBlocked: boolean;
  onMove: (by: -1 | 1) => void;
}

function Move({ control, name, isBlocked, onMove }: MoveProps) {
  return (
    <button
      type="button"
      data-move={control}
      aria-label={name}
      aria-disabled={isBlocked ? 'true' : undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={() => onMove(control === 'up' ? -1 : 1)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (!event.altKey || by === null) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={control === 'up' ? 'M3 10.5 8 5.5l5 5' : 'M3 5.5l5 5 5-5'} />
      </svg>
    </button>
  );
}
