// Balancing by a key: requests of one client always come to the same instance, as long as it is up.
import { intAt, realAt } from '../engine/columns.ts';
import { hashText } from '../engine/hash.ts';
import { NONE } from '../engine/lists.ts';
import { type Asked, type Choose, isOpen } from './balance.ts';
import type { ServicePlan } from './plan.ts';
import type { Sim } from './state.ts';

/** Points of the ring in order, and whose each of them is. */
interface Ring {
  points: Float64Array;
  owners: Int32Array;
}

/** Consistent hashing (Karger et al. 1997): the next point on the ring that belongs to an instance believed up. */
const pick = (sim: Sim, { task }: Asked, { points, owners }: Ring): number => {
  const { client, number } = task;
  const key = hashText(String(client === NONE ? number : client), 11) >>> 0;
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

const ringOf = ({ service: { id, on, points }, first }: ServicePlan): Ring => {
  const ring = on
    .flatMap((machine, place) =>
      Array.from({ length: points }, (_, point): [number, number] => [
        hashText(`${id}/${machine}/${place}/${point}`, 7) >>> 0,
        first + place,
      ]),
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    points: Float64Array.from(ring, ([point]) => point),
    owners: Int32Array.from(ring, ([, owner]) => owner),
  };
};

const hash = (plan: ServicePlan): Choose => {
  const ring = ringOf(plan);
  return (sim, asked) => pick(sim, asked, ring);
};

export const onRing = { hash };
