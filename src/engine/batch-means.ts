// The mean of a correlated sequence with a confidence interval, by batch means (Law & Kelton, ch. 9): values
// one after another are averaged in batches so long that the batches hardly depend on each other. How long the
// run will be is not known: when there are 40 batches, neighbours are joined and batches become twice as long.
import { addReal, realAt } from './columns.ts';
import { studentT95 } from './student-t.ts';

export interface BatchMeans {
  count: number;
  sum: number;
  /** Values per batch. */
  length: number;
  /** Batches begun; all but the last are full. */
  batches: number;
  /** Values in the last batch. */
  filled: number;
  sums: Float64Array;
}

const MOST = 40;
const FEWEST = 10;

export const createBatchMeans = (): BatchMeans => ({
  count: 0,
  sum: 0,
  length: 1,
  batches: 1,
  filled: 0,
  sums: new Float64Array(MOST),
});

/** Takes in the next value of the sequence. */
export const addValue = (means: BatchMeans, value: number): void => {
  if (means.filled === means.length) {
    if (means.batches === MOST) join(means);
    else {
      means.batches += 1;
      means.filled = 0;
    }
  }
  addReal(means.sums, means.batches - 1, value);
  means.filled += 1;
  means.count += 1;
  means.sum += value;
};

const join = (means: BatchMeans): void => {
  const { sums } = means;
  for (let pair = 0; pair < MOST / 2; pair += 1) {
    sums[pair] = realAt(sums, 2 * pair) + realAt(sums, 2 * pair + 1);
  }
  sums.fill(0, MOST / 2);
  means.length *= 2;
  means.batches = MOST / 2 + 1;
  means.filled = 0;
};

/** 95 % confidence interval of the mean, Student's t over full batches; null when there are fewer than ten. */
export const interval95 = (means: BatchMeans): [number, number] | null => {
  const full = means.filled === means.length ? means.batches : means.batches - 1;
  if (full < FEWEST) return null;
  let mean = 0;
  for (let batch = 0; batch < full; batch += 1) mean += realAt(means.sums, batch) / means.length / full;
  let squares = 0;
  for (let batch = 0; batch < full; batch += 1) {
    squares += (realAt(means.sums, batch) / means.length - mean) ** 2;
  }
  const half = studentT95(full - 1) * Math.sqrt(squares / (full - 1) / full);
  // Centred on the mean of all values, those of the unfinished batch included.
  const centre = means.sum / means.count;
  return [centre - half, centre + half];
};
