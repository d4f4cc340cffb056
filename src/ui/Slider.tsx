// A range with its name, its value and, for listeners, the value in words.

export interface SliderProps {
  id: string;
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** The value as it is read: with unit, in the page's language. */
  valueText: string;
  onInput: (value: number) => void;
}

export function Slider({ id, label, min, max, step, value, valueText, onInput }: SliderProps) {
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      {/* Not an output: the slider itself says its value, and once is enough. */}
      <span class="value">{valueText}</span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
