// What callers do who do not wait for ever: deadlines, further attempts, backing off, a second attempt beside the
// first (hedging), and a budget for all of it.
import { ARRIVAL, cancel, schedule, TIMEOUT } from '../engine/calendar.ts';
import { addInt, addReal, intAt, realAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { uniform } from '../engine/random.ts';
import { realsOf } from '../engine/table.ts';
import { conclude, nodeOf, send, unload } from './calls.ts';
import { ATTEMPT, ATTEMPTS, PARENT, PENDING, PLACE, SINCE, STATE, TASK, WANTED } from './fields.ts';
import { withdraw } from './machines.ts';
import { releaseJob } from './rows.ts';
import {
  BACKING_OFF,
  backoffStream,
  CALLING,
  CONCLUDED,
  GONE,
  HELD,
  HOLDING,
  OPEN,
  type Sim,
  TOKEN_CAP,
  WAITING,
} from './state.ts';
import { requestOf, TIMED_OUT } from './telling.ts';
import { taskTimer } from './timers.ts';

/** A new task: the budget grows with it, and a second attempt is due if the first takes long. */
function beginTask(sim: Sim, task: number): void {
  const { state } = sim;
  const { service, calling } = nodeOf(sim, task);
  const { retryBudget, hedgeAfter } = calling;
  if (retryBudget !== null) {
    state.tokens[service] = Math.min(TOKEN_CAP, realAt(state.tokens, service) + retryBudget);
  }
  if (hedgeAfter !== null) schedule(state.calendar, taskTimer(task), state.now + hedgeAfter, TIMEOUT);
}

/** No attempt is under way any more and the last one failed: try again, or give up. */
function attemptFailed(sim: Sim, task: number, why: number): void {
  const { plan, state } = sim;
  const { tasks } = state;
  if (intAt(tasks.ints, task + PENDING) > 0) return;
  const { service, calling } = nodeOf(sim, task);
  const { attempts, backoff, retryBudget } = calling;
  const made = intAt(tasks.ints, task + ATTEMPTS);
  const parent = intAt(tasks.ints, task + PARENT);
  const isCallerThere = parent === NONE || isWaiting(sim, parent);
  const isInBudget = retryBudget === null || realAt(state.tokens, service) >= 1;
  if (made >= attempts || !isCallerThere || !isInBudget) {
    conclude(sim, task, why);
    return;
  }
  if (retryBudget !== null) addReal(state.tokens, service, -1);
  let delay = backoff.base;
  for (let count = 1; count < made; count += 1) delay *= backoff.factor;
  if (delay > 0 && backoff.jitter !== 'none') {
    const share = uniform(state.streams, backoffStream(plan));
    delay *= backoff.jitter === 'full' ? share : (1 + share) / 2;
  }
  tasks.ints[task + STATE] = BACKING_OFF;
  tasks.reals[realsOf(task) + SINCE] = state.now;
  if (delay > 0) schedule(state.calendar, taskTimer(task), state.now + delay, ARRIVAL);
  else tryAgain(sim, task);
}

/** The timer of a task: it has backed off long enough, or it is time for a second attempt beside the first. */
function tryAgain(sim: Sim, task: number): void {
  const { tasks, calendar, now } = sim.state;
  tasks.ints[task + STATE] = OPEN;
  cancel(calendar, taskTimer(task));
  const attempt = intAt(tasks.ints, task + ATTEMPTS) + 1;
  sim.watch?.({ what: 'retry', time: now, request: requestOf(sim, task), attempt });
  send(sim, task);
}

/** The deadline of an attempt: its caller stops waiting, the work goes on unless it can be called off. */
function deadline(sim: Sim, job: number): void {
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

/** Does the caller still wait for the answers of its calls? */
function isWaiting({ state: { jobs } }: Sim, job: number): boolean {
  const place = intAt(jobs.ints, job + PLACE);
  return place === CALLING || place === HOLDING;
}

export const retrying = { begin: beginTask, failed: attemptFailed, again: tryAgain, deadline };
