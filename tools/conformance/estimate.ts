// One number from independent runs of an experiment, with the interval that their spread gives.
import { hashText } from '../../src/engine/hash.ts';
import { type Histogram, merged } from '../../src/engine/histogram.ts';
import { meanWithInterval } from '../../src/engine/student-t.ts';
import { type ExperimentInput, parseExperiment } from '../../src/systems/schema.ts';
import { type Run, simulate } from '../../src/systems/simulate.ts';
import type { TraceEvent } from '../../src/systems/trace.ts';
import type { Length } from './lengths.ts';
import { refuse } from './params.ts';

/** A case as an experiment that lacks only its seed and length. */
export type System = Omit<ExperimentInput, 'run'>;

/** How a metric is read from runs. */
export interface Reading {
  /** What each run does, of a length. */
  runs: (length: Length) => { requests?: number | null; warmup?: number; until?: number | null };
  /** Begins to follow a run; `read` is asked at its end. */
  follow: (length: Length) => { watch?: (event: TraceEvent) => void; read: (run: Run) => number };
  /** Percentiles are read from the values of all runs together, never averaged. */
  pool?: { values: (run: Run) => Histogram; read: (values: Histogram) => number };
}

export interface Estimate {
  value: number;
  /** Half of the 95 % interval; 0 where all runs agree to the last bit. */
  ciHalf: number;
  /** Runs that it rests on. */
  runs: number;
}

/** The seed of each of a case's runs: any two are as good as unrelated. */
export const seedOf = (seed: number, run: number): number => hashText(`${seed}/run ${run}`, 3) >>> 0;

const RUNS_IN_VAIN = 8;

/** @throws RangeError with the faults of an experiment that cannot run, or when nothing could be measured */
export function estimate(system: System, reading: Reading, length: Length, seed: number): Estimate {
  const parsed = parseExperiment({ ...system, run: { seed, ...reading.runs(length) } });
  if (!parsed.ok) refuse(parsed.faults.join('; '));
  const { experiment } = parsed;
  const values: number[] = [];
  let begun = 0;
  let pooled: Histogram | null = null;
  for (let wanted = length.runs; ; wanted = Math.min(2 * wanted, length.mostRuns)) {
    while (values.length < wanted) {
      const { watch, read } = reading.follow(length);
      const run = simulate(
        { ...experiment, run: { ...experiment.run, seed: seedOf(seed, begun) } },
        { watch },
      );
      run.advance(Number.POSITIVE_INFINITY);
      const value = read(run);
      begun += 1;
      // A run in which nobody met what is asked about (a request that was lost has no wait) says nothing.
      if (Number.isFinite(value)) values.push(value);
      else if (begun > 2 * values.length + RUNS_IN_VAIN)
        refuse(`nothing to measure: found ${value} in run ${begun}`);
      if (reading.pool) {
        const more = reading.pool.values(run);
        pooled = pooled ? merged(pooled, more) : more;
      }
    }
    const { mean, ci95 } = meanWithInterval(values);
    const ciHalf = ci95 ? (ci95[1] - ci95[0]) / 2 : 0;
    const value = pooled && reading.pool ? reading.pool.read(pooled) : mean;
    const { target } = length;
    const enough = 'absolute' in target ? target.absolute : target.relative * Math.abs(value);
    if (ciHalf <= enough || wanted >= length.mostRuns) return { value, ciHalf, runs: values.length };
  }
}
