// Numbers drawn ahead of their use, a block at a time. Drawing many in one go costs half of drawing each when it is
// needed; since a stream is drawn from for one purpose only, each use gets the same number as without.
import { realAt } from './columns.ts';
import { type Distribution, sampleInTurn } from './samplers.ts';

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
  if (ahead.cells.length === 0) ahead.cells = new Float64Array(TURNS * of.length);
  sampleInTurn(ahead.cells, of, streams, stream);
  ahead.next = 0;
};

/** The next number; the distribution of whose turn it is. */
export const takeNumber = (ahead: Ahead): number => {
  const { next } = ahead;
  ahead.next = next + 1;
  return realAt(ahead.cells, next);
};
