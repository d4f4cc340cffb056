// Rows that each take one of the same choices: matching and sorting. A native list per row.
import { shownChoices } from '../quiz/shown.ts';
import { PlaceSelect } from './PlaceSelect.tsx';
import type { FieldProps } from './question-field.ts';
import { placeMark } from './question-view.ts';

export function QuestionRows({ question, own, words, model, life, isOver }: FieldProps) {
  if (question.type !== 'match' && question.type !== 'categorise') return null;
  const { response, notice } = model;
  const filled = 'filled' in response ? response.filled : {};
  const { id, type } = question;
  return (
    <>
      <p class="question-how" id={`${id}-how`}>
        {own['how']}
      </p>
      <ul class="pairs">
        {question.rows.map(({ id: row, text }) => {
          const mark = placeMark(row, model, words);
          return (
            <li key={row} class={mark?.kind ?? ''}>
              <label for={`${id}-${row}`}>{text}</label>
              <PlaceSelect
                id={`${id}-${row}`}
                place={row}
                choices={(life && shownChoices(question, row, model.seed)) || question.choices}
                choose={own['choose'] ?? ''}
                value={filled[row] ?? ''}
                isLocked={isOver}
                isInvalid={notice?.is === 'not-ready' && !filled[row]}
                describedBy={notice?.is === 'not-ready' ? `${id}-status` : `${id}-how`}
                mark={mark}
                onChange={(value) => model.enter({ type, filled: { ...filled, [row]: value } })}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
