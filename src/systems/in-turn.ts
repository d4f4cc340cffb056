// Balancing in turn: each instance that may be chosen gets one request after the other.
import { intAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { type Asked, isOpen } from './balance.ts';
import type { Sim } from './state.ts';

const pick = (sim: Sim, { plan, service, reasons }: Asked): number => {
  const { turn } = sim.state;
  const begin = intAt(turn, service);
  if (reasons) reasons.turn = begin;
  for (let step = 0; step < plan.count; step += 1) {
    const place = (begin + step) % plan.count;
    if (!isOpen(sim, plan.first + place)) continue;
    turn[service] = (place + 1) % plan.count;
    return plan.first + place;
  }
  return NONE;
};

export const inTurn = { 'round-robin': () => pick };
