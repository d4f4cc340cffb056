// Settings as they come from outside (an address): checked against the lab's own controls.
import { isBoardValue } from './board.ts';
import type { Control, Lab, RangeControl, Settings } from './define-lab.ts';
import { startSettings } from './define-lab.ts';
import { type BadSetting, readSeed, seedOf, written } from './settings.ts';

export interface ReadSettings {
  settings: Settings;
  seed: number;
  bad: BadSetting[];
}

/**
 * Reads settings and seed from name-value pairs. What is missing keeps the lab's own start; what is
 * not allowed (not a number, out of range, off the grid, an unknown option) falls back to it and is reported.
 * Names that the lab does not know are left alone: they may belong to others.
 */
export function readSettings(lab: Lab, given: ReadonlyMap<string, string>): ReadSettings {
  const settings: Settings = startSettings(lab.controls);
  const bad: BadSetting[] = [];
  for (const [name, control] of Object.entries(lab.controls)) {
    const text = given.get(name);
    if (text === undefined) continue;
    const value = readControl(control, text);
    if (value === undefined) bad.push({ name, found: text.slice(0, 40), used: written(control.start) });
    else settings[name] = value;
  }
  const seedText = given.get('seed');
  const own = seedOf(lab);
  const seed = seedText === undefined || lab.kind === 'computed' ? own : readSeed(seedText);
  if (seed === undefined) bad.push({ name: 'seed', found: (seedText ?? '').slice(0, 40), used: String(own) });
  return { settings, seed: seed ?? own, bad };
}

function readControl(control: Control, text: string): number | string | boolean | undefined {
  if (control.type === 'choice') return control.options.includes(text) ? text : undefined;
  if (control.type === 'switch') return text === 'on' ? true : text === 'off' ? false : undefined;
  if (control.type === 'board') return isBoardValue(control, text) ? text : undefined;
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= control.min && value <= control.max ? onGrid(control, value) : undefined;
}

/** The nearest value that the slider can stand on. */
function onGrid({ min, max, step }: RangeControl, value: number): number {
  const steps = Math.round((value - min) / step);
  return Math.min(max, Number((min + steps * step).toFixed(6)));
}
