// Balancing by load: the instance that has the fewest requests gets the next.
import { intAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { type Asked, loadsSeen, streamOf } from './balance.ts';
import type { Sim } from './state.ts';

const pick = (sim: Sim, asked: Asked): number => {
  const { plan, reasons } = asked;
  const { listed } = sim.state;
  const loads = loadsSeen(sim, plan);
  const end = plan.first + plan.count;
  let best = NONE;
  let least = Number.POSITIVE_INFINITY;
  let tied = 0;
  for (let instance = plan.first; instance < end; instance += 1) {
    if (intAt(listed, instance) === 0) continue;
    const load = intAt(loads, instance);
    if (load < least) {
      best = instance;
      least = load;
      tied = 1;
    } else if (load === least) tied += 1;
  }
  if (reasons) reasons.tied = tied;
  if (tied <= 1 || plan.service.tie === 'lowest-index') return best;
  let left = below(sim.state.streams, streamOf(sim, asked), tied);
  for (let instance = best; instance < end; instance += 1) {
    if (intAt(listed, instance) === 0 || intAt(loads, instance) !== least) continue;
    if (left === 0) return instance;
    left -= 1;
  }
  return best;
};

export const leastBusy = { 'least-busy': () => pick };
