// Faults that take a machine down.
import { addInt, rowAt } from '../engine/columns.ts';
import { change } from '../engine/time-average.ts';
import { scheduleCheck } from './health.ts';
import { loseAll } from './losing.ts';
import type { Sim } from './state.ts';

/** A machine loses power, with all that it does and all that waits there; or has it again. */
function turn(sim: Sim, target: number, step: 1 | -1): void {
  const { plan, state } = sim;
  const machine = rowAt(state.machines, target);
  const was = machine.down;
  machine.down += step;
  for (const instance of plan.standing[target] ?? []) addInt(state.shut, instance, step);
  if (was > 0 && was + step > 0) return;
  const isDown = step > 0;
  change(state.averages, machine.up, -step);
  machine.downSince = isDown ? state.now : Number.NaN;
  sim.watch?.({ what: isDown ? 'machine-down' : 'machine-up', time: state.now, machine: machine.name });
  if (isDown) loseAll(sim, [machine.serving, machine.waiting, machine.calling], () => true);
  else sim.parts.pulling?.pull(sim, machine);
  scheduleCheck(sim);
}

export const machineDown = { machine: turn };
