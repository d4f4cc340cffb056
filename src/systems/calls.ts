// How a task gets done: attempts at instances, their answers, errors and losses, and what its caller does
// about them. Whatever takes no time happens at once; only delays go to the calendar. What the timers of jobs
// set off is in due.ts.
import { ARRIVAL, COMPLETION, cancel, schedule, TIMEOUT, timeOf } from '../engine/calendar.ts';
import { addInt, intAt, realAt, rowAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { sample } from '../engine/samplers.ts';
import { choose } from './balance.ts';
import { enter, isUp, jobsAt, machineUnder, wait } from './machines.ts';
import type { NodePlan } from './plan.ts';
import { endRequest, FINISHED, LOST } from './requests.ts';
import { callerOf, createJob, type Job, releaseJob, releaseTask, type Task, taskOf } from './rows.ts';
import { CONCLUDED, flowStream, GONE, HELD, REDRAWS, type Sim, TO_CALLER, TO_MACHINE } from './state.ts';
import { BREAKER, FULL, NO_SERVER, tellAt } from './telling.ts';
import { deadlineTimer, jobTimer, taskTimer } from './timers.ts';

export const nodeOf = ({ plan }: Sim, task: Task): NodePlan => {
  const node = plan.nodes[task.node];
  if (node === undefined) throw new RangeError(`no node for task ${task.id}`);
  return node;
};
const isFrontDown = ({ plan, state }: Sim): boolean =>
  state.frontDown >= plan.experiment.system.front.replicas;

/** Makes the first attempt at a new task. */
export const begin = (sim: Sim, task: Task): void => {
  if (sim.plan.retries) sim.parts.retrying?.begin(sim, task);
  send(sim, task);
};

/** One attempt: to the instance that the balancer chooses, or held until a core is free. */
export const send = (sim: Sim, task: Task): void => {
  const { plan, state } = sim;
  if (state.frontDown > 0 && task.parent === NONE && isFrontDown(sim)) {
    tellLoss(sim, task, 'front', NONE);
    conclude(sim, task, LOST);
    return;
  }
  const node = nodeOf(sim, task);
  const job = createJob(sim, task);
  job.work =
    node.redraw && task.attempts > 1
      ? sample(node.work, state.streams, flowStream(node.flow, REDRAWS))
      : realAt(state.sizes, task.root * plan.stride + node.place);
  const { timeout, breaker } = node.calling;
  if (timeout !== null) schedule(state.calendar, deadlineTimer(job), state.now + timeout, TIMEOUT);
  if (breaker !== null && sim.parts.breaking?.mayCall(sim, node) === false) {
    endAttempt(sim, job, BREAKER);
    return;
  }
  const instance = choose(sim, node.service, task);
  if (instance !== NONE) dispatch(sim, job, instance);
  else if (plan.services[node.service]?.service.balance === 'central-queue') {
    wait(sim, job, HELD, rowAt(state.held, node.service));
  } else endAttempt(sim, job, NO_SERVER);
};

export const dispatch = (sim: Sim, job: Job, instance: number): void => {
  const { plan, state } = sim;
  job.instance = instance;
  addInt(state.load, instance, 1);
  if (plan.stales) sim.parts.oldViews?.changed(sim, intAt(plan.serviceOf, instance));
  const delay = plan.delays ? delayOf(sim, job) : 0;
  if (delay > 0) {
    machineUnder(sim, instance).coming += 1;
    job.place = TO_MACHINE;
    job.since = state.now;
    schedule(state.calendar, jobTimer(job), state.now + delay, ARRIVAL);
  } else reach(sim, job);
};

/** One-way delay between a job's machine and its caller; the entrance stands on a machine of its own. */
const delayOf = (sim: Sim, job: Job): number => {
  const { machineOf, experiment } = sim.plan;
  const { sameMachine, betweenMachines } = experiment.system.network;
  const task = taskOf(sim, job);
  const isSame =
    task.parent !== NONE && intAt(machineOf, callerOf(sim, task).instance) === intAt(machineOf, job.instance);
  return isSame ? sameMachine : betweenMachines;
};

/** A job that was on its way comes to its machine. */
export const comeIn = (sim: Sim, job: Job): void => {
  machineUnder(sim, job.instance).coming -= 1;
  reach(sim, job);
};

/** A job is at its machine. */
const reach = (sim: Sim, job: Job): void => {
  const { plan } = sim;
  const { instance } = job;
  const machine = machineUnder(sim, instance);
  if (!isUp(sim, instance)) {
    loseJob(sim, job);
    return;
  }
  if (sim.watch !== undefined) tellAt(sim, 'reach', job);
  if (plan.limited && jobsAt(machine) >= plan.limit) {
    if (sim.watch !== undefined) tellAt(sim, 'turn-away', job);
    reply(sim, job, FULL);
  } else enter(sim, job, machine);
};

/** The answer, or the error, goes back to the caller. */
export const reply = (sim: Sim, job: Job, error: number): void => {
  const { plan, state } = sim;
  const delay = plan.delays ? delayOf(sim, job) : 0;
  if (delay > 0) {
    job.bad = error;
    job.place = TO_CALLER;
    job.since = state.now;
    schedule(state.calendar, jobTimer(job), state.now + delay, COMPLETION);
  } else {
    unload(sim, job);
    endAttempt(sim, job, error);
  }
};

/** The answer is back. */
export const deliver = (sim: Sim, job: Job): void => {
  unload(sim, job);
  endAttempt(sim, job, job.bad);
};

/** The balancer no longer counts a job. */
export const unload = (sim: Sim, job: Job): void => {
  const { plan, state } = sim;
  const { instance } = job;
  if (instance === NONE) return;
  addInt(state.load, instance, -1);
  if (plan.stales) sim.parts.oldViews?.changed(sim, intAt(plan.serviceOf, instance));
};

/** An attempt is over, well (0) or with an error; its caller may have stopped waiting long ago. */
const endAttempt = (sim: Sim, job: Job, error: number): void => {
  const { plan, state } = sim;
  const task = taskOf(sim, job);
  if (plan.timed) cancel(state.calendar, deadlineTimer(job));
  if (job.wanted === 0) {
    releaseJob(sim, job);
    return;
  }
  job.wanted = 0;
  task.pending -= 1;
  if (plan.breaks && error !== BREAKER) sim.parts.breaking?.callEnded(sim, nodeOf(sim, task), error === 0);
  // Concluding comes before releasing: the task's row must still be there to be concluded.
  if (task.state !== CONCLUDED) {
    if (error === 0) conclude(sim, task, FINISHED);
    else if (plan.retries) sim.parts.retrying?.failed(sim, task, error);
    else if (task.pending === 0) conclude(sim, task, error);
  }
  releaseJob(sim, job);
};

/** A task has its outcome: finished, lost, or the reason of its failure. */
export const conclude = (sim: Sim, task: Task, outcome: number): void => {
  if (sim.plan.retries) cancel(sim.state.calendar, taskTimer(task));
  task.state = CONCLUDED;
  if (task.parent === NONE) endRequest(sim, task, outcome);
  else sim.parts.trees?.settled(sim, callerOf(sim, task), task, outcome);
  releaseTask(sim, task);
};

/**
 * A job is lost. If the balancer knows that the instance is down, the caller has an error at once; else it
 * learns by its deadline; without one it waits for ever, and the task is lost too.
 */
export const loseJob = (sim: Sim, job: Job): void => {
  const { state } = sim;
  const task = taskOf(sim, job);
  const { instance } = job;
  unload(sim, job);
  job.place = GONE;
  if (instance !== NONE && !isUp(sim, instance) && intAt(state.believedUp, instance) === 0) {
    endAttempt(sim, job, NO_SERVER);
    return;
  }
  if (job.wanted === 1) {
    if (nodeOf(sim, task).calling.timeout !== null) return;
    job.wanted = 0;
    task.pending -= 1;
    const mayComeYet = task.pending > 0 || timeOf(state.calendar, taskTimer(task)) < Number.POSITIVE_INFINITY;
    if (task.state !== CONCLUDED && !mayComeYet) {
      tellLoss(sim, task, instance === NONE ? 'front' : 'machine', instance);
      conclude(sim, task, LOST);
    }
  }
  releaseJob(sim, job);
};

const tellLoss = (sim: Sim, task: Task, where: 'machine' | 'front', instance: number): void => {
  const { state } = sim;
  if (!sim.watch || task.parent !== NONE) return;
  const machine = instance === NONE ? null : machineUnder(sim, instance).name;
  sim.watch({ what: 'lose', time: state.now, request: task.number, where, machine });
};
