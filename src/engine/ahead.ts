// Numbers drawn ahead of their use, a block at a time. Drawing many in one go costs half of drawing each when it is
// needed; since a stream is drawn from for one purpose only, each use gets the same number as without.
import { realAt } from './columns.ts';
import { type Distribution, sample } from './samplers.ts';

export interface Ahead {
  cells: Float64Array;
  /** The first one not used yet. */
  next: number;
}

/** Turns of all distributions in a block. */
const TURNS = 32;

export const createAhead = (): Ahead => ({ cells: new Float64Array(0), next: 0 });

/** Draws the next block, of each distribution in turn, when the last one is used up. */
export const provide = (
  ahead: Ahead,
  of: readonly Distribution[],
  streams: Int32Array,
  stream: number,
): void => {
  if (ahead.next < ahead.cells.length) return;
  const count = of.length;
  if (ahead.cells.length === 0) ahead.cells = new Float64Array(TURNS * count);
  const { cells } = ahead;
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let which = 0; which < count; which += 1) {
      cells[turn * count + which] = sample(of[which] as Distribution, streams, stream); // there are so many
    }
  }
  ahead.next = 0;
};

/** The next number; the distribution of whose turn it is. */
export const takeNumber = (ahead: Ahead): number => {
  const { next } = ahead;
  ahead.next = next + 1;
  return realAt(ahead.cells, next);
};
