// The fields of the two tables of a run (state.ts), as places within a row: requests and the calls that they
// make are *tasks*, each attempt to get a task done is a *job*.

// Whole numbers of a task.
/** The job that made this call, or NONE: the request itself. */
export const PARENT = 0;
/** The task that is the whole request. */
export const ROOT = 1;
export const NODE = 2;
export const STATE = 3;
export const ATTEMPTS = 4;
/** Attempts that may still bring an answer. */
export const PENDING = 5;
/** Jobs in the table that belong to it. */
export const JOBS = 6;
/** Of the request: its number, and its client or NONE. */
export const NUMBER = 7;
export const CLIENT = 8;

// Whole numbers of a job, after the links of the list that it stands in.
export const TASK = 3;
export const PLACE = 4;
export const INSTANCE = 5;
export const ATTEMPT = 6;
/** 1 while its caller waits for it. */
export const WANTED = 7;
/** 0, or why its answer is an error. */
export const BAD = 8;
/** Calls made, concluded, concluded well; and their rows still in the table. */
export const MADE = 9;
export const SETTLED = 10;
export const GOOD = 11;
export const ALIVE = 12;

// Real numbers.
/** Since when it is where it is. */
export const SINCE = 0;
/** Of a job: its work; while cores are shared, the attained service at which it is done. */
export const WORK = 1;
/** Of a request: its arrival, the time it has waited so far, how long it is ready to wait. */
export const CAME = 1;
export const WAITED = 2;
export const PATIENT = 3;
