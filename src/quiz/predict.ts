// A prediction and the run that answers it. It comes true or it does not; nothing is scored.
import type { LabSettings, PublicQuestion } from './question.ts';

/** What a lab tells of a run that has reached its end. */
export interface Run {
  lab: string;
  settings: LabSettings;
  metrics: Readonly<Record<string, number>>;
  /** The lab's own words for the run, by the choices of its prediction and of its observation. */
  outcome: string;
  seen: string;
  /** Challenges that the run met. */
  met: readonly string[];
}

type PredictQuestion = Extract<PublicQuestion, { type: 'predict' }>;

/** Was this the run that the prediction is about? */
export function isMeant(question: PredictQuestion, { lab, settings }: Run): boolean {
  return (
    lab === question.lab &&
    Object.entries(question.settings).every(([name, value]) => settings[name] === value)
  );
}

/** The option that is true of a run; null if none is. */
export function shownBy({ watch, options }: PredictQuestion, { metrics, outcome, seen }: Run): string | null {
  if (watch === 'outcome' || watch === 'observation') {
    const shown = watch === 'outcome' ? outcome : seen;
    return options.find(({ id }) => id === shown)?.id ?? null;
  }
  const value = metrics[watch];
  if (value === undefined || Number.isNaN(value)) return null;
  const found = options.find(({ from = -Infinity, below = Infinity }) => value >= from && value < below);
  return found?.id ?? null;
}
