import type { ComponentChildren } from 'preact';
import type { Control } from '../labs/define-lab.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { LabPart } from './lab-part.ts';

/** The settings: a few at first, the others on request. */
export function LabControls({ children, ...part }: LabPart & { children?: ComponentChildren }) {
  const { lab, tongue } = part;
  // What is placed by hand is placed in the picture itself.
  const all = Object.entries(lab.controls).filter(([, { type }]) => type !== 'board');
  const first = all.filter(([, control]) => !control.more);
  const others = all.filter(([, control]) => control.more);
  return (
    <div class="lab-controls" role="group" aria-label={tongue.say('settings')}>
      {first.map(([name, control]) => (
        <OneControl key={name} name={name} control={control} part={part} />
      ))}
      {children}
      {others.length > 0 && (
        <details class="lab-more">
          <summary>{tongue.say('settings.more')}</summary>
          <div class="lab-controls-more">
            {others.map(([name, control]) => (
              <OneControl key={name} name={name} control={control} part={part} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function OneControl({ name, control, part }: { name: string; control: Control; part: LabPart }) {
  const help = part.tongue.words.controls[name]?.help;
  return (
    <div class="lab-control">
      <Setting name={name} control={control} part={part} />
      {help && <p class="lab-help">{help}</p>}
    </div>
  );
}

function Setting({ name, control, part }: { name: string; control: Control; part: LabPart }) {
  const { lab, tongue, state, dispatch } = part;
  const words = tongue.words.controls[name];
  const label = words?.label ?? name;
  const id = `${lab.id}-${name}`;
  const value = state.settings[name];
  const change = (next: number | string | boolean) => dispatch({ type: 'set', name, value: next });
  if (control.type === 'switch') {
    return <Switch id={id} label={label} checked={value === true} onChange={change} />;
  }
  if (control.type === 'choice') {
    const options = control.options.map((option) => ({
      id: option,
      text: words?.options?.[option] ?? option,
    }));
    return <Segmented name={id} label={label} options={options} value={String(value)} onChange={change} />;
  }
  if (control.type === 'board') return null;
  const number = Number(value);
  return (
    <Slider
      id={id}
      label={label}
      min={control.min}
      max={control.max}
      step={control.step}
      value={number}
      valueText={tongue.quantity(number, control.unit)}
      onInput={change}
    />
  );
}
