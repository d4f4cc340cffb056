// How a task gets done: attempts at instances, their answers, errors and losses, and what its caller does
// about them. Whatever takes no time happens at once; only delays go to the calendar. What the timers of jobs
// set off is in due.ts.
import { ARRIVAL, COMPLETION, cancel, schedule, TIMEOUT, timeOf } from '../engine/calendar.ts';
import { addInt, intAt, realAt } from '../engine/columns.ts';
import { append, countOf, firstOf, NONE } from '../engine/lists.ts';

import { sample } from '../engine/samplers.ts';
import { placeOf, realsOf } from '../engine/table.ts';
import { choose, loadChanged } from './balance.ts';
import {
  ATTEMPTS,
  BAD,
  INSTANCE,
  NODE,
  PARENT,
  PENDING,
  PLACE,
  ROOT,
  SINCE,
  STATE,
  TASK,
  WANTED,
  WORK,
} from './fields.ts';
import { endWait, enter, hasFreeCore, isUp, jobsAt, setPatience, withdraw } from './machines.ts';
import type { NodePlan } from './plan.ts';
import { endRequest, FINISHED, LOST } from './requests.ts';
import { createJob, releaseJob, releaseTask } from './rows.ts';
import {
  CONCLUDED,
  flowStream,
  GONE,
  HELD,
  heldList,
  REDRAWS,
  type Sim,
  TO_CALLER,
  TO_MACHINE,
} from './state.ts';
import { BREAKER, FULL, NO_SERVER, requestOf, tellAt } from './telling.ts';
import { deadlineTimer, jobTimer, taskTimer } from './timers.ts';

export const nodeOf = ({ plan, state }: Sim, task: number): NodePlan => {
  const node = plan.nodes[intAt(state.tasks.ints, task + NODE)];
  if (!node) throw new RangeError(`no node for task ${task}`);
  return node;
};
const isFrontDown = ({ plan, state }: Sim): boolean =>
  state.frontDown >= plan.experiment.system.front.replicas;

/** Makes the first attempt at a new task. */
export function begin(sim: Sim, task: number): void {
  if (sim.plan.retries) sim.parts.retrying?.begin(sim, task);
  send(sim, task);
}

/** One attempt: to the instance that the balancer chooses, or held until a core is free. */
export function send(sim: Sim, task: number): void {
  const { plan, state } = sim;
  if (state.frontDown > 0 && intAt(state.tasks.ints, task + PARENT) === NONE && isFrontDown(sim)) {
    tellLoss(sim, task, 'front', NONE);
    conclude(sim, task, LOST);
    return;
  }
  const node = nodeOf(sim, task);
  const job = createJob(sim, task);
  const root = intAt(state.tasks.ints, task + ROOT);
  state.jobs.reals[realsOf(job) + WORK] =
    node.redraw && intAt(state.tasks.ints, task + ATTEMPTS) > 1
      ? sample(node.work, state.streams, flowStream(node.flow, REDRAWS))
      : realAt(state.sizes, placeOf(root) * plan.stride + node.place);
  const { timeout, breaker } = node.calling;
  if (timeout !== null) schedule(state.calendar, deadlineTimer(job), state.now + timeout, TIMEOUT);
  if (breaker !== null && sim.parts.breaking?.mayCall(sim, node) === false) {
    endAttempt(sim, job, BREAKER);
    return;
  }
  const instance = choose(sim, node.service, task);
  if (instance !== NONE) dispatch(sim, job, instance);
  else if (plan.services[node.service]?.service.balance === 'central-queue') {
    state.jobs.ints[job + PLACE] = HELD;
    append(state.lists, state.jobs.ints, heldList(plan, node.service), job);
    setPatience(sim, job);
  } else endAttempt(sim, job, NO_SERVER);
}

export function dispatch(sim: Sim, job: number, instance: number): void {
  const { plan, state } = sim;
  state.jobs.ints[job + INSTANCE] = instance;
  addInt(state.load, instance, 1);
  loadChanged(sim, intAt(plan.serviceOf, instance));
  const delay = plan.delays ? delayOf(sim, job) : 0;
  if (delay > 0) {
    addInt(state.coming, intAt(plan.machineOf, instance), 1);
    state.jobs.ints[job + PLACE] = TO_MACHINE;
    state.jobs.reals[realsOf(job) + SINCE] = state.now;
    schedule(state.calendar, jobTimer(job), state.now + delay, ARRIVAL);
  } else reach(sim, job);
}

/** A machine with a free core fetches what waits in the central queues of its services. */
export function pull(sim: Sim, machine: number): void {
  const { plan, state } = sim;
  for (const service of plan.pulling[machine] ?? []) {
    const list = heldList(plan, service);
    while (countOf(state.lists, list) > 0 && hasFreeCore(sim, machine)) {
      const instance = (plan.standing[machine] ?? []).find(
        (it) => intAt(plan.serviceOf, it) === service && intAt(state.inUse, it) === 1 && isUp(sim, it),
      );
      if (instance === undefined) break;
      const job = firstOf(state.lists, list);
      endWait(sim, job);
      withdraw(sim, job);
      dispatch(sim, job, instance);
    }
  }
}

/** One-way delay between a job's machine and its caller; the entrance stands on a machine of its own. */
function delayOf({ plan, state: { tasks, jobs } }: Sim, job: number): number {
  const { sameMachine, betweenMachines } = plan.experiment.system.network;
  const caller = intAt(tasks.ints, intAt(jobs.ints, job + TASK) + PARENT);
  const isSame =
    caller !== NONE &&
    intAt(plan.machineOf, intAt(jobs.ints, caller + INSTANCE)) ===
      intAt(plan.machineOf, intAt(jobs.ints, job + INSTANCE));
  return isSame ? sameMachine : betweenMachines;
}

