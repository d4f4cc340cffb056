// What the timers of jobs set off: work is done, patience or a deadline is at its end; and what a core that
// is free takes up next.
import { cancel } from '../engine/calendar.ts';
import { addInt, intAt } from '../engine/columns.ts';
import { uniform } from '../engine/random.ts';
import { sample } from '../engine/samplers.ts';
import { realsOf } from '../engine/table.ts';
import { conclude, nodeOf, pull, reply, unload } from './calls.ts';
import { PENDING, STATE, TASK, WANTED, WORK } from './fields.ts';
import { endWait, enter, fillCores, finish, machineOfJob, withdraw } from './machines.ts';
import { releaseJob } from './rows.ts';
import { AGAIN, CONCLUDED, flowStream, type Sim } from './state.ts';
import { DONE, ERROR, IMPATIENT, note, requestOf } from './telling.ts';
import { deadlineTimer } from './timers.ts';

/** The timer of a job in service: its work is done. */
export function workDone(sim: Sim, job: number): void {
  const { plan, state } = sim;
  const { jobs } = state;
  const task = intAt(jobs.ints, job + TASK);
  const node = nodeOf(sim, task);
  const machine = machineOfJob(sim, job);
  const { again } = node;
  note(sim, DONE, requestOf(sim, task), machine);
  const isErring = intAt(state.erring, machine) > 0;
  const isAgain = !isErring && again > 0 && uniform(state.streams, flowStream(node.flow, AGAIN)) < again;
  if (node.hold && !isErring && !isAgain) {
    sim.parts.trees?.begin(sim, job, node);
    return;
  }
  finish(sim, job, machine);
  if (isErring) reply(sim, job, ERROR);
  else if (isAgain) {
    jobs.reals[realsOf(job) + WORK] = sample(node.work, state.streams, flowStream(node.flow, AGAIN));
    enter(sim, job, machine);
  } else if (node.calls.length === 0) reply(sim, job, 0);
  else sim.parts.trees?.begin(sim, job, node);
  if (plan.pulls) pull(sim, machine);
}

/** The patience of a waiting job is at its end: the request leaves and does not come back. */
export function leave(sim: Sim, job: number): void {
  const { tasks, jobs, calendar, now } = sim.state;
  const task = intAt(jobs.ints, job + TASK);
  endWait(sim, job);
  withdraw(sim, job);
  unload(sim, job);
  cancel(calendar, deadlineTimer(job));
  if (intAt(jobs.ints, job + WANTED) === 1) {
    jobs.ints[job + WANTED] = 0;
    addInt(tasks.ints, task + PENDING, -1);
    if (intAt(tasks.ints, task + STATE) !== CONCLUDED) {
      sim.watch?.({ what: 'leave', time: now, request: requestOf(sim, task) });
      conclude(sim, task, IMPATIENT);
    }
  }
  releaseJob(sim, job);
}

/** The machine starts work again after a stall. */
export function resume(sim: Sim, machine: number): void {
  fillCores(sim, machine);
  pull(sim, machine);
}
