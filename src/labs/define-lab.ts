// What a lab is: one question put to a system, as data. A lab says which settings it has, which
// experiment they make, what is measured, and how prediction, observation and challenges are judged.
// It knows no words (content/<lang>/labs/<id>.yml has them), no clock and no screen.
import type { ExperimentInput } from '../systems/experiment.ts';
import type { Parts } from '../systems/parts.ts';
import type { Record as RunRecord } from '../systems/record.ts';

/** What a number counts in; decides how it is written for the reader. Durations are model seconds, shares 0 to 1. */
export type Unit = 'duration' | 'share' | 'rate' | 'count' | 'number';

export interface RangeControl {
  type: 'range';
  min: number;
  max: number;
  step: number;
  start: number;
  unit: Unit;
  more?: boolean;
}
export interface ChoiceControl {
  type: 'choice';
  options: readonly string[];
  start: string;
  more?: boolean;
}
export interface SwitchControl {
  type: 'switch';
  start: boolean;
  more?: boolean;
}
/** A setting that the reader can change. `more`: shown only when the reader asks for more settings (rule L8). */
export type Control = RangeControl | ChoiceControl | SwitchControl;

export type SettingOf<C extends Control> = C extends RangeControl
  ? number
  : C extends { type: 'choice'; options: readonly (infer O)[] }
    ? O
    : boolean;
export type SettingsOf<C extends Record<string, Control>> = { [K in keyof C]: SettingOf<C[K]> };
/** Settings of a lab whose controls are not known by type: what addresses and islands handle. */
export type Settings = Record<string, number | string | boolean>;
export type Metrics = Record<string, number>;

/** What `measure` looks at: the tables of a run that has reached `now`. */
export interface Measured<S> {
  settings: S;
  record: RunRecord;
  /** Model seconds reached. */
  now: number;
}

/** A machine loses power at a moment; `for` says how long it stays down, null for good. */
export interface Plug {
  machine: string;
  at: number;
  for: number | null;
}

export interface Challenge<S> {
  id: string;
  /** Is the goal met by this run? Conditions on the settings keep the task honest (load not simply turned down). */
  goal(metrics: Metrics, settings: S): boolean;
  /** Settings that meet the goal because they use the idea … */
  with: Partial<S>;
  /** … and settings that differ in the idea and fail. Both are played for several seeds by a test. */
  without: Partial<S>;
}

/** The mean of a metric at the end of the run, over this many seeds counted up from the lab's own. */
export interface Fact<S> {
  settings: Partial<S>;
  metric: string;
  seeds: number;
}

export interface Judged<S> {
  /** In the order shown. */
  choices: readonly string[];
  /** The choice that is true of this run. */
  outcome(metrics: Metrics, settings: S): string;
}

export interface LabDefinition<C extends Record<string, Control>> {
  id: string;
  claims: readonly string[];
  /** Chosen so that the lesson is visible with the starting settings; the reader can change it. */
  seed: number;
  clock: {
    /** Model seconds per real second at speed 1. */
    pace: number;
    /** End of the timeline, model seconds. */
    horizon: number;
    /** The moment shown before anything runs, model seconds. */
    opening: number;
  };
  controls: C;
  /** Rarer mechanisms of the engine that its experiment needs: `import { scaling } from '../../systems/scale.ts'`. */
  parts?: Parts;
  experiment(settings: SettingsOf<C>): ExperimentInput;
  /** Unit of each metric that `measure` returns. */
  metrics: Record<string, Unit>;
  measure(seen: Measured<SettingsOf<C>>): Metrics;
  /** Metrics shown under the stage, in order. */
  readouts: readonly string[];
  /** Closed forms for metrics, where theory has one; a missing key means it has none for these settings. */
  theory?(settings: SettingsOf<C>): Partial<Metrics>;
  prediction: Judged<SettingsOf<C>>;
  observation: Judged<SettingsOf<C>>;
  challenges: readonly Challenge<SettingsOf<C>>[];
  /** Servers can be stopped and started by the reader; the plugs that are pulled from the start. */
  plugs?: readonly Plug[];
  /** The entrance's arithmetic is shown at each choice. */
  showsChoices?: boolean;
  /** A control whose options can be compared on the same arrivals, and the metrics to compare by. */
  compare?: { control: keyof C & string; metrics: readonly string[]; seeds: number };
  /** Numbers that the prose quotes: computed at build, never typed. */
  facts?: Readonly<Record<string, Fact<SettingsOf<C>>>>;
}

/** A lab with its setting types erased, for code that ranges over all labs. */
export interface Lab extends Omit<LabDefinition<Record<string, Control>>, 'compare'> {
  compare?: { control: string; metrics: readonly string[]; seeds: number };
}

/** Settings that a lab starts with. */
export function startSettings<C extends Record<string, Control>>(controls: C): SettingsOf<C> {
  const entries = Object.entries(controls).map(([id, control]) => [id, control.start]);
  // Each entry's value is the start of the control of that name, which is what SettingsOf says.
  return Object.fromEntries(entries) as SettingsOf<C>;
}

/** Declares a lab. Inside the definition the settings have their exact types; outside they are plain data. */
export function defineLab<const C extends Record<string, Control>>(definition: LabDefinition<C>): Lab {
  // Safe: settings reach a lab only through `startSettings` and `readSettings`, which follow its controls.
  return definition as unknown as Lab;
}
