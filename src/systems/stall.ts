// Faults under which a machine stands still: it keeps what it has, and begins nothing.
import { rowAt } from '../engine/columns.ts';
import { resume } from './due.ts';
import type { Sim } from './state.ts';

function turn(sim: Sim, target: number, step: 1 | -1): void {
  const machine = rowAt(sim.state.machines, target);
  machine.stalled += step;
  resume(sim, machine);
}

export const stalling = { stall: turn };
