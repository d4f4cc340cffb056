// Processor sharing: a machine serves all its jobs at once, its cores shared equally. What a job that had been
// served since the beginning of time would have got is kept as one number, so that a job is done when that number
// reaches its own; the jobs stand in the order in which they will be done.
import { COMPLETION, cancel, schedule } from '../engine/calendar.ts';
import { rowAt } from '../engine/columns.ts';
import { append, insertBefore, NONE } from '../engine/lists.ts';
import type { Job } from './rows.ts';
import type { MachineRow, Sim } from './state.ts';
import { jobTimer } from './timers.ts';

/** A job joins those served. */
const start = (sim: Sim, job: Job, machine: MachineRow): void => {
  const { calendar, jobs } = sim.state;
  const { serving } = machine;
  attain(sim, machine);
  const goal = job.work + machine.attained;
  job.work = goal;
  let after = serving.last;
  let next: Job | null = null;
  while (after !== NONE && rowAt(jobs.rows, after).work > goal) {
    next = rowAt(jobs.rows, after);
    after = next.previous;
  }
  if (next === null) append(serving, jobs.rows, job);
  else {
    insertBefore(serving, jobs.rows, next, job);
    if (after === NONE) cancel(calendar, jobTimer(next));
  }
  share(sim, machine);
};

/** A job has left those served. */
const left = (sim: Sim, machine: MachineRow): void => {
  attain(sim, machine, machine.serving.count + 1);
  share(sim, machine);
};

/** The machine works faster or slower from now on. */
const setPace = (sim: Sim, machine: MachineRow, pace: number): void => {
  attain(sim, machine);
  machine.pace = pace;
  share(sim, machine);
};

/** Work per time unit that each of so many jobs gets when cores are shared. */
const shareOf = ({ pace, cores }: MachineRow, count: number): number => pace * Math.min(1, cores / count);

/** Brings up to now the work that a job served since the beginning of time would have got. */
const attain = ({ state: { now } }: Sim, machine: MachineRow, sharers = machine.serving.count): void => {
  if (sharers > 0) machine.attained += (now - machine.attainedAt) * shareOf(machine, sharers);
  machine.attainedAt = now;
};

/** Sets the timer of the job that is done next. */
const share = ({ state }: Sim, machine: MachineRow): void => {
  const { count, first } = machine.serving;
  if (count === 0) {
    machine.attained = 0;
    return;
  }
  const job = rowAt(state.jobs.rows, first);
  const left = Math.max(0, job.work - machine.attained);
  schedule(state.calendar, jobTimer(job), state.now + left / shareOf(machine, count), COMPLETION);
};

export const sharing = { start, left, setPace };
