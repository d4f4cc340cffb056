// Who gets the next request: what all balancing policies share; each is a part of its own. A balancer knows what it has
// sent and not had answered, or an old view of that; it knows a machine to be down only when its checks have told it.

import { addInt, intAt, realAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
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

/** A balancing policy, made ready for a service. */
export type Balancing = (plan: ServicePlan) => Choose;
/** The instance that gets the task, or NONE. */
export type Choose = (sim: Sim, asked: Asked) => number;

export interface Asked {
  service: number;
  plan: ServicePlan;
  task: Task;
  reasons: Reasons | undefined;
}

const pick = (sim: Sim, asked: Asked): number => {
  const { service, plan } = asked;
  if (plan.isOnly) return isOpen(sim, plan.first) ? plan.first : NONE;
  return sim.policies[service]?.(sim, asked) ?? NONE;
};

export const streamOf = (sim: Sim, { service }: Asked): number => routingStream(sim.plan, service);

/** May the balancer choose it: believed up, and in use? */
export const isOpen = ({ state }: Sim, instance: number): boolean => intAt(state.listed, instance) === 1;

/** The loads that the balancer sees, of all instances. */
export const loadsSeen = ({ state }: Sim, plan: ServicePlan): Int32Array =>
  plan.service.staleEvery > 0 ? state.seen : state.load;

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
