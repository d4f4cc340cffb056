// Faults that change the pace of a machine: it is slow, or answers errors, perhaps faster than it would work.
import { COMPLETION, schedule, timeOf } from '../engine/calendar.ts';
import { rowAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { type MachineRow, SERVING, type Sim } from './state.ts';
import { jobTimer } from './timers.ts';

/** How many times slower a machine with a `slow` fault is, when the file does not say. */
const SLOW_FACTOR = 10;

function turnSlow(sim: Sim, target: number): void {
  const machine = rowAt(sim.state.machines, target);
  setPace(sim, machine, paceUnderFaults(sim, machine));
}

function turnErrors(sim: Sim, target: number, step: 1 | -1): void {
  rowAt(sim.state.machines, target).erring += step;
  turnSlow(sim, target);
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

/** Changes how fast a machine works; what is begun goes on at the new pace. */
const setPace = (sim: Sim, machine: MachineRow, pace: number): void => {
  const { plan, state } = sim;
  if (plan.sharing) {
    sim.parts.sharing?.setPace(sim, machine, pace);
    return;
  }
  const before = machine.pace;
  machine.pace = pace;
  let next = machine.serving.first;
  while (next !== NONE) {
    const job = rowAt(state.jobs.rows, next);
    if (job.place === SERVING) {
      const left = (timeOf(state.calendar, jobTimer(job)) - state.now) * before;
      schedule(state.calendar, jobTimer(job), state.now + left / pace, COMPLETION);
    }
    next = job.next;
  }
};

export const pacing = { slow: turnSlow, errors: turnErrors };
