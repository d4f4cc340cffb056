// What a machine does with jobs: queue, serve, lose them. First come, first served on so many cores, or all
// at once with the cores shared equally.
import { COMPLETION, cancel, schedule, TIMEOUT, timeOf } from '../engine/calendar.ts';
import { addInt, intAt, realAt, rowAt } from '../engine/columns.ts';
import { append, NONE, unlink } from '../engine/lists.ts';
import { change, setTo } from '../engine/time-average.ts';
import { type Job, rootOf, taskOf } from './rows.ts';
import {
  busyAverage,
  CALLING,
  GONE,
  HELD,
  HOLDING,
  jobsAverage,
  SERVING,
  type Sim,
  servingList,
  WAITING,
  waitingList,
} from './state.ts';
import { tellAt } from './telling.ts';
import { jobTimer } from './timers.ts';

/** Does the instance run, and the machine under it? */
export const isUp = ({ state }: Sim, instance: number): boolean => intAt(state.shut, instance) === 0;

export const machineOfJob = ({ plan }: Sim, job: Job): number => intAt(plan.machineOf, job.instance);

/** Jobs waiting and in service. */
export const jobsAt = ({ lists }: Sim['state'], machine: number): number =>
  rowAt(lists, waitingList(machine)).count + rowAt(lists, servingList(machine)).count;

/** Could a job start here now, those on their way counted? */
export const hasFreeCore = ({ plan, state }: Sim, machine: number): boolean =>
  intAt(state.stalled, machine) === 0 &&
  jobsAt(state, machine) + intAt(state.coming, machine) < intAt(plan.cores, machine);

/** A job comes to the machine of its instance, with its work in hand. */
export const enter = (sim: Sim, job: Job, machine: number): void => {
  const { state } = sim;
  change(state.averages, jobsAverage(machine), 1);
  if (canStart(sim, machine)) {
    start(sim, job, machine);
    countBusy(sim, machine);
  } else wait(sim, job, WAITING, waitingList(machine));
};

/** A job waits at a machine or at the balancer; as long as its request is ready to. */
export const wait = (sim: Sim, job: Job, place: number, list: number): void => {
  const { plan, state } = sim;
  job.place = place;
  job.since = state.now;
  append(state.lists, state.jobs.rows, list, job);
  if (!plan.patient) return;
  const root = rootOf(sim, taskOf(sim, job));
  const left = root.patient - root.waited;
  if (left < Number.POSITIVE_INFINITY) {
    schedule(state.calendar, jobTimer(job), state.now + Math.max(0, left), TIMEOUT);
  }
};

/** Adds the time since the job began to wait to what its request has waited. */
export const endWait = (sim: Sim, job: Job): void => {
  rootOf(sim, taskOf(sim, job)).waited += sim.state.now - job.since;
};

const canStart = ({ plan, state }: Sim, machine: number): boolean => {
  if (intAt(state.stalled, machine) > 0) return false;
  return plan.sharing || rowAt(state.lists, servingList(machine)).count < intAt(plan.cores, machine);
};

const start = (sim: Sim, job: Job, machine: number): void => {
  const { plan, state } = sim;
  const { jobs, lists } = state;
  const list = servingList(machine);
  job.place = SERVING;
  job.since = state.now;
  if (!plan.sharing) {
    append(lists, jobs.rows, list, job);
    const span = job.work / realAt(state.pace, machine);
    schedule(state.calendar, jobTimer(job), state.now + span, COMPLETION);
  } else sim.parts.sharing?.start(sim, job, machine);
  if (sim.watch !== undefined) tellAt(sim, 'start', job);
};

/** Starts what can start. */
export const fillCores = (sim: Sim, machine: number): void => {
  const { plan, state } = sim;
  const waiting = rowAt(state.lists, waitingList(machine));
  const { rows } = state.jobs;
  while (waiting.count > 0 && canStart(sim, machine)) {
    const job = rowAt(rows, waiting.first);
    unlink(state.lists, rows, job);
    if (plan.patient) cancel(state.calendar, jobTimer(job));
    endWait(sim, job);
    start(sim, job, machine);
  }
  countBusy(sim, machine);
};

/** Brings the count of busy cores up to date: once, after all that changes in a moment. */
const countBusy = ({ plan, state }: Sim, machine: number): void => {
  const busy = Math.min(rowAt(state.lists, servingList(machine)).count, intAt(plan.cores, machine));
  setTo(state.averages, busyAverage(machine), busy);
};

/** Takes a job from wherever it waits or is served, finished or not. */
export const withdraw = (sim: Sim, job: Job): void => {
  const { plan, state } = sim;
  const { jobs, lists } = state;
  const place = job.place;
  cancel(state.calendar, jobTimer(job));
  job.place = GONE;
  unlink(lists, jobs.rows, job);
  if (place === HELD || place === CALLING) return;
  const machine = machineOfJob(sim, job);
  change(state.averages, jobsAverage(machine), -1);
  if (place !== SERVING && place !== HOLDING) return;
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  countBusy(sim, machine);
};

/** The job's own work is done: it leaves the core, and the next one gets it. */
export const finish = (sim: Sim, job: Job, machine: number): void => {
  const { plan, state } = sim;
  job.place = GONE;
  unlink(state.lists, state.jobs.rows, job);
  change(state.averages, jobsAverage(machine), -1);
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  addInt(state.done, machine, 1);
  if (sim.watch !== undefined) tellAt(sim, 'finish', job);
  fillCores(sim, machine);
};

/** Changes how fast a machine works; what is begun goes on at the new pace. */
export const setPace = (sim: Sim, machine: number, pace: number): void => {
  const { plan, state } = sim;
  if (plan.sharing) {
    sim.parts.sharing?.setPace(sim, machine, pace);
    return;
  }
  const before = realAt(state.pace, machine);
  state.pace[machine] = pace;
  let next = rowAt(state.lists, servingList(machine)).first;
  while (next !== NONE) {
    const job = rowAt(state.jobs.rows, next);
    if (job.place === SERVING) {
      const left = (timeOf(state.calendar, jobTimer(job)) - state.now) * before;
      schedule(state.calendar, jobTimer(job), state.now + left / pace, COMPLETION);
    }
    next = job.next;
  }
};
