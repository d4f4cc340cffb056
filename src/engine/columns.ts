// The state of a run is plain data that is made once: objects for what an event touches one of (a machine, a request),
// columns of numbers for what is looked over or comes in blocks. Nothing is allocated while it runs, and it copies.
// Rows are handed out by the code that owns the column, so a row that does not exist is a fault of this
// house, found by tests, and not a case to handle on every read.
//
// Here and wherever a run passes at every event, functions are constants, not declarations. A declared one could be
// given another value: before each call the compiler has it looked up and compared. That was a sixth of a run.

export type Column = Int32Array | Float64Array;

/** Reads a column of whole numbers. */
export const intAt = (column: Int32Array, row: number): number => column[row] as number; // the row exists: see above

/** Reads a column of real numbers. One function per kind of column keeps both fast. */
export const realAt = (column: Float64Array, row: number): number => column[row] as number; // the row exists: see above

/** Reads a row that is an object. */
export const rowAt = <R>(rows: readonly R[], row: number): R => rows[row] as R; // the row exists: see above

/** Adds to a row of a column of whole numbers. */
export const addInt = (column: Int32Array, row: number, amount: number): void => {
  column[row] = intAt(column, row) + amount;
};

/** Adds to a row of a column of real numbers. */
export const addReal = (column: Float64Array, row: number, amount: number): void => {
  column[row] = realAt(column, row) + amount;
};

/** A column with the same first rows and `rows` rows in all; the new ones hold `fill`. */
export const grown = <C extends Column>(column: C, rows: number, fill = 0): C => {
  const Kind = column.constructor as new (length: number) => C; // a column's constructor makes columns of its kind
  const longer = new Kind(rows);
  longer.set(column);
  if (fill !== 0) longer.fill(fill, column.length);
  return longer;
};

/** An independent copy of plain data: numbers, strings, arrays, objects and columns. */
export const copyPlain = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  // In each branch the copy has the shape of what was copied, which the compiler cannot see.
  if (value instanceof Int32Array || value instanceof Float64Array) return value.slice() as T;
  if (Array.isArray(value)) return value.map(copyPlain) as T; // see above
  // Spreading first keeps the shape, so that code made fast for the one stays fast for the other.
  const copy = { ...value } as { [key: string]: unknown }; // plain data has text keys
  for (const key of Object.keys(copy)) copy[key] = copyPlain(copy[key]);
  return copy as T; // see above
};
