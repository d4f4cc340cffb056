// A table of things that come and go (requests, jobs). Rows are made once and used again when freed, so nothing
// is allocated while a run goes on; they name each other by number, so a table copies like any plain data. A row
// is an object and not a stretch of one long column: reading one of its fields is one step for the machine, a
// place in a column is seven (is it within the column, where does the column begin, ...).
import { rowAt } from './columns.ts';
import { NONE } from './lists.ts';

export interface Row {
  /** Its number in the table. */
  readonly id: number;
  /** While it is free: the next free row, or NONE. */
  free: number;
}

export interface Table<R extends Row> {
  rows: R[];
  /** The first free row, or NONE. */
  free: number;
}

export const createTable = <R extends Row>(): Table<R> => ({ rows: [], free: NONE });

/** A free row, with what it held before; the table grows when there is none. */
export const takeRow = <R extends Row>(table: Table<R>, make: (id: number) => R): R => {
  const { rows, free } = table;
  if (free === NONE) {
    const row = make(rows.length);
    rows.push(row);
    return row;
  }
  const row = rowAt(rows, free);
  table.free = row.free;
  return row;
};

/** Gives a row back. Giving it back twice would hand it out twice. */
export const freeRow = <R extends Row>(table: Table<R>, row: R): void => {
  row.free = table.free;
  table.free = row.id;
};

/** How many rows are taken. */
export const takenRows = <R extends Row>({ rows, free }: Table<R>): number => {
  let taken = rows.length;
  for (let next = free; next !== NONE; next = rowAt(rows, next).free) taken -= 1;
  return taken;
};
