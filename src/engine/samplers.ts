// Distributions of times and sizes. A sampler keeps nothing between draws: its only memory is the stream.
import { realAt } from './columns.ts';
import { exp, log } from './elementary.ts';
import { below, uniform } from './random.ts';

/** All parameters in the unit of the sample. `cv` is the standard deviation over the mean. */
export type Distribution = { shift?: number | undefined } & (
  | { dist: 'constant'; value: number }
  | { dist: 'exponential'; mean: number }
  | { dist: 'uniform'; min: number; max: number }
  | { dist: 'erlang'; k: number; mean: number }
  | { dist: 'lognormal'; mean: number; cv: number }
  | { dist: 'hyperexponential'; p: number | readonly number[]; means: readonly number[] }
  | { dist: 'mixture'; p: readonly number[]; of: readonly Distribution[] }
  | { dist: 'pareto'; shape: number; mean: number }
);

/** One draw. Nothing but the stream changes. */
export const sample = (spec: Distribution, streams: Int32Array, stream: number): number => {
  // The two that runs draw most come without another call.
  if (spec.dist === 'exponential') return (spec.shift ?? 0) + exponential(spec.mean, streams, stream);
  if (spec.dist === 'constant') return (spec.shift ?? 0) + spec.value;
  return (spec.shift ?? 0) + draw(spec, streams, stream);
};

/**
 * Fills a column with draws of distributions in turn, the same as `sample` gives one by one. Exponential ones need one
 * uniform number each: all of these are drawn first, so that no draw waits for the one before (a sixteenth of a run).
 */
export const sampleInTurn = (
  cells: Float64Array,
  of: readonly Distribution[],
  streams: Int32Array,
  stream: number,
): void => {
  const areExponential = of.every(({ dist }) => dist === 'exponential');
  for (let row = 0; areExponential && row < cells.length; row += 1) cells[row] = uniform(streams, stream);
  for (let row = 0, which = 0; row < cells.length; row += 1) {
    const spec = of[which] as Distribution; // `which` is below their number
    cells[row] =
      areExponential && spec.dist === 'exponential'
        ? (spec.shift ?? 0) + exponentialAt(spec.mean, realAt(cells, row))
        : sample(spec, streams, stream);
    which = which + 1 < of.length ? which + 1 : 0;
  }
};

type Rarer = Exclude<Distribution, { dist: 'exponential' | 'constant' }>;
const draw = (spec: Rarer, streams: Int32Array, stream: number): number => {
  switch (spec.dist) {
    case 'uniform':
      return spec.min + (spec.max - spec.min) * uniform(streams, stream);
    case 'erlang': {
      let sum = 0;
      for (let phase = 0; phase < spec.k; phase += 1) sum += exponential(spec.mean / spec.k, streams, stream);
      return sum;
    }
    case 'lognormal': {
      const variance = log(1 + spec.cv * spec.cv);
      return spec.mean * exp(Math.sqrt(variance) * normal(streams, stream) - variance / 2);
    }
    case 'hyperexponential': {
      const phase = branch(spec.p, spec.means.length, streams, stream);
      return exponential(spec.means[phase] ?? 0, streams, stream);
    }
    case 'mixture': {
      const chosen = spec.of[branch(spec.p, spec.of.length, streams, stream)];
      return chosen ? sample(chosen, streams, stream) : 0;
    }
    case 'pareto':
      // Inversion: least value (shape-1)/shape of the mean, tail (least/x)^shape.
      return (
        ((spec.mean * (spec.shape - 1)) / spec.shape) * exp(-log(1 - uniform(streams, stream)) / spec.shape)
      );
  }
};

/** The mean of a distribution. */
export const meanOf = (spec: Distribution): number => {
  const weighed = (p: number | readonly number[], means: readonly number[]) =>
    means.reduce((sum, mean, at) => sum + mean * ((typeof p === 'number' ? [p, 1 - p] : p)[at] ?? 0), 0);
  const own = () => {
    switch (spec.dist) {
      case 'constant':
        return spec.value;
      case 'uniform':
        return (spec.min + spec.max) / 2;
      case 'hyperexponential':
        return weighed(spec.p, spec.means);
      case 'mixture':
        return weighed(spec.p, spec.of.map(meanOf));
      default:
        return spec.mean;
    }
  };
  return (spec.shift ?? 0) + own();
};

/** Which of `count` branches, with probabilities p; one number is that of the first of two. */
const branch = (
  p: number | readonly number[],
  count: number,
  streams: Int32Array,
  stream: number,
): number => {
  let left = uniform(streams, stream);
  for (let at = 0; at < count - 1; at += 1) {
    left -= typeof p === 'number' ? p : (p[at] ?? 0);
    if (left < 0) return at;
  }
  return count - 1;
};

/** Exponential by inversion; 1 - u never is 0. */
const exponentialAt = (mean: number, u: number): number => -mean * log(1 - u);
export const exponential = (mean: number, streams: Int32Array, stream: number): number =>
  exponentialAt(mean, uniform(streams, stream));

/** Standard normal by the polar method (Marsaglia & Bray 1964); the second of each pair is not kept. */
const normal = (streams: Int32Array, stream: number): number => {
  for (;;) {
    const x = 2 * uniform(streams, stream) - 1;
    const y = 2 * uniform(streams, stream) - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * log(s)) / s);
  }
};

/** One of `count` numbered things, the k-th with probability proportional to its step in a cumulative column. */
export const drawFrom = (cumulative: Float64Array, streams: Int32Array, stream: number): number => {
  const count = cumulative.length;
  const total = cumulative[count - 1] ?? 0;
  if (!(total > 0)) return below(streams, stream, count);
  const wanted = uniform(streams, stream) * total;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
};
