// What the timers of jobs set off: work is done, patience or a deadline is at its end; and what a core that
// is free takes up next.
import { cancel } from '../engine/calendar.ts';
import { addInt, intAt } from '../engine/columns.ts';
import { uniform } from '../engine/random.ts';
import { sample } from '../engine/samplers.ts';
import { realsOf } from '../engine/table.ts';
import { attemptFailed, beginCalls, conclude, nodeOf, pull, reply, unload } from './calls.ts';
import { ATTEMPT, PENDING, PLACE, SINCE, STATE, TASK, WANTED, WORK } from './fields.ts';
import { awaitAnswers, endWait, enter, fillCores, finish, machineOfJob, withdraw } from './machines.ts';
import { releaseJob } from './rows.ts';
import { AGAIN, CONCLUDED, flowStream, GONE, HELD, HOLDING, type Sim, WAITING } from './state.ts';
import { DONE, ERROR, IMPATIENT, note, requestOf, TIMED_OUT } from './telling.ts';
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
    jobs.ints[job + PLACE] = HOLDING;
    jobs.reals[realsOf(job) + SINCE] = state.now;
    beginCalls(sim, job, node);
    return;
  }
  finish(sim, job, machine);
  if (isErring) reply(sim, job, ERROR);
  else if (isAgain) {
    jobs.reals[realsOf(job) + WORK] = sample(node.work, state.streams, flowStream(node.flow, AGAIN));
    enter(sim, job, machine);
  } else if (node.calls.length === 0) reply(sim, job, 0);
  else {
    awaitAnswers(sim, job);
    beginCalls(sim, job, node);
  }
  if (plan.pulls) pull(sim, machine);
}

/** The deadline of an attempt: its caller stops waiting, the work goes on unless it can be called off. */
export function deadline(sim: Sim, job: number): void {
  const { state } = sim;
  const { tasks, jobs } = state;
  const task = intAt(jobs.ints, job + TASK);
  const place = intAt(jobs.ints, job + PLACE);
  const attempt = intAt(jobs.ints, job + ATTEMPT);
  sim.watch?.({ what: 'timeout', time: state.now, request: requestOf(sim, task), attempt });
  jobs.ints[job + WANTED] = 0;
  addInt(tasks.ints, task + PENDING, -1);
  if (nodeOf(sim, task).calling.cancelOnTimeout && (place === WAITING || place === HELD)) {
    withdraw(sim, job);
    unload(sim, job);
  }
  if (sim.plan.breaks) sim.parts.breaking?.callEnded(sim, nodeOf(sim, task), false);
  if (intAt(tasks.ints, task + STATE) !== CONCLUDED) attemptFailed(sim, task, TIMED_OUT);
  if (intAt(jobs.ints, job + PLACE) === GONE) releaseJob(sim, job);
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
