// Things that break and are mended: machines, services, the entrance. Several faults of one thing may overlap;
// it works again when the last has ended.
import { scheduleRanked } from '../engine/calendar.ts';
import { addInt, intAt, rowAt } from '../engine/columns.ts';
import { type List, NONE } from '../engine/lists.ts';
import { change } from '../engine/time-average.ts';
import { loseJob, pull } from './calls.ts';
import { resume } from './due.ts';
import type { FaultInput, FixedFault } from './experiment.ts';
import { scheduleCheck } from './health.ts';
import { setPace, withdraw } from './machines.ts';
import { type Job, taskOf } from './rows.ts';
import { LOSING, type MachineRow, type Sim } from './state.ts';
import { FAULT, note } from './telling.ts';
import { faultTimer } from './timers.ts';

/** How many times slower a machine with a `slow` fault is, when the file does not say. */
const SLOW_FACTOR = 10;
const KINDS = ['down', 'stall', 'slow', 'errors'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = (fault: FixedFault): Kind => ('machine' in fault ? (fault.kind ?? 'down') : 'down');

/** What breaks, as a number: machines, then services, then the entrance. */
export function targetOf({ plan }: Sim, fault: FaultInput): number {
  const { machines, services } = plan.experiment.system;
  if ('machine' in fault) return machines.findIndex(({ id }) => id === fault.machine);
  if ('service' in fault) return machines.length + services.findIndex(({ id }) => id === fault.service);
  return machines.length + services.length;
}

/**
 * Puts a fault on the calendar. Its order among others at the same moment comes from what it is, not from
 * when it was told: a fault of the file and one added by a reader make the same run.
 */
export function addFault(sim: Sim, fault: FixedFault): void {
  const { plan, state } = sim;
  const index = state.faults.push(fault) - 1;
  const rank = (targetOf(sim, fault) * KINDS.length + KINDS.indexOf(kindOf(fault))) * 2;
  scheduleRanked(state.calendar, faultTimer(plan, index, true), fault.at, rank);
  const { for: span } = fault;
  if (typeof span !== 'number') return;
  scheduleRanked(state.calendar, faultTimer(plan, index, false), fault.at + span, rank + 1);
}

/** A fault begins or ends. */
export function turnFault(sim: Sim, index: number, isStart: boolean): void {
  const fault = sim.state.faults[index];
  if (!fault) return;
  const target = targetOf(sim, fault);
  const kind = kindOf(fault);
  const step = isStart ? 1 : -1;
  note(sim, FAULT, target, KINDS.indexOf(kind) * 2 + (isStart ? 1 : 0));
  if (kind === 'down') {
    turnTarget(sim, target, step);
    return;
  }
  const machine = rowAt(sim.state.machines, target);
  if (kind === 'stall') {
    machine.stalled += step;
    resume(sim, machine);
  } else {
    if (kind === 'errors') machine.erring += step;
    setPace(sim, machine, paceUnderFaults(sim, machine));
  }
}

/** A machine, a service or a replica of the entrance goes down, or is up again. */
export function turnTarget(sim: Sim, target: number, step: 1 | -1): void {
  const { machines } = sim.state;
  const service = target - machines.length;
  if (service < 0) turnMachine(sim, rowAt(machines, target), step);
  else if (service < sim.plan.services.length) turnService(sim, service, step);
  else turnFront(sim, step);
}

/** Speed of a machine under the faults of this moment, multiplied in an order of their own. */
function paceUnderFaults({ state }: Sim, { name, speed }: MachineRow): number {
  const factors = state.faults.flatMap((fault) => {
    if (!('machine' in fault) || fault.machine !== name) return [];
    const { at, for: span, factor } = fault;
    if (at > state.now || (typeof span === 'number' && at + span <= state.now)) return [];
    if (fault.kind === 'slow') return [1 / (factor ?? SLOW_FACTOR)];
    return fault.kind === 'errors' ? [factor ?? 1] : [];
  });
  return factors.sort((a, b) => a - b).reduce((pace, factor) => pace * factor, speed);
}

/** A machine loses power, with all that it does and all that waits there; or has it again. */
function turnMachine(sim: Sim, machine: MachineRow, step: 1 | -1): void {
  const { plan, state } = sim;
  const was = machine.down;
  machine.down += step;
  for (const instance of plan.standing[machine.id] ?? []) addInt(state.shut, instance, step);
  if (was > 0 && was + step > 0) return;
  const isDown = step > 0;
  change(state.averages, machine.up, -step);
  machine.downSince = isDown ? state.now : Number.NaN;
  sim.watch?.({ what: isDown ? 'machine-down' : 'machine-up', time: state.now, machine: machine.name });
  if (isDown) loseAll(sim, machine, () => true);
  else pull(sim, machine);
  scheduleCheck(sim);
}

function turnService(sim: Sim, service: number, step: 1 | -1): void {
  const { plan, state } = sim;
  const was = intAt(state.serviceDown, service);
  addInt(state.serviceDown, service, step);
  for (const [instance, its] of plan.serviceOf.entries())
    if (its === service) addInt(state.shut, instance, step);
  if (was > 0 && was + step > 0) return;
  const isDown = step > 0;
  const id = plan.services[service]?.service.id ?? '';
  sim.watch?.({ what: isDown ? 'service-down' : 'service-up', time: state.now, service: id });
  const isOfService = ({ instance }: Job) => intAt(plan.serviceOf, instance) === service;
  for (const machine of state.machines) {
    const on = plan.standing[machine.id] ?? [];
    if (!on.some((instance) => intAt(plan.serviceOf, instance) === service)) continue;
    if (isDown) loseAll(sim, machine, isOfService);
    resume(sim, machine);
  }
  scheduleCheck(sim);
}

/** The entrance loses one of its replicas. With the last one goes what it holds; what is inside goes on. */
function turnFront(sim: Sim, step: 1 | -1): void {
  const { plan, state } = sim;
  const { replicas } = plan.experiment.system.front;
  state.frontDown += step;
  const left = Math.max(0, replicas - state.frontDown);
  sim.watch?.({ what: step > 0 ? 'front-down' : 'front-up', time: state.now, replicas: left });
  if (left > 0) return;
  for (const list of state.held) {
    const held = jobsOf(sim, list).filter((job) => taskOf(sim, job).parent === NONE);
    lose(sim, held);
  }
}

function loseAll(sim: Sim, { serving, waiting, calling }: MachineRow, isHit: (job: Job) => boolean): void {
  const lists = [serving, waiting, calling];
  lose(sim, lists.flatMap((list) => jobsOf(sim, list)).filter(isHit));
}

/**
 * All leave the machine before the first is told lost, so that none is served in between. Until its turn comes
 * a job is not gone: a call of it that is lost before must not free its row.
 */
function lose(sim: Sim, jobs: readonly Job[]): void {
  for (const job of jobs) {
    withdraw(sim, job);
    job.place = LOSING;
  }
  for (const job of jobs) loseJob(sim, job);
}

function jobsOf({ state: { jobs } }: Sim, { first }: List): Job[] {
  const found: Job[] = [];
  for (let next = first; next !== NONE; next = rowAt(jobs.rows, next).next)
    found.push(rowAt(jobs.rows, next));
  return found;
}
