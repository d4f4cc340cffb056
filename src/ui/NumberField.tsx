// A number with its unit. Text, not type=number: full-width digits, both decimal signs and a percent sign are
// read by the quiz, and the browser must not throw away what it cannot read itself.
export interface NumberFieldProps {
  id: string;
  label: string;
  /** How a number may be written. */
  form: string;
  value: string;
  /** None: no unit is asked. One: it stands behind the field. Several: one is to be chosen. */
  units: readonly { id: string; label: string }[];
  unit: string | null;
  unitLabel: string;
  unitChoose: string;
  isLocked: boolean;
  isInvalid: boolean;
  /** Id of the feedback or message on this answer. */
  describedBy?: string | undefined;
  onChange: (value: string, unit: string | null) => void;
  onEnter: () => void;
}

export function NumberField(props: NumberFieldProps) {
  const { id, label, form, value, units, unit, unitLabel, unitChoose, isLocked, isInvalid, describedBy } =
    props;
  const only = units.length === 1 ? units[0] : undefined;
  const described = [only && `${id}-unit`, `${id}-form`, describedBy].filter(Boolean).join(' ');
  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <div class="number-row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={40}
          value={value}
          readOnly={isLocked}
          aria-invalid={isInvalid ? 'true' : undefined}
          aria-describedby={described}
          onInput={({ currentTarget }) => props.onChange(currentTarget.value, unit)}
          onKeyDown={(event) => {
            // While an input method composes, Enter takes its suggestion.
            if (event.key === 'Enter' && !event.isComposing) props.onEnter();
          }}
        />
        {only && <span id={`${id}-unit`}>{only.label}</span>}
        {units.length > 1 && (
          <select
            aria-label={unitLabel}
            value={unit ?? ''}
            disabled={isLocked}
            onChange={({ currentTarget }) => props.onChange(value, currentTarget.value || null)}
          >
            <option value="">{unitChoose}</option>
            {units.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </div>
      <p class="number-form" id={`${id}-form`}>
        {form}
      </p>
    </div>
  );
}
