// How sure is the reader, before being told? Native radios; nothing depends on the answer but what is said later.

import type { Confidence } from './question-draft.ts';
import type { FieldProps } from './question-field.ts';

const STEPS: readonly Confidence[] = [1, 2, 3];

export function QuestionSure({ question, words, model }: Pick<FieldProps, 'question' | 'words' | 'model'>) {
  return (
    <fieldset class="question-sure">
      <legend>{words.sure}</legend>
      {STEPS.map((step) => (
        <label key={step}>
          <input
            type="radio"
            name={`${question.id}-sure`}
            value={step}
            data-sure
            checked={model.confidence === step}
            autocomplete="off"
            onChange={() => model.beSure(step)}
          />
          <span>{words[`sure.${step}`]}</span>
        </label>
      ))}
    </fieldset>
  );
}
