// Rows of tasks and jobs come and go together: a job keeps its task's row alive, a call that still runs keeps
// the row of the job that made it, though nobody may wait for either any more.
import { addInt, intAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { freeRow, takeRow } from '../engine/table.ts';
import { CONCLUDED, GONE, OPEN, type Sim } from './state.ts';

/** A task of a job, or of nobody: then it is the request itself. */
export function createTask({ state: { tasks, jobs } }: Sim, node: number, parent: number): number {
  const task = takeRow(tasks);
  tasks.parent[task] = parent;
  tasks.node[task] = node;
  tasks.state[task] = OPEN;
  tasks.attempts[task] = 0;
  tasks.pending[task] = 0;
  tasks.jobs[task] = 0;
  if (parent === NONE) tasks.root[task] = task;
  else {
    tasks.root[task] = intAt(tasks.root, intAt(jobs.task, parent));
    addInt(jobs.alive, parent, 1);
  }
  return task;
}

/** One more attempt at a task. */
export function createJob({ state: { tasks, jobs, now } }: Sim, task: number): number {
  const job = takeRow(jobs);
  addInt(tasks.attempts, task, 1);
  addInt(tasks.pending, task, 1);
  addInt(tasks.jobs, task, 1);
  jobs.task[job] = task;
  jobs.attempt[job] = intAt(tasks.attempts, task);
  jobs.place[job] = 0;
  jobs.instance[job] = NONE;
  jobs.list[job] = NONE;
  jobs.wanted[job] = 1;
  jobs.bad[job] = 0;
  jobs.alive[job] = 0;
  jobs.since[job] = now;
  return job;
}

/** The job is over. Its row stays while calls that it made still run. */
export function releaseJob(sim: Sim, job: number): void {
  const { tasks, jobs } = sim.state;
  jobs.place[job] = GONE;
  if (intAt(jobs.alive, job) > 0) return;
  const task = intAt(jobs.task, job);
  jobs.place[job] = 0;
  freeRow(jobs.rows, job);
  addInt(tasks.jobs, task, -1);
  releaseTask(sim, task);
}

/** Gives up a task's row once it is concluded and no attempt at it runs. */
export function releaseTask(sim: Sim, task: number): void {
  const { tasks, jobs } = sim.state;
  if (intAt(tasks.state, task) !== CONCLUDED || intAt(tasks.jobs, task) > 0) return;
  const parent = intAt(tasks.parent, task);
  tasks.state[task] = FREED;
  freeRow(tasks.rows, task);
  if (parent === NONE) return;
  addInt(jobs.alive, parent, -1);
  // A caller that still waits for its deadline is gone, but not over.
  if (intAt(jobs.place, parent) === GONE && intAt(jobs.wanted, parent) === 0) releaseJob(sim, parent);
}

/** State of a row that belongs to no task. */
const FREED = 3;
