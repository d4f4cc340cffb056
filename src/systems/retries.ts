// What callers do who do not wait for ever: deadlines, further attempts, backing off, a second attempt beside the
// first (hedging), and a budget for all of it.
import { ARRIVAL, cancel, schedule, TIMEOUT } from '../engine/calendar.ts';
import { addReal, realAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { uniform } from '../engine/random.ts';
import { conclude, nodeOf, send, unload } from './calls.ts';
import { withdraw } from './machines.ts';
import { callerOf, type Job, releaseJob, type Task, taskOf } from './rows.ts';
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
import { TIMED_OUT } from './telling.ts';
import { taskTimer } from './timers.ts';

/** A new task: the budget grows with it, and a second attempt is due if the first takes long. */
const beginTask = (sim: Sim, task: Task): void => {
  const { state } = sim;
  const { service, calling } = nodeOf(sim, task);
  const { retryBudget, hedgeAfter } = calling;
  if (retryBudget !== null) {
    state.tokens[service] = Math.min(TOKEN_CAP, realAt(state.tokens, service) + retryBudget);
  }
  if (hedgeAfter !== null) schedule(state.calendar, taskTimer(task), state.now + hedgeAfter, TIMEOUT);
};

/** No attempt is under way any more and the last one failed: try again, or give up. */
const attemptFailed = (sim: Sim, task: Task, why: number): void => {
  const { plan, state } = sim;
  if (task.pending > 0) return;
  const { service, calling } = nodeOf(sim, task);
  const { attempts, backoff, retryBudget } = calling;
  const made = task.attempts;
  const isCallerThere = task.parent === NONE || isWaiting(callerOf(sim, task));
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
  task.state = BACKING_OFF;
  task.since = state.now;
  if (delay > 0) schedule(state.calendar, taskTimer(task), state.now + delay, ARRIVAL);
  else tryAgain(sim, task);
};

/** The timer of a task: it has backed off long enough, or it is time for a second attempt beside the first. */
const tryAgain = (sim: Sim, task: Task): void => {
  const { calendar, now } = sim.state;
  task.state = OPEN;
  cancel(calendar, taskTimer(task));
  const attempt = task.attempts + 1;
  sim.watch?.({ what: 'retry', time: now, request: task.number, attempt });
  send(sim, task);
};

/** The deadline of an attempt: its caller stops waiting, the work goes on unless it can be called off. */
const deadline = (sim: Sim, job: Job): void => {
  const { state } = sim;
  const task = taskOf(sim, job);
  const { place, attempt } = job;
  sim.watch?.({ what: 'timeout', time: state.now, request: task.number, attempt });
  job.wanted = 0;
  task.pending -= 1;
  if (nodeOf(sim, task).calling.cancelOnTimeout && (place === WAITING || place === HELD)) {
    withdraw(sim, job);
    unload(sim, job);
  }
  if (sim.plan.breaks) sim.parts.breaking?.callEnded(sim, nodeOf(sim, task), false);
  if (task.state !== CONCLUDED) attemptFailed(sim, task, TIMED_OUT);
  if (job.place === GONE) releaseJob(sim, job);
};

/** Does the caller still wait for the answers of its calls? */
const isWaiting = ({ place }: Job): boolean => place === CALLING || place === HOLDING;

export const retrying = { begin: beginTask, failed: attemptFailed, again: tryAgain, deadline };
