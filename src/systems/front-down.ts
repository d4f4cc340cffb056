// Faults that take a replica of the entrance down.
import { NONE } from '../engine/lists.ts';
import { loseAll } from './losing.ts';
import { taskOf } from './rows.ts';
import type { Sim } from './state.ts';

/** The entrance loses one of its replicas. With the last one goes what it holds; what is inside goes on. */
function turn(sim: Sim, _target: number, step: 1 | -1): void {
  const { plan, state } = sim;
  const { replicas } = plan.experiment.system.front;
  state.frontDown += step;
  const left = Math.max(0, replicas - state.frontDown);
  sim.watch?.({ what: step > 0 ? 'front-down' : 'front-up', time: state.now, replicas: left });
  if (left > 0) return;
  for (const list of state.held) loseAll(sim, [list], (job) => taskOf(sim, job).parent === NONE);
}

export const frontDown = { front: turn };
