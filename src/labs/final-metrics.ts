// What a lab's settings come to, once or averaged over seeds.
import { meanWithInterval } from '../systems/replications.ts';
import type { Lab, Metrics, RunLab, Settings } from './define-lab.ts';
import { playToEnd } from './playback.ts';

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
