// Balancing by the least busy of a few instances that are drawn at random.
import { intAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { type Asked, loadsSeen, streamOf } from './balance.ts';
import { choosable, nth } from './by-chance.ts';
import type { Sim } from './state.ts';

/** The least busy of a few drawn at random (Mitzenmacher 1996); two, if the service does not say otherwise. */
const pick = (sim: Sim, asked: Asked): number => {
  const { plan, reasons } = asked;
  const { replacement, tie, choices } = plan.service;
  const open = choosable(sim, asked);
  const draws = replacement ? choices : Math.min(choices, open);
  if (open === 0) return NONE;
  if (open === 1 && !replacement) return nth(sim, asked, 0);
  const loads = loadsSeen(sim, plan);
  /** Places that may not be drawn again, ascending. */
  const drawn: number[] = [];
  let best = NONE;
  let least = Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < draws; draw += 1) {
    const place = drawPlace(sim, asked, drawn, open);
    if (!replacement) insert(drawn, place);
    const instance = nth(sim, asked, place);
    const load = intAt(loads, instance);
    reasons?.compared.push(instance - plan.first);
    // Of equals the one drawn first: as random as a draw of its own.
    if (load < least || (load === least && tie === 'lowest-index' && instance < best)) best = instance;
    least = Math.min(least, load);
  }
  if (reasons)
    reasons.tied = [...new Set(reasons.compared)].filter(
      (place) => intAt(loads, plan.first + place) === least,
    ).length;
  return best;
};

/** One of `open` places, but for those taken, which ascend. */
const drawPlace = (sim: Sim, asked: Asked, taken: readonly number[], open: number): number => {
  let place = below(sim.state.streams, streamOf(sim, asked), open - taken.length);
  for (const other of taken) if (place >= other) place += 1;
  return place;
};

const insert = (ascending: number[], value: number): void => {
  let at = ascending.length;
  ascending.push(value);
  for (; at > 0 && (ascending[at - 1] ?? 0) > value; at -= 1) ascending[at] = ascending[at - 1] ?? 0;
  ascending[at] = value;
};

export const few = { 'best-of-two': () => pick };
