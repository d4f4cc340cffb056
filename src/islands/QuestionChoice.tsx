// Options in a list, or a number: the field of most questions.
import { fill } from '../i18n/message.ts';
import { shownOptions } from '../quiz/shown.ts';
import { chosenOptions } from '../quiz/validate.ts';
import { ChoiceList } from '../ui/ChoiceList.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import type { FieldProps } from './question-field.ts';
import { exampleNumber, feedbackId, markOf } from './question-view.ts';

export function QuestionChoice(props: FieldProps) {
  const { question, words, units, format, model, life, isOver, onCheck } = props;
  const { id } = question;
  const { now, response, notice } = model;
  if (question.type === 'numeric') {
    const isInvalid = notice?.is === 'not-ready';
    return (
      <NumberField
        id={`${id}-number`}
        label={words.number}
        form={fill(words['number.form'], { example: exampleNumber(format) })}
        value={response.type === 'numeric' ? response.text : ''}
        units={question.units.map((unit) => ({ id: unit, label: units[unit] ?? unit }))}
        unit={response.type === 'numeric' ? response.unit : null}
        unitLabel={words.unit}
        unitChoose={words['unit.choose']}
        isLocked={isOver}
        isInvalid={isInvalid}
        describedBy={isInvalid ? `${id}-status` : now.last ? feedbackId(id) : undefined}
        onChange={(text, unit) => model.enter({ type: 'numeric', text, unit })}
        onEnter={() => onCheck()}
      />
    );
  }
  if (question.type !== 'single' && question.type !== 'multi') return null;
  const isSet = question.type === 'multi';
  return (
    <>
      {isSet && <p class="question-how">{words.several}</p>}
      <ChoiceList
        name={id}
        type={isSet ? 'checkbox' : 'radio'}
        options={(life ? shownOptions(question, model.seed) : question.options).map((option) => ({
          ...option,
          ...markOf(option.id, { id, now, key: model.key, words }),
        }))}
        chosen={chosenOptions(response)}
        isLocked={isOver}
        onChange={(chosen) =>
          model.enter(
            isSet ? { type: 'multi', options: chosen } : { type: 'single', option: chosen[0] ?? null },
          )
        }
      />
    </>
  );
}
