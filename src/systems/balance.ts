// Who gets the next request: the balancing policies. A balancer knows what it has sent and not had answered,
// or an old view of that; it knows a machine to be down only when its checks have told it.

import { addInt, intAt, realAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { hasFreeCore, isUp, machineUnder } from './machines.ts';
import type { ServicePlan } from './plan.ts';
import type { Task } from './rows.ts';
import { routingStream, type Sim } from './state.ts';
import { CHOSEN, note } from './telling.ts';
import type { Choice } from './trace.ts';

/** What a choice rested on; filled in only when somebody watches. */
type Reasons = Pick<Choice, 'compared' | 'turn' | 'tied'>;

/** Chooses an instance for a task, or NONE when none is believed up (central queue: none has a free core). */
export const choose = (sim: Sim, service: number, task: Task): number => {
  const plan = sim.plan.services[service];
  if (plan === undefined) return NONE;
  if (plan.isOnly && sim.watch === undefined) return isOpen(sim, plan.first) ? plan.first : NONE;
  const reasons: Reasons | undefined = sim.watch && { compared: [], turn: null, tied: 1 };
  const chosen = pick(sim, { service, plan, task, reasons });
  if (chosen === NONE) return NONE;
  if (plan.count > 1) note(sim, CHOSEN, task.number, chosen);
  if (reasons !== undefined) tellChoice(sim, { service, plan, task, reasons }, chosen);
  return chosen;
};

export interface Asked {
  service: number;
  plan: ServicePlan;
  task: Task;
  reasons: Reasons | undefined;
}

const pick = (sim: Sim, asked: Asked): number => {
  const { plan } = asked;
  if (plan.isOnly) {
    return isOpen(sim, plan.first) ? plan.first : NONE;
  }
  switch (plan.service.balance) {
    case 'random':
      return nth(sim, asked, below(sim.state.streams, streamOf(sim, asked), choosable(sim, asked)));
    case 'round-robin':
      return inTurn(sim, asked);
    case 'least-busy':
      return leastBusy(sim, asked);
    case 'central-queue':
      return freeOne(sim, asked);
    default:
      return sim.parts.policies?.[plan.service.balance]?.(sim, asked) ?? NONE;
  }
};

export const streamOf = (sim: Sim, { service }: Asked): number => routingStream(sim.plan, service);
/** May the balancer choose it: believed up, and in use? */
export const isOpen = ({ state }: Sim, instance: number): boolean => intAt(state.listed, instance) === 1;

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

/** The loads that the balancer sees, of all instances. */
export const loadsSeen = ({ state }: Sim, plan: ServicePlan): Int32Array =>
  plan.service.staleEvery > 0 ? state.seen : state.load;

const inTurn = (sim: Sim, { plan, service, reasons }: Asked): number => {
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

const leastBusy = (sim: Sim, asked: Asked): number => {
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

const isFree = (sim: Sim, instance: number): boolean =>
  intAt(sim.state.inUse, instance) === 1 && isUp(sim, instance) && hasFreeCore(machineUnder(sim, instance));

/** An instance with a free core, by the tie rule. Machines fetch their work here, so a dead one gets none. */
const freeOne = (sim: Sim, asked: Asked): number => {
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

const tellChoice = (sim: Sim, { plan, task, reasons }: Asked, chosen: number): void => {
  if (!reasons) return;
  const { service } = plan;
  const request = task.number;
  const time = sim.state.now;
  const choice: Choice = {
    time,
    request,
    service: service.id,
    policy: service.balance,
    candidates: service.on.map((machine, place) => ({
      machine,
      load: intAt(loadsSeen(sim, plan), plan.first + place),
      weight: realAt(plan.weights, place),
      believedUp: isOpen(sim, plan.first + place),
    })),
    ...reasons,
    chosen: chosen - plan.first,
  };
  sim.watch?.({ what: 'choose', time, request, choice });
};

/** The balancer may choose an instance from now on, or may not: after it noticed, or the autoscaler decided. */
export const reopen = ({ plan, state }: Sim, instance: number): void => {
  const isNowOpen = intAt(state.believedUp, instance) & intAt(state.inUse, instance);
  addInt(state.choosable, intAt(plan.serviceOf, instance), isNowOpen - intAt(state.listed, instance));
  state.listed[instance] = isNowOpen;
};
