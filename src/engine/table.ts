// A table of things that come and go (requests, jobs): rows of whole numbers and rows of real numbers side by
// side, used again when freed. A row is named by the place of its first whole number, so that a field is
// `row + FIELD`: one column for all fields is what keeps reading them cheap.
import { grown, intAt } from './columns.ts';

export interface Table {
  /** Whole numbers in use and free: rows ever used end here. */
  used: number;
  /** How many of `spare` are free rows. */
  spares: number;
  spare: Int32Array;
  ints: Int32Array;
  reals: Float64Array;
}

/** Whole numbers and real numbers per row. */
export const INTS = 16;
export const REALS = 4;
const FIRST_CAPACITY = 16;

export const createTable = (): Table => ({
  used: 0,
  spares: 0,
  spare: new Int32Array(FIRST_CAPACITY),
  ints: new Int32Array(FIRST_CAPACITY * INTS),
  reals: new Float64Array(FIRST_CAPACITY * REALS),
});

/** Where a row's real numbers begin. */
export const realsOf = (row: number): number => row >> 2;
/** Rows counted from 0, for columns that others keep beside the table. */
export const placeOf = (row: number): number => row >> 4;

/** A free row; what it holds is left from before. The table doubles when it is full. */
export function takeRow(table: Table): number {
  if (table.spares > 0) {
    table.spares -= 1;
    return intAt(table.spare, table.spares);
  }
  const row = table.used;
  if (row === table.ints.length) {
    table.spare = grown(table.spare, table.spare.length * 2);
    table.ints = grown(table.ints, table.ints.length * 2);
    table.reals = grown(table.reals, table.reals.length * 2);
  }
  table.used += INTS;
  return row;
}

/** Gives a row back. Giving it back twice would hand it out twice. */
export function freeRow(table: Table, row: number): void {
  table.spare[table.spares] = row;
  table.spares += 1;
}
