// Counts of values in buckets of equal relative width: each power of two is cut into 128, so that any
// quantile is within 0.8 % of the value it stands for, whatever the range. Histograms of two runs can be merged.
import { addInt, grown, intAt } from './columns.ts';
import { highWord, twoTo } from './elementary.ts';

export interface Histogram {
  count: number;
  /** Values that are exactly 0, which has no logarithm. */
  zeros: number;
  sum: number;
  min: number;
  max: number;
  /** The value taken in last. */
  latest: number;
  /** Number of the first bucket kept. */
  first: number;
  buckets: Int32Array;
}

/** Bits of the upper word that are not part of a bucket's number: 20 of the fraction less 7. */
const DROPPED = 13;
const PER_OCTAVE = 128;
const BIAS = 1023;

export const createHistogram = (): Histogram => ({
  count: 0,
  zeros: 0,
  sum: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  latest: Number.NaN,
  first: 0,
  buckets: new Int32Array(0),
});

/** Takes in a value >= 0. It goes on in a field: handed to a function that stays a call, it would be made an object. */
export const record = (histogram: Histogram, value: number): void => {
  histogram.latest = value;
  takeIn(histogram);
};

const takeIn = (histogram: Histogram): void => {
  const value = histogram.latest;
  histogram.count += 1;
  histogram.sum += value;
  if (value < histogram.min) histogram.min = value;
  if (value > histogram.max) histogram.max = value;
  if (value === 0) {
    histogram.zeros += 1;
    return;
  }
  const bucket = highWord(value) >> DROPPED;
  const row = bucket - histogram.first;
  if (row < 0 || row >= histogram.buckets.length) cover(histogram, bucket);
  addInt(histogram.buckets, bucket - histogram.first, 1);
};

/** Makes room for a bucket, and for an octave more on its side. */
const cover = (histogram: Histogram, bucket: number): void => {
  const { first, buckets } = histogram;
  if (buckets.length === 0) {
    histogram.first = Math.max(0, bucket - PER_OCTAVE);
    histogram.buckets = new Int32Array(2 * PER_OCTAVE);
  } else if (bucket < first) {
    const start = Math.max(0, bucket - PER_OCTAVE);
    const longer = new Int32Array(buckets.length + first - start);
    longer.set(buckets, first - start);
    histogram.first = start;
    histogram.buckets = longer;
  } else {
    histogram.buckets = grown(buckets, bucket - first + PER_OCTAVE);
  }
};

/** The smallest x with F(x) >= q, spread evenly within its bucket; NaN when nothing was recorded. */
export const quantile = (histogram: Histogram, q: number): number => {
  const { count, zeros, min, max, first, buckets } = histogram;
  if (count === 0) return Number.NaN;
  const wanted = Math.max(1, Math.ceil(q * count - 1e-9));
  if (wanted >= count) return max;
  if (wanted <= zeros) return 0;
  let seen = zeros;
  for (let row = 0; row < buckets.length; row += 1) {
    const here = intAt(buckets, row);
    if (seen + here >= wanted) {
      const low = edge(first + row);
      const value = low + ((wanted - seen) / here) * (edge(first + row + 1) - low);
      return Math.min(max, Math.max(min, value));
    }
    seen += here;
  }
  return max;
};

/** Share of values greater than x, those of x's own bucket taken as spread evenly. */
export const shareAbove = (histogram: Histogram, x: number): number => {
  const { count, zeros, first, buckets, min, max } = histogram;
  if (count === 0) return Number.NaN;
  if (x < min) return 1;
  if (x >= max) return 0;
  let below = zeros;
  const own = highWord(x) >> DROPPED;
  for (let row = 0; row < buckets.length && first + row < own; row += 1) below += intAt(buckets, row);
  const here = own >= first ? intAt(buckets, own - first) : 0;
  const low = edge(own);
  below += (here * (x - low)) / (edge(own + 1) - low);
  return 1 - below / count;
};

/** Share of values greater than 0. */
export const positiveShare = (histogram: Histogram): number =>
  histogram.count === 0 ? Number.NaN : 1 - histogram.zeros / histogram.count;

export const meanOf = (histogram: Histogram): number =>
  histogram.count === 0 ? Number.NaN : histogram.sum / histogram.count;

/** The two histograms' values in one, as if recorded together. */
export const merged = (a: Histogram, b: Histogram): Histogram => {
  const whole: Histogram = { ...a, buckets: a.buckets.slice() };
  for (let row = 0; row < b.buckets.length; row += 1) {
    const here = intAt(b.buckets, row);
    if (here === 0) continue;
    const bucket = b.first + row;
    const at = bucket - whole.first;
    if (at < 0 || at >= whole.buckets.length) cover(whole, bucket);
    addInt(whole.buckets, bucket - whole.first, here);
  }
  whole.count += b.count;
  whole.zeros += b.zeros;
  whole.sum += b.sum;
  whole.min = Math.min(a.min, b.min);
  whole.max = Math.max(a.max, b.max);
  return whole;
};

/** Lower edge of a bucket. */
const edge = (bucket: number): number => {
  const octave = Math.floor(bucket / PER_OCTAVE);
  return (1 + (bucket - octave * PER_OCTAVE) / PER_OCTAVE) * twoTo(octave - BIAS);
};
