// The two tables of a run. Requests and the calls that they make are *tasks*; each attempt to get a task done is a
// *job* at some instance. Their rows come and go together: a job keeps its task's row alive, a call that still runs
// keeps the row of the job that made it, though nobody may wait for either any more.
import { rowAt } from '../engine/columns.ts';
import { type Linked, NONE } from '../engine/lists.ts';
import { freeRow, type Row, takeRow } from '../engine/table.ts';
import { CONCLUDED, GONE, OPEN, type Sim } from './state.ts';

export interface Task extends Row {
  /** The job that made this call, or NONE: the request itself. */
  parent: number;
  /** The task that is the whole request. */
  root: number;
  /** Its node in the flow's tree. */
  node: number;
  state: number;
  attempts: number;
  /** Attempts that may still bring an answer. */
  pending: number;
  /** Jobs in the table that belong to it. */
  jobs: number;
  /** Of the request that it is part of: its number, and its client or NONE. */
  number: number;
  client: number;
  /** Since when it backs off. */
  since: number;
  /** Of a request: its arrival, the time it has waited so far, how long it is ready to wait. */
  came: number;
  waited: number;
  patient: number;
}

export interface Job extends Row, Linked {
  task: number;
  place: number;
  instance: number;
  attempt: number;
  /** 1 while its caller waits for it. */
  wanted: number;
  /** 0, or why its answer is an error. */
  bad: number;
  /** Calls made, concluded, concluded well; and their rows still in the table. */
  made: number;
  settled: number;
  good: number;
  alive: number;
  /** Since when it is where it is. */
  since: number;
  /** Its work; while cores are shared, the attained service at which it is done. */
  work: number;
}

/** Rows of both tables have all fields, so that they are one kind of object: reading them stays fast. */
const newRow = (id: number): Task & Job => ({
  id,
  free: NONE,
  next: NONE,
  previous: NONE,
  parent: NONE,
  root: id,
  node: 0,
  state: FREED,
  attempts: 0,
  pending: 0,
  jobs: 0,
  number: 0,
  client: NONE,
  task: NONE,
  place: 0,
  instance: NONE,
  attempt: 0,
  wanted: 0,
  bad: 0,
  made: 0,
  settled: 0,
  good: 0,
  alive: 0,
  since: Number.NaN,
  work: Number.NaN,
  came: Number.NaN,
  waited: Number.NaN,
  patient: Number.NaN,
});

export const taskOf = ({ state }: Sim, job: Job): Task => rowAt(state.tasks.rows, job.task);
export const rootOf = ({ state }: Sim, task: Task): Task => rowAt(state.tasks.rows, task.root);
/** The job that made a call; not of a request. */
export const callerOf = ({ state }: Sim, task: Task): Job => rowAt(state.jobs.rows, task.parent);

/** A request; its number and client are its maker's to fill in. */
export const createRoot = ({ state }: Sim, node: number): Task => {
  const task = takeRow(state.tasks, newRow);
  task.parent = NONE;
  task.root = task.id;
  task.node = node;
  task.state = OPEN;
  task.attempts = 0;
  task.pending = 0;
  task.jobs = 0;
  return task;
};

/** A call that a job makes. */
export const createCall = (sim: Sim, node: number, caller: Job): Task => {
  const task = createRoot(sim, node);
  const asking = taskOf(sim, caller);
  task.parent = caller.id;
  task.root = asking.root;
  task.number = asking.number;
  task.client = asking.client;
  caller.alive += 1;
  return task;
};

/** One more attempt at a task. */
export const createJob = ({ state }: Sim, task: Task): Job => {
  const job = takeRow(state.jobs, newRow);
  task.attempts += 1;
  task.pending += 1;
  task.jobs += 1;
  job.task = task.id;
  job.attempt = task.attempts;
  job.place = 0;
  job.instance = NONE;
  job.wanted = 1;
  job.bad = 0;
  job.alive = 0;
  job.since = state.now;
  return job;
};

/** The job is over. Its row stays while calls that it made still run. */
export const releaseJob = (sim: Sim, job: Job): void => {
  job.place = GONE;
  if (job.alive > 0) return;
  job.place = 0;
  freeRow(sim.state.jobs, job);
  const task = taskOf(sim, job);
  task.jobs -= 1;
  releaseTask(sim, task);
};

/** Gives up a task's row once it is concluded and no attempt at it runs. */
export const releaseTask = (sim: Sim, task: Task): void => {
  if (task.state !== CONCLUDED || task.jobs > 0) return;
  task.state = FREED;
  freeRow(sim.state.tasks, task);
  if (task.parent === NONE) return;
  const caller = callerOf(sim, task);
  caller.alive -= 1;
  // A caller that still waits for its deadline is gone, but not over.
  if (caller.place === GONE && caller.wanted === 0) releaseJob(sim, caller);
};

/** State of a row that belongs to no task. */
const FREED = 3;
