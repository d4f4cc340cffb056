// A native list for one row or blank; locked it stays readable and in the tab order, which `disabled` would not.
import { VerdictIcon } from '../ui/VerdictIcon.tsx';
import type { Mark } from './question-view.ts';

export interface PlaceSelectProps {
  id: string;
  place: string;
  /** Name where no label stands beside it. */
  name?: string | undefined;
  choices: readonly { id: string; text: string }[];
  choose: string;
  value: string;
  isLocked: boolean;
  isInvalid: boolean;
  describedBy: string;
  mark: Mark | null;
  onChange: (value: string) => void;
}

export function PlaceSelect(props: PlaceSelectProps) {
  const { id, place, name, choices, choose, value, isLocked, isInvalid, describedBy, mark } = props;
  return (
    <span class="place">
      <select
        id={id}
        data-place={place}
        aria-label={name}
        aria-invalid={isInvalid ? 'true' : undefined}
        aria-disabled={isLocked ? 'true' : undefined}
        aria-describedby={mark ? `${id}-mark` : describedBy}
        // Firefox would restore it by place after a reload, and the places are shuffled.
        autocomplete="off"
        value={value}
        onChange={({ currentTarget }) => {
          if (isLocked) currentTarget.value = value;
          else props.onChange(currentTarget.value);
        }}
      >
        <option value="">{choose}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.text}
          </option>
        ))}
      </select>
      {mark && (
        <span class="choice-mark" id={`${id}-mark`}>
          <VerdictIcon kind={mark.kind} /> {mark.text}
        </span>
      )}
    </span>
  );
}
