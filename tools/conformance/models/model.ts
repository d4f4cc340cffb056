// What a model makes of a case: an experiment to run, samples of something that takes no time, or a number that
// theory gives at once.
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import type { Params } from '../params.ts';

/** An exact answer. */
export interface Given {
  value: number | boolean;
}

/** Independent samples, each with a name that makes its chance its own. */
export interface Samples {
  /** Pieces of work per sample. */
  cost: number;
  sample: (name: string) => number;
  /** The answer is the root of their mean. */
  root?: boolean;
}

export interface Asked {
  /** Does the case say how many samples it wants? */
  sampled: boolean;
  seed: number;
  /** Another model's experiment, for what must hold in all of them. */
  systemOf: (model: string, params: Record<string, unknown>) => System;
}

export type Model = (params: Params, metric: string, asked: Asked) => Study | Given | Samples;
