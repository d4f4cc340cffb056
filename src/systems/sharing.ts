// Processor sharing: a machine serves all its jobs at once, its cores shared equally. What a job that had been
// served since the beginning of time would have got is kept as one number, so that a job is done when that number
// reaches its own; the jobs stand in the order in which they will be done.
import { COMPLETION, cancel, schedule } from '../engine/calendar.ts';
import { addReal, intAt, realAt, rowAt } from '../engine/columns.ts';
import { append, insertBefore, NONE } from '../engine/lists.ts';
import type { Job } from './rows.ts';
import { type Sim, servingList } from './state.ts';
import { jobTimer } from './timers.ts';

/** A job joins those served. */
const start = (sim: Sim, job: Job, machine: number): void => {
  const { state } = sim;
  const { jobs, lists } = state;
  const list = servingList(machine);
  attain(sim, machine);
  const goal = job.work + realAt(state.attained, machine);
  job.work = goal;
  let after = rowAt(lists, list).last;
  let next: Job | null = null;
  while (after !== NONE && rowAt(jobs.rows, after).work > goal) {
    next = rowAt(jobs.rows, after);
    after = next.previous;
  }
  if (next === null) append(lists, jobs.rows, list, job);
  else {
    insertBefore(lists, jobs.rows, next, job);
    if (after === NONE) cancel(state.calendar, jobTimer(next));
  }
  share(sim, machine);
};

/** A job has left those served. */
const left = (sim: Sim, machine: number): void => {
  attain(sim, machine, rowAt(sim.state.lists, servingList(machine)).count + 1);
  share(sim, machine);
};

/** The machine works faster or slower from now on. */
const setPace = (sim: Sim, machine: number, pace: number): void => {
  attain(sim, machine);
  sim.state.pace[machine] = pace;
  share(sim, machine);
};

/** Work per time unit that each of so many jobs gets when cores are shared. */
const shareOf = ({ plan, state }: Sim, machine: number, count: number): number => {
  return realAt(state.pace, machine) * Math.min(1, intAt(plan.cores, machine) / count);
};

/** Brings up to now the work that a job served since the beginning of time would have got. */
const attain = (sim: Sim, machine: number, count?: number): void => {
  const { state } = sim;
  const sharers = count ?? rowAt(state.lists, servingList(machine)).count;
  const span = state.now - realAt(state.attainedAt, machine);
  if (sharers > 0) addReal(state.attained, machine, span * shareOf(sim, machine, sharers));
  state.attainedAt[machine] = state.now;
};

/** Sets the timer of the job that is done next. */
const share = (sim: Sim, machine: number): void => {
  const { state } = sim;
  const list = servingList(machine);
  const count = rowAt(state.lists, list).count;
  if (count === 0) {
    state.attained[machine] = 0;
    return;
  }
  const job = rowAt(state.jobs.rows, rowAt(state.lists, list).first);
  const left = Math.max(0, job.work - realAt(state.attained, machine));
  schedule(state.calendar, jobTimer(job), state.now + left / shareOf(sim, machine, count), COMPLETION);
};

export const sharing = { start, left, setPace };
