// A question with a handful of short answers, shown as chips. Native radios: arrows move and check,
// checking commits nothing; the button beside it does.
import type { ComponentChildren } from 'preact';

export interface ChoiceChipsProps {
  name: string;
  prompt: ComponentChildren;
  options: readonly { id: string; text: string }[];
  value: string | null;
  /** What was chosen stays visible and can no longer be changed. */
  settled?: boolean;
  onChange: (id: string) => void;
}

export function ChoiceChips({ name, prompt, options, value, settled = false, onChange }: ChoiceChipsProps) {
  return (
    <fieldset class="chips" aria-disabled={settled}>
      <legend>{prompt}</legend>
      {options.map(({ id, text }) => (
        <label key={id} class={id === value ? 'chip on' : 'chip'}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === value}
            disabled={settled && id !== value}
            onChange={() => onChange(id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
