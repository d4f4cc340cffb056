// What a lab is: one question put to a system, as data. A lab says which settings it has, what they make of a
// system, what is measured, and how prediction, observation and challenges are judged. There are two kinds:
// a run lab simulates, and its time can be moved about in; a computed lab works its answer out at once, by
// theory, availability or classification. It knows no words (content/<lang>/labs/<id>.yml has them), no clock
// and no screen.
import type { Classification } from '../systems/classify.ts';
import type { ExperimentInput } from '../systems/experiment.ts';
import type { Parts } from '../systems/parts.ts';
import type { Keepers, Record as RunRecord } from '../systems/record.ts';
import type { Picture } from './picture.ts';

/**
 * What a number counts in; decides how it is written for the reader. Durations are model seconds, shares 0 to 1.
 * `availability`: a share that is compared by its nines. `milliseconds`: for times so unequal that some need many decimals.
 */
export type Unit =
  | 'duration'
  | 'share'
  | 'availability'
  | 'rate'
  | 'count'
  | 'number'
  | 'milliseconds'
  | 'hours'
  | 'days'
  | 'gigabytes'
  | 'factor'
  /** A year of the calendar. */
  | 'year';

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
/**
 * Things that the reader places: modules on machines, systems in sets. Its value is the places in the order of
 * the items, joined by "." (board.ts reads and writes it), so that an address can carry it.
 */
export interface BoardControl {
  type: 'board';
  items: readonly string[];
  places: readonly string[];
  start: string;
  /** What was placed when the reader asked is kept in the learner's log, to be shown again. */
  kept?: true;
  more?: false;
}
/** A setting that the reader can change. `more`: shown only when the reader asks for more settings (rule L8). */
export type Control = RangeControl | ChoiceControl | SwitchControl | BoardControl;

export type SettingOf<C extends Control> = C extends RangeControl
  ? number
  : C extends { type: 'choice'; options: readonly (infer O)[] }
    ? O
    : C extends BoardControl
      ? string
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
}

export interface Judged<S> {
  /** In the order shown. */
  choices: readonly string[];
  /** The choice that is true of this run. */
  outcome(metrics: Metrics, settings: S): string;
}

type Controls = Record<string, Control>;
type Units = Record<string, Unit>;

/** What both kinds of lab say. What only the build and tests ask about it is in its facts.ts. */
interface Common<C extends Controls, M extends Units> {
  id: string;
  claims: readonly string[];
  controls: C;
  /** Unit of each metric. */
  metrics: M;
  /** Metrics shown under the stage, in order. */
  readouts: readonly string[];
  /** Closed forms for metrics, where theory has one; a missing key means it has none for these settings. */
  theory?(settings: SettingsOf<C>): Partial<Metrics>;
  prediction: Judged<SettingsOf<C>>;
  observation: Judged<SettingsOf<C>>;
  challenges: readonly Challenge<SettingsOf<C>>[];
}

export interface RunDefinition<C extends Controls, M extends Units = Units> extends Common<C, M> {
  /** Chosen so that the lesson is visible with the starting settings; the reader can change it. */
  seed: number;
  clock: {
    /** Model seconds per real second at speed 1. */
    pace: number;
    /** End of the timeline, model seconds. */
    horizon: number;
    /** The moment shown before anything runs, model seconds. */
    opening: number;
    /** What a unit of model time is called, where it is not a second; moments and times of the log follow. */
    unit?: 'hours' | 'days';
  };
  /** Rarer mechanisms of the engine that its experiment needs: `import { scaling } from '../../systems/scale.ts'`. */
  parts?: Parts;
  experiment(settings: SettingsOf<C>): ExperimentInput;
  measure(seen: Measured<SettingsOf<C>>): Metrics;
  /**
   * How the machines stand in the drawing, column by column from the entrance; without it all stand in one.
   * Machines of neighbouring columns are joined by lines.
   */
  tiers?(settings: SettingsOf<C>): readonly (readonly string[])[];
  /** Nothing is left to chance: every seed gives the same run, and none is shown. */
  certain?: boolean;
  /** The record keeps who worked on what and when: `import { keepSpells } from '../../systems/record-work.ts'`. */
  spells?: Keepers['spells'];
  /** Drawn instead of the machines with requests in them. */
  picture?(seen: Measured<SettingsOf<C>>): Picture;
  /** Servers can be stopped and started by the reader; the plugs that are pulled from the start. */
  plugs?: readonly Plug[];
  /** The entrance's arithmetic is shown at each choice. */
  showsChoices?: boolean;
  /** A control whose options can be compared on the same arrivals, and the metrics to compare by. */
  compare?: { control: keyof C & string; metrics: readonly string[]; seeds: number };
}

/** What a computed lab makes of its settings. */
export interface Computed {
  metrics: Metrics;
  picture: Picture;
  /** What the system that the reader has built is called, and why; shown as it is built. */
  called?: Classification;
  /** Id of the thing that is called so, where it is not what the reader has built. */
  whose?: string;
}

export interface ComputedDefinition<C extends Controls, M extends Units = Units> extends Common<C, M> {
  /** Exact and quick (below 10 ms): called at each change. */
  compute(settings: SettingsOf<C>): Computed;
  /** What the things on a kept board are, so that it can be said what each is called. Loaded when it is asked for. */
  systems?(): Promise<Readonly<Record<string, ExperimentInput>>>;
}

/**
 * A lab that simulates, with the types of its settings erased where they are used, for code that ranges over all labs.
 * A single lab still tells by type which settings and metrics it has.
 */
export interface RunLab<C extends Controls = Controls, M extends Units = Units>
  extends Omit<RunDefinition<Controls>, 'compare'> {
  kind: 'run';
  controls: C;
  metrics: M;
  compare?: { control: string; metrics: readonly string[]; seeds: number };
}
/** A lab that works its answer out at once, with its types erased likewise. */
export interface ComputedLab<C extends Controls = Controls, M extends Units = Units>
  extends ComputedDefinition<Controls> {
  kind: 'computed';
  controls: C;
  metrics: M;
}
export type Lab = RunLab | ComputedLab;

/** Settings that a lab starts with. */
export function startSettings<C extends Controls>(controls: C): SettingsOf<C> {
  const entries = Object.entries(controls).map(([id, control]) => [id, control.start]);
  // Each entry's value is the start of the control of that name, which is what SettingsOf says.
  return Object.fromEntries(entries) as SettingsOf<C>;
}

/** Declares a lab that simulates. Inside the definition the settings have their exact types; outside they are plain data. */
export function defineLab<const C extends Controls, const M extends Units>(
  definition: RunDefinition<C, M>,
): RunLab<C, M> {
  // Safe: settings reach a lab only through `startSettings` and `readSettings`, which follow its controls.
  return { kind: 'run', ...definition } as unknown as RunLab<C, M>;
}

/** Declares a lab that works its answer out at once. */
export function defineComputedLab<const C extends Controls, const M extends Units>(
  definition: ComputedDefinition<C, M>,
): ComputedLab<C, M> {
  // Safe for the same reason.
  return { kind: 'computed', ...definition } as unknown as ComputedLab<C, M>;
}