/** A job that was on its way comes to its machine. */
export function comeIn(sim: Sim, job: number): void {
  const { plan, state } = sim;
  addInt(state.coming, intAt(plan.machineOf, intAt(state.jobs.ints, job + INSTANCE)), -1);
  reach(sim, job);
}

/** A job is at its machine. */
function reach(sim: Sim, job: number): void {
  const { plan, state } = sim;
  const instance = intAt(state.jobs.ints, job + INSTANCE);
  const machine = intAt(plan.machineOf, instance);
  if (!isUp(sim, instance)) {
    loseJob(sim, job);
    return;
  }
  if (sim.watch) tellAt(sim, 'reach', job);
  if (jobsAt(state, machine) >= plan.limit) {
    if (sim.watch) tellAt(sim, 'turn-away', job);
    reply(sim, job, FULL);
  } else enter(sim, job, machine);
}

/** The answer, or the error, goes back to the caller. */
export function reply(sim: Sim, job: number, error: number): void {
  const { plan, state } = sim;
  const delay = plan.delays ? delayOf(sim, job) : 0;
  if (delay > 0) {
    state.jobs.ints[job + BAD] = error;
    state.jobs.ints[job + PLACE] = TO_CALLER;
    state.jobs.reals[realsOf(job) + SINCE] = state.now;
    schedule(state.calendar, jobTimer(job), state.now + delay, COMPLETION);
  } else {
    unload(sim, job);
    endAttempt(sim, job, error);
  }
}

/** The answer is back. */
export function deliver(sim: Sim, job: number): void {
  unload(sim, job);
  endAttempt(sim, job, intAt(sim.state.jobs.ints, job + BAD));
}

/** The balancer no longer counts a job. */
export function unload(sim: Sim, job: number): void {
  const { plan, state } = sim;
  const instance = intAt(state.jobs.ints, job + INSTANCE);
  if (instance === NONE) return;
  addInt(state.load, instance, -1);
  loadChanged(sim, intAt(plan.serviceOf, instance));
}

/** An attempt is over, well (0) or with an error; its caller may have stopped waiting long ago. */
function endAttempt(sim: Sim, job: number, error: number): void {
  const { tasks, jobs, calendar } = sim.state;
  const { plan } = sim;
  const task = intAt(jobs.ints, job + TASK);
  if (plan.timed) cancel(calendar, deadlineTimer(job));
  if (intAt(jobs.ints, job + WANTED) === 0) {
    releaseJob(sim, job);
    return;
  }
  jobs.ints[job + WANTED] = 0;
  addInt(tasks.ints, task + PENDING, -1);
  if (plan.breaks && error !== BREAKER) sim.parts.breaking?.callEnded(sim, nodeOf(sim, task), error === 0);
  // Concluding comes before releasing: the task's row must still be there to be concluded.
  if (intAt(tasks.ints, task + STATE) !== CONCLUDED) {
    if (error === 0) conclude(sim, task, FINISHED);
    else if (sim.plan.retries) sim.parts.retrying?.failed(sim, task, error);
    else if (intAt(tasks.ints, task + PENDING) === 0) conclude(sim, task, error);
  }
  releaseJob(sim, job);
}

/** A task has its outcome: finished, lost, or the reason of its failure. */
export function conclude(sim: Sim, task: number, outcome: number): void {
  const { tasks, calendar } = sim.state;
  const parent = intAt(tasks.ints, task + PARENT);
  if (sim.plan.retries) cancel(calendar, taskTimer(task));
  tasks.ints[task + STATE] = CONCLUDED;
  if (parent === NONE) endRequest(sim, task, outcome);
  else sim.parts.trees?.settled(sim, parent, task, outcome);
  releaseTask(sim, task);
}

/**
 * A job is lost. If the balancer knows that the instance is down, the caller has an error at once; else it
 * learns by its deadline; without one it waits for ever, and the task is lost too.
 */
export function loseJob(sim: Sim, job: number): void {
  const { state } = sim;
  const { tasks, jobs } = state;
  const task = intAt(jobs.ints, job + TASK);
  const instance = intAt(jobs.ints, job + INSTANCE);
  unload(sim, job);
  jobs.ints[job + PLACE] = GONE;
  if (instance !== NONE && !isUp(sim, instance) && intAt(state.believedUp, instance) === 0) {
    endAttempt(sim, job, NO_SERVER);
    return;
  }
  if (intAt(jobs.ints, job + WANTED) === 1) {
    if (nodeOf(sim, task).calling.timeout !== null) return;
    jobs.ints[job + WANTED] = 0;
    addInt(tasks.ints, task + PENDING, -1);
    const mayComeYet =
      intAt(tasks.ints, task + PENDING) > 0 ||
      timeOf(state.calendar, taskTimer(task)) < Number.POSITIVE_INFINITY;
    if (intAt(tasks.ints, task + STATE) !== CONCLUDED && !mayComeYet) {
      tellLoss(sim, task, instance === NONE ? 'front' : 'machine', instance);
      conclude(sim, task, LOST);
    }
  }
  releaseJob(sim, job);
}

function tellLoss(sim: Sim, task: number, where: 'machine' | 'front', instance: number): void {
  const { plan, state } = sim;
  if (!sim.watch || intAt(state.tasks.ints, task + PARENT) !== NONE) return;
  const machine = instance === NONE ? null : (plan.machineIds[intAt(plan.machineOf, instance)] ?? null);
  sim.watch({ what: 'lose', time: state.now, request: requestOf(sim, task), where, machine });
}
