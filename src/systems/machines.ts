// What a machine does with jobs: queue, serve, lose them. First come, first served on so many cores, or all
// at once with the cores shared equally.
import { COMPLETION, cancel, schedule, TIMEOUT } from '../engine/calendar.ts';
import { intAt, rowAt } from '../engine/columns.ts';
import { append, type List, NONE, unlink } from '../engine/lists.ts';
import { change, setTo } from '../engine/time-average.ts';
import { type Job, rootOf, taskOf } from './rows.ts';
import { CALLING, GONE, HELD, HOLDING, type MachineRow, SERVING, type Sim, WAITING } from './state.ts';
import { tellAt } from './telling.ts';
import { jobTimer } from './timers.ts';

/** Does the instance run, and the machine under it? */
export const isUp = ({ state }: Sim, instance: number): boolean => intAt(state.shut, instance) === 0;

/** The machine of an instance. */
export const machineUnder = ({ plan, state }: Sim, instance: number): MachineRow =>
  rowAt(state.machines, intAt(plan.machineOf, instance));

/** Jobs waiting and in service. */
export const jobsAt = ({ waiting, serving }: MachineRow): number => waiting.count + serving.count;

/** Could a job start here now, those on their way counted? */
export const hasFreeCore = (machine: MachineRow): boolean =>
  machine.stalled === 0 && jobsAt(machine) + machine.coming < machine.cores;

/** A job comes to the machine of its instance, with its work in hand. */
export const enter = (sim: Sim, job: Job, machine: MachineRow): void => {
  change(sim.state.averages, machine.jobs, 1);
  if (canStart(sim, machine)) {
    start(sim, job, machine);
    countBusy(sim, machine);
  } else wait(sim, job, WAITING, machine.waiting);
};

/** A job waits at a machine or at the balancer; as long as its request is ready to. */
export const wait = (sim: Sim, job: Job, place: number, list: List): void => {
  const { plan, state } = sim;
  job.place = place;
  job.since = state.now;
  append(list, state.jobs.rows, job);
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

const canStart = ({ plan }: Sim, { stalled, serving, cores }: MachineRow): boolean =>
  stalled === 0 && (plan.sharing || serving.count < cores);

const start = (sim: Sim, job: Job, machine: MachineRow): void => {
  const { plan, state } = sim;
  job.place = SERVING;
  job.since = state.now;
  if (!plan.sharing) {
    append(machine.serving, state.jobs.rows, job);
    const span = job.work / machine.pace;
    schedule(state.calendar, jobTimer(job), state.now + span, COMPLETION);
  } else sim.parts.sharing?.start(sim, job, machine);
  if (sim.watch !== undefined) tellAt(sim, 'start', job);
};

/** Starts what can start. */
export const fillCores = (sim: Sim, machine: MachineRow): void => {
  const { plan, state } = sim;
  const { waiting } = machine;
  const { rows } = state.jobs;
  while (waiting.count > 0 && canStart(sim, machine)) {
    const job = rowAt(rows, waiting.first);
    unlink(waiting, rows, job);
    if (plan.patient) cancel(state.calendar, jobTimer(job));
    endWait(sim, job);
    start(sim, job, machine);
  }
  countBusy(sim, machine);
};

/** Brings the count of busy cores up to date: once, after all that changes in a moment. */
const countBusy = ({ state }: Sim, { serving, cores, busy }: MachineRow): void => {
  setTo(state.averages, busy, serving.count < cores ? serving.count : cores);
};

/** Takes a job from wherever it waits, calls or is served, finished or not. */
export const withdraw = (sim: Sim, job: Job): void => {
  const { plan, state } = sim;
  const { place } = job;
  cancel(state.calendar, jobTimer(job));
  job.place = GONE;
  if (place === HELD) {
    const node = plan.nodes[taskOf(sim, job).node];
    unlink(rowAt(state.held, node?.service ?? NONE), state.jobs.rows, job);
    return;
  }
  const machine = machineUnder(sim, job.instance);
  if (place === CALLING) {
    unlink(machine.calling, state.jobs.rows, job);
    return;
  }
  const isServed = place === SERVING || place === HOLDING;
  unlink(isServed ? machine.serving : machine.waiting, state.jobs.rows, job);
  change(state.averages, machine.jobs, -1);
  if (!isServed) return;
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  countBusy(sim, machine);
};

/** The job's own work is done: it leaves the core, and the next one gets it. */
export const finish = (sim: Sim, job: Job, machine: MachineRow): void => {
  const { plan, state } = sim;
  job.place = GONE;
  unlink(machine.serving, state.jobs.rows, job);
  change(state.averages, machine.jobs, -1);
  if (plan.sharing) sim.parts.sharing?.left(sim, machine);
  machine.done += 1;
  if (sim.watch !== undefined) tellAt(sim, 'finish', job);
  fillCores(sim, machine);
};
