// Things that fail by chance, again and again: up for a while, then down until they are mended. With `crews`,
// only so many are mended at once and the others wait, first come, first served.
import { FAILURE, schedule } from '../engine/calendar.ts';
import { intAt } from '../engine/columns.ts';
import { sample } from '../engine/samplers.ts';
import { targetOf, turnTarget } from './faults.ts';
import { failureStream, type Sim } from './state.ts';
import { FAULT, note } from './telling.ts';
import { randomFaultTimer } from './timers.ts';

const UP = 0;
const UNMENDED = 1;
const MENDING = 2;
/** Tells a failure by chance from a fixed fault in the hash. */
const BY_CHANCE = 16;

/** Puts the first failure of each on the calendar. */
function begin(sim: Sim): void {
  for (const index of sim.plan.randomFaults.keys()) wait(sim, index, 'meanUp');
}

/** Its time is up: it fails, or it is mended. */
function turn(sim: Sim, index: number): void {
  const { plan, state } = sim;
  const fault = plan.randomFaults[index];
  if (!fault) return;
  const isUp = intAt(state.broken, index) === UP;
  note(sim, FAULT, targetOf(sim, fault), BY_CHANCE + (isUp ? 1 : 0));
  state.broken[index] = isUp ? UNMENDED : UP;
  if (isUp) state.unmended.push(index);
  turnTarget(sim, fault, isUp ? 1 : -1);
  if (!isUp) wait(sim, index, 'meanUp');
  sendCrews(sim);
}

function sendCrews(sim: Sim): void {
  const { plan, state } = sim;
  const crews = plan.experiment.crews ?? Number.POSITIVE_INFINITY;
  while (state.broken.reduce((busy, broken) => busy + (broken === MENDING ? 1 : 0), 0) < crews) {
    const index = state.unmended.shift();
    if (index === undefined) return;
    state.broken[index] = MENDING;
    wait(sim, index, 'meanDown');
  }
}

function wait(sim: Sim, index: number, which: 'meanUp' | 'meanDown'): void {
  const { plan, state } = sim;
  const fault = plan.randomFaults[index];
  if (!fault) return;
  const mean = fault[which];
  const span =
    fault.shape === 'constant'
      ? mean
      : sample({ dist: 'exponential', mean }, state.streams, failureStream(plan, index));
  schedule(state.calendar, randomFaultTimer(plan, index), state.now + span, FAILURE);
}

export const randomFaults = { begin, turn };
