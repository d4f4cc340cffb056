// A table of things that come and go (requests, jobs): columns of equal length, rows used again when freed.
import { type Column, grown, intAt } from './columns.ts';

export interface Rows {
  /** Rows ever used: 0 … used-1. */
  used: number;
  /** How many of `spare` are free rows. */
  spares: number;
  spare: Int32Array;
}

const FIRST_CAPACITY = 16;

/** Rows of an empty table and the capacity that its columns start with. */
export const emptyRows = (): Rows => ({ used: 0, spares: 0, spare: new Int32Array(FIRST_CAPACITY) });
export const intColumn = (): Int32Array => new Int32Array(FIRST_CAPACITY);
export const realColumn = (): Float64Array => new Float64Array(FIRST_CAPACITY);

/** A free row; what it holds is left from before. The table doubles when it is full. */
export function takeRow<T extends { rows: Rows }>(table: T): number {
  const { rows } = table;
  if (rows.spares > 0) {
    rows.spares -= 1;
    return intAt(rows.spare, rows.spares);
  }
  if (rows.used === rows.spare.length) double(table);
  rows.used += 1;
  return rows.used - 1;
}

/** Gives a row back. Giving it back twice would hand it out twice. */
export function freeRow(rows: Rows, row: number): void {
  rows.spare[rows.spares] = row;
  rows.spares += 1;
}

function double<T extends { rows: Rows }>(table: T): void {
  const { rows } = table;
  const capacity = rows.spare.length;
  rows.spare = grown(rows.spare, capacity * 2);
  const columns = table as { [name: string]: Column | Rows }; // a table is its rows and its columns, by definition
  for (const [name, column] of Object.entries(columns)) {
    if (column instanceof Int32Array || column instanceof Float64Array) {
      // Columns may hold several numbers per row, so each doubles from its own length.
      columns[name] = grown<Column>(column, column.length * 2);
    }
  }
}
