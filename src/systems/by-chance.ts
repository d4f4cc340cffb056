// Balancing by chance, all alike.
import { intAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { type Asked, isOpen, streamOf } from './balance.ts';
import type { Sim } from './state.ts';

/** How many instances may be chosen. */
export const choosable = ({ state }: Sim, { service }: Asked): number => intAt(state.choosable, service);

/** The n-th of the instances that may be chosen. */
export const nth = (sim: Sim, asked: Asked, n: number): number => {
  const { first, count } = asked.plan;
  if (choosable(sim, asked) === count) return first + n;
  let left = n;
  for (let instance = first; instance < first + count; instance += 1) {
    if (!isOpen(sim, instance)) continue;
    if (left === 0) return instance;
    left -= 1;
  }
  return NONE;
};

const pick = (sim: Sim, asked: Asked): number =>
  nth(sim, asked, below(sim.state.streams, streamOf(sim, asked), choosable(sim, asked)));

export const byChance = { random: () => pick };
