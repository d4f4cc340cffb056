// Faults that take a service down, on all its machines.
import { addInt, intAt } from '../engine/columns.ts';
import { resume } from './due.ts';
import { scheduleCheck } from './health.ts';
import { loseAll } from './losing.ts';
import type { Job } from './rows.ts';
import type { Sim } from './state.ts';

function turn(sim: Sim, target: number, step: 1 | -1): void {
  const { plan, state } = sim;
  const service = target - state.machines.length;
  const was = intAt(state.serviceDown, service);
  addInt(state.serviceDown, service, step);
  for (const [instance, its] of plan.serviceOf.entries())
    if (its === service) addInt(state.shut, instance, step);
  if (was > 0 && was + step > 0) return;
  const isDown = step > 0;
  const id = plan.services[service]?.service.id ?? '';
  sim.watch?.({ what: isDown ? 'service-down' : 'service-up', time: state.now, service: id });
  const isOfService = ({ instance }: Job) => intAt(plan.serviceOf, instance) === service;
  for (const machine of state.machines) {
    const on = plan.standing[machine.id] ?? [];
    if (!on.some((instance) => intAt(plan.serviceOf, instance) === service)) continue;
    if (isDown) loseAll(sim, [machine.serving, machine.waiting, machine.calling], isOfService);
    resume(sim, machine);
  }
  scheduleCheck(sim);
}

export const serviceDown = { service: turn };
