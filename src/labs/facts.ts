// Numbers that the prose quotes and tables that compare: the same runs, averaged over seeds.
import { meanWithInterval } from '../systems/replications.ts';
import {
  type Lab,
  type Metrics,
  type RunLab,
  type Settings,
  startSettings,
  type Unit,
} from './define-lab.ts';
import { playToEnd } from './playback.ts';
import { seedOf } from './settings.ts';

export interface Estimate {
  mean: number;
  /** Half the width of the 95 % interval (Student's t over seeds); NaN for a single seed. */
  halfWidth: number;
}

/** What a lab's settings come to: measured at the end of a run, or worked out. */
export function finalMetrics(lab: Lab, settings: Settings, seed: number): Metrics {
  return lab.kind === 'run' ? playToEnd(lab, settings, seed) : lab.compute(settings).metrics;
}

/** Metrics of the lab's whole run for `count` seeds, counted up from `seed`. */
export function runs(lab: Lab, settings: Settings, seed: number, count: number): Metrics[] {
  return Array.from({ length: count }, (_, index) => finalMetrics(lab, settings, seed + index));
}

/** One option of the compared control, on the same arrivals as every other option: the seeds are the same. */
export interface Compared {
  option: string;
  estimates: Readonly<Record<string, Estimate>>;
}

export function compareOption(lab: RunLab, settings: Settings, seed: number, option: string): Compared {
  if (!lab.compare) throw new Error(`The lab "${lab.id}" compares nothing.`);
  const { control, metrics, seeds } = lab.compare;
  const results = runs(lab, { ...settings, [control]: option }, seed, seeds);
  const estimates = metrics.map((metric) => [metric, estimate(results, metric)] as const);
  return { option, estimates: Object.fromEntries(estimates) };
}

function estimate(results: readonly Metrics[], metric: string): Estimate {
  const { mean, ci95 } = meanWithInterval(results.map((result) => result[metric] ?? Number.NaN));
  return { mean, halfWidth: ci95 ? ci95[1] - mean : Number.NaN };
}

/** Runs that facts were read from: a dozen facts of a lab are often numbers of one run. */
const factRuns = new WeakMap<Lab, Map<string, Metrics[]>>();

/** A number that the prose quotes. @throws when the lab has no such fact; the sentence names those that it has. */
export function factOf(lab: Lab, name: string): { value: number; unit: Unit } {
  const fact = lab.facts?.[name];
  if (!fact) {
    const known = Object.keys(lab.facts ?? {}).join(', ') || 'none';
    throw new Error(`The lab "${lab.id}" has no fact "${name}"; it has ${known}.`);
  }
  // A fact names only settings that it changes, each with a value.
  const settings = { ...startSettings(lab.controls), ...fact.settings } as Settings;
  const key = JSON.stringify([settings, fact.seeds]);
  const known = factRuns.get(lab) ?? new Map<string, Metrics[]>();
  factRuns.set(lab, known);
  const results = known.get(key) ?? runs(lab, settings, seedOf(lab), fact.seeds);
  known.set(key, results);
  const value = results.reduce((sum, result) => sum + (result[fact.metric] ?? Number.NaN), 0) / fact.seeds;
  return { value, unit: lab.metrics[fact.metric] ?? 'number' };
}
