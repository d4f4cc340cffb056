// What a machine does with jobs: queue, serve, lose them. First come, first served on so many cores, or all
// at once with the cores shared equally.
import { ARRIVAL, COMPLETION, cancel, schedule, TIMEOUT, timeOf } from '../engine/calendar.ts';
import { addInt, addReal, intAt, realAt } from '../engine/columns.ts';
import { append, countOf, firstOf, NEXT, NONE, unlink } from '../engine/lists.ts';
import { realsOf } from '../engine/table.ts';
import { change, setTo } from '../engine/time-average.ts';
import { INSTANCE, PATIENT, PLACE, ROOT, SINCE, TASK, WAITED, WORK } from './fields.ts';
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
export function isUp({ plan, state }: Sim, instance: number): boolean {
  return (
    intAt(state.down, intAt(plan.machineOf, instance)) === 0 &&
    intAt(state.serviceDown, intAt(plan.serviceOf, instance)) === 0
  );
}

export const machineOfJob = ({ plan, state }: Sim, job: number): number =>
  intAt(plan.machineOf, intAt(state.jobs.ints, job + INSTANCE));

/** Jobs waiting and in service. */
export const jobsAt = ({ lists }: Sim['state'], machine: number): number =>
  countOf(lists, waitingList(machine)) + countOf(lists, servingList(machine));

/** Could a job start here now, those on their way counted? */
export const hasFreeCore = ({ plan, state }: Sim, machine: number): boolean =>
  intAt(state.stalled, machine) === 0 &&
  jobsAt(state, machine) + intAt(state.coming, machine) < intAt(plan.cores, machine);

/** A job comes to the machine of its instance, with its work in hand. */
export function enter(sim: Sim, job: number, machine: number): void {
  const { state } = sim;
  change(state.averages, jobsAverage(machine), 1);
  state.jobs.reals[realsOf(job) + SINCE] = state.now;
  if (canStart(sim, machine)) {
    start(sim, job, machine);
    countBusy(sim, machine);
  } else {
    state.jobs.ints[job + PLACE] = WAITING;
    append(state.lists, state.jobs.ints, waitingList(machine), job);
    setPatience(sim, job);
  }
}

/** Starts the timer of a job that waits, if its request has limited patience. */
export function setPatience({ state }: Sim, job: number): void {
  const { tasks } = state;
  const root = intAt(tasks.ints, intAt(state.jobs.ints, job + TASK) + ROOT);
  const left = realAt(tasks.reals, realsOf(root) + PATIENT) - realAt(tasks.reals, realsOf(root) + WAITED);
  if (left < Number.POSITIVE_INFINITY) {
    schedule(state.calendar, jobTimer(job), state.now + Math.max(0, left), TIMEOUT);
  }
}

/** Adds the time since the job began to wait to what its request has waited. */
export function endWait({ state }: Sim, job: number): void {
  const root = intAt(state.tasks.ints, intAt(state.jobs.ints, job + TASK) + ROOT);
  addReal(
    state.tasks.reals,
    realsOf(root) + WAITED,
    state.now - realAt(state.jobs.reals, realsOf(job) + SINCE),
  );
}

function canStart({ plan, state }: Sim, machine: number): boolean {
  if (intAt(state.stalled, machine) > 0) return false;
  return plan.sharing || countOf(state.lists, servingList(machine)) < intAt(plan.cores, machine);
}

function start(sim: Sim, job: number, machine: number): void {
  const { plan, state } = sim;
  const { jobs, lists } = state;
  const list = servingList(machine);
  jobs.ints[job + PLACE] = SERVING;
  jobs.reals[realsOf(job) + SINCE] = state.now;
  if (!plan.sharing) {
    append(lists, jobs.ints, list, job);
    const span = realAt(jobs.reals, realsOf(job) + WORK) / realAt(state.pace, machine);
    schedule(state.calendar, jobTimer(job), state.now + span, COMPLETION);
  } else sim.parts.sharing?.start(sim, job, machine);
  if (sim.watch) tellAt(sim, 'start', job);
}

/** Starts what can start. */
export function fillCores(sim: Sim, machine: number): void {
  const { state } = sim;
  const list = waitingList(machine);
  while (countOf(state.lists, list) > 0 && canStart(sim, machine)) {
    const job = firstOf(state.lists, list);
    unlink(state.lists, state.jobs.ints, job);
    cancel(state.calendar, jobTimer(job));
    endWait(sim, job);
    start(sim, job, machine);
  }
  countBusy(sim, machine);
}

/** Brings the count of busy cores up to date: once, after all that changes in a moment. */
function countBusy({ plan, state }: Sim, machine: number): void {
  const busy = Math.min(countOf(state.lists, servingList(machine)), intAt(plan.cores, machine));
  setTo(state.averages, busyAverage(machine), busy);
}

/** Takes a job from wherever it waits or is served, finished or not. */
export function withdraw(sim: Sim, job: number): void {
  const { plan, state } = sim;
  const { jobs, lists } = state;
  const place = intAt(jobs.ints, job + PLACE);
  cancel(state.calendar, jobTimer(job));
  jobs.ints[job + PLACE] = GONE;
  unlink(lists, jobs.ints, job);
  if (place === HELD || place === CALLING) return;
  const machine = machineOfJob(sim, job);
  change(state.averages, jobsAverage(machine), -1);
  if (place !== SERVING && place !== HOLDING) return;
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  countBusy(sim, machine);
}

/** The job's own work is done: it leaves the core, and the next one gets it. */
export function finish(sim: Sim, job: number, machine: number): void {
  const { plan, state } = sim;
  state.jobs.ints[job + PLACE] = GONE;
  unlink(state.lists, state.jobs.ints, job);
  change(state.averages, jobsAverage(machine), -1);
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  addInt(state.done, machine, 1);
  if (sim.watch) tellAt(sim, 'finish', job);
  fillCores(sim, machine);
}

/** Changes how fast a machine works; what is begun goes on at the new pace. */
export function setPace(sim: Sim, machine: number, pace: number): void {
  const { plan, state } = sim;
  if (plan.sharing) {
    sim.parts.sharing?.setPace(sim, machine, pace);
    return;
  }
  const before = realAt(state.pace, machine);
  state.pace[machine] = pace;
  let job = firstOf(state.lists, servingList(machine));
  while (job !== NONE) {
    if (intAt(state.jobs.ints, job + PLACE) === SERVING) {
      const left = (timeOf(state.calendar, jobTimer(job)) - state.now) * before;
      schedule(state.calendar, jobTimer(job), state.now + left / pace, COMPLETION);
    }
    job = intAt(state.jobs.ints, job + NEXT);
  }
}

/** A job is on its way; it will reach its machine after the delay. */
export function travel({ state }: Sim, job: number, delay: number): void {
  schedule(state.calendar, jobTimer(job), state.now + delay, ARRIVAL);
}
