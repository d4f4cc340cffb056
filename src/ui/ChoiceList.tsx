// Options of a question, one in a row, as native radios or checkboxes: arrows move and check, Space checks,
// checking grades nothing. Locked options stay in the tab order, so that they can be read again.
import { VerdictIcon } from './VerdictIcon.tsx';

export interface Choice {
  id: string;
  text: string;
  /** Part of the option's name once it is graded. */
  mark?: { kind: 'right' | 'wrong'; text: string } | undefined;
  /** Id of the feedback on this option. */
  describedBy?: string | undefined;
}

export interface ChoiceListProps {
  name: string;
  type: 'radio' | 'checkbox';
  options: readonly Choice[];
  chosen: readonly string[];
  isLocked: boolean;
  onChange: (chosen: string[]) => void;
}

export function ChoiceList({ name, type, options, chosen, isLocked, onChange }: ChoiceListProps) {
  const toggle = (id: string) => {
    if (type === 'radio') onChange([id]);
    else onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  return (
    <div class="choices">
      {options.map(({ id, text, mark, describedBy }) => (
        <label key={id} class={mark ? `choice ${mark.kind}` : 'choice'}>
          <input
            type={type}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            // Not in the standard for choices, but without it Firefox restores them by place after a reload,
            // and the places are shuffled.
            autocomplete="off"
            aria-disabled={isLocked ? 'true' : undefined}
            aria-describedby={describedBy}
            onClick={(event) => isLocked && event.preventDefault()}
            onChange={() => !isLocked && toggle(id)}
          />
          <span class="choice-text">{text}</span>
          {mark && (
            <span class="choice-mark">
              <VerdictIcon kind={mark.kind} /> {mark.text}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
