// Balancing by weight: each instance that may be chosen gets its share of the requests, by chance.
import { intAt, realAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { uniform } from '../engine/random.ts';
import { type Asked, streamOf } from './balance.ts';
import type { Sim } from './state.ts';

const pick = (sim: Sim, asked: Asked): number => {
  const { first, count, weights } = asked.plan;
  const { listed } = sim.state;
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    if (intAt(listed, first + place) === 1) total += realAt(weights, place);
  }
  let left = uniform(sim.state.streams, streamOf(sim, asked)) * total;
  let last = NONE;
  for (let place = 0; place < count && left >= 0; place += 1) {
    const weight = realAt(weights, place);
    if (weight === 0 || intAt(listed, first + place) === 0) continue;
    last = first + place;
    left -= weight;
  }
  return last;
};

export const byWeight = { weighted: () => pick };
