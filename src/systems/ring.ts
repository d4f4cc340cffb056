// Balancing by a key: requests of one client always come to the same instance, as long as it is up.
import { intAt, realAt } from '../engine/columns.ts';
import { hashText } from '../engine/hash.ts';
import { NONE } from '../engine/lists.ts';
import { type Asked, isOpen } from './balance.ts';
import type { Sim } from './state.ts';

/** Consistent hashing (Karger et al. 1997): the next point on the ring that belongs to an instance believed up. */
const pick = (sim: Sim, { plan, task }: Asked): number => {
  const { client, number } = task;
  const key = hashText(String(client === NONE ? number : client), 11) >>> 0;
  const { points, owners } = plan.ring;
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (realAt(points, middle) < key) low = middle + 1;
    else high = middle;
  }
  for (let step = 0; step < points.length; step += 1) {
    const instance = intAt(owners, (low + step) % points.length);
    if (isOpen(sim, instance)) return instance;
  }
  return NONE;
};

export const onRing = { hash: pick };
