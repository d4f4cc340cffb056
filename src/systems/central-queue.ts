// A queue at the balancer, from which machines fetch their work as soon as they have a free core.
import { intAt, rowAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { type Asked, streamOf } from './balance.ts';
import { dispatch } from './calls.ts';
import { endWait, hasFreeCore, isUp, machineUnder, withdraw } from './machines.ts';
import type { MachineRow, Sim } from './state.ts';

const isFree = (sim: Sim, instance: number): boolean =>
  intAt(sim.state.inUse, instance) === 1 && isUp(sim, instance) && hasFreeCore(machineUnder(sim, instance));

/** An instance with a free core, by the tie rule. Machines fetch their work here, so a dead one gets none. */
const pick = (sim: Sim, asked: Asked): number => {
  const { plan } = asked;
  let free = 0;
  let first = NONE;
  for (let instance = plan.first; instance < plan.first + plan.count; instance += 1) {
    if (!isFree(sim, instance)) continue;
    if (free === 0) first = instance;
    free += 1;
  }
  if (free <= 1 || plan.service.tie === 'lowest-index') return first;
  let left = below(sim.state.streams, streamOf(sim, asked), free);
  for (let instance = first; ; instance += 1) {
    if (!isFree(sim, instance)) continue;
    if (left === 0) return instance;
    left -= 1;
  }
};

/** A machine with a free core fetches what waits in the central queues of its services. */
const pull = (sim: Sim, machine: MachineRow): void => {
  const { plan, state } = sim;
  for (const service of plan.pulling[machine.id] ?? []) {
    const held = rowAt(state.held, service);
    while (held.count > 0 && hasFreeCore(machine)) {
      const instance = runningOn(sim, machine, service);
      if (instance === NONE) break;
      const job = rowAt(state.jobs.rows, held.first);
      endWait(sim, job);
      withdraw(sim, job);
      dispatch(sim, job, instance);
    }
  }
};

/** The first instance of a service on a machine that runs and is in use. */
const runningOn = (sim: Sim, { id }: MachineRow, service: number): number => {
  const { plan, state } = sim;
  for (const instance of plan.standing[id] ?? []) {
    const isOfService = intAt(plan.serviceOf, instance) === service;
    if (isOfService && intAt(state.inUse, instance) === 1 && isUp(sim, instance)) return instance;
  }
  return NONE;
};

export const centralQueue = { 'central-queue': () => pick };
export const pulling = { pull };
