// The same question put to several seeds. Two settings that are tried with the same seeds see the same
// arrivals, sizes and clients, so the differences between them vary far less than they themselves do.
import { meanWithInterval } from '../engine/student-t.ts';
import type { ExperimentInput } from './experiment.ts';
import { type Run, simulate } from './simulate.ts';

export interface Estimate {
  mean: number;
  /** 95 % confidence interval, null for a single seed. */
  ci95: [number, number] | null;
  /** One value per seed. */
  values: number[];
}

/** Runs the experiment to its end once per seed and reads a number from each run. */
export function replicate(
  experiment: ExperimentInput,
  seeds: readonly number[],
  metric: (run: Run) => number,
): Estimate {
  const values = seeds.map((seed) => {
    const run = simulate({ ...experiment, run: { ...experiment.run, seed } });
    run.advance(Number.POSITIVE_INFINITY);
    return metric(run);
  });
  return { ...meanWithInterval(values), values };
}
