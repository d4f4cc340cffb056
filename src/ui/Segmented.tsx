// One of a few choices, side by side: native radios in a fieldset, dressed as segments.

export interface SegmentedProps {
  name: string;
  label: string;
  options: readonly { id: string; text: string }[];
  value: string;
  onChange: (id: string) => void;
}

export function Segmented({ name, label, options, value, onChange }: SegmentedProps) {
  return (
    <fieldset class="segmented">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(({ id, text }) => (
          <label key={id} class={id === value ? 'segment on' : 'segment'}>
            <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
