// Rows of tasks and jobs come and go together: a job keeps its task's row alive, a call that still runs keeps
// the row of the job that made it, though nobody may wait for either any more.
import { addInt, intAt } from '../engine/columns.ts';
import { LIST, NONE } from '../engine/lists.ts';
import { freeRow, realsOf, takeRow } from '../engine/table.ts';
import {
  ALIVE,
  ATTEMPT,
  ATTEMPTS,
  BAD,
  INSTANCE,
  JOBS,
  NODE,
  PARENT,
  PENDING,
  PLACE,
  ROOT,
  SINCE,
  STATE,
  TASK,
  WANTED,
} from './fields.ts';
import { CONCLUDED, GONE, OPEN, type Sim } from './state.ts';

/** A task of a job, or of nobody: then it is the request itself. */
export function createTask({ state: { tasks, jobs } }: Sim, node: number, parent: number): number {
  const task = takeRow(tasks);
  tasks.ints[task + PARENT] = parent;
  tasks.ints[task + NODE] = node;
  tasks.ints[task + STATE] = OPEN;
  tasks.ints[task + ATTEMPTS] = 0;
  tasks.ints[task + PENDING] = 0;
  tasks.ints[task + JOBS] = 0;
  if (parent === NONE) tasks.ints[task + ROOT] = task;
  else {
    tasks.ints[task + ROOT] = intAt(tasks.ints, intAt(jobs.ints, parent + TASK) + ROOT);
    addInt(jobs.ints, parent + ALIVE, 1);
  }
  return task;
}

/** One more attempt at a task. */
export function createJob({ state: { tasks, jobs, now } }: Sim, task: number): number {
  const job = takeRow(jobs);
  addInt(tasks.ints, task + ATTEMPTS, 1);
  addInt(tasks.ints, task + PENDING, 1);
  addInt(tasks.ints, task + JOBS, 1);
  jobs.ints[job + TASK] = task;
  jobs.ints[job + ATTEMPT] = intAt(tasks.ints, task + ATTEMPTS);
  jobs.ints[job + PLACE] = 0;
  jobs.ints[job + INSTANCE] = NONE;
  jobs.ints[job + LIST] = NONE;
  jobs.ints[job + WANTED] = 1;
  jobs.ints[job + BAD] = 0;
  jobs.ints[job + ALIVE] = 0;
  jobs.reals[realsOf(job) + SINCE] = now;
  return job;
}

/** The job is over. Its row stays while calls that it made still run. */
export function releaseJob(sim: Sim, job: number): void {
  const { tasks, jobs } = sim.state;
  jobs.ints[job + PLACE] = GONE;
  if (intAt(jobs.ints, job + ALIVE) > 0) return;
  const task = intAt(jobs.ints, job + TASK);
  jobs.ints[job + PLACE] = 0;
  freeRow(jobs, job);
  addInt(tasks.ints, task + JOBS, -1);
  releaseTask(sim, task);
}

/** Gives up a task's row once it is concluded and no attempt at it runs. */
export function releaseTask(sim: Sim, task: number): void {
  const { tasks, jobs } = sim.state;
  if (intAt(tasks.ints, task + STATE) !== CONCLUDED || intAt(tasks.ints, task + JOBS) > 0) return;
  const parent = intAt(tasks.ints, task + PARENT);
  tasks.ints[task + STATE] = FREED;
  freeRow(tasks, task);
  if (parent === NONE) return;
  addInt(jobs.ints, parent + ALIVE, -1);
  // A caller that still waits for its deadline is gone, but not over.
  if (intAt(jobs.ints, parent + PLACE) === GONE && intAt(jobs.ints, parent + WANTED) === 0)
    releaseJob(sim, parent);
}

/** State of a row that belongs to no task. */
const FREED = 3;
