// How the balancer notices: it checks every instance at the multiples of `checkEvery`. A check fails when the
// instance or its machine is down; a machine that stalls, is slow or answers errors still passes it. After
// `downAfter` failures in a row the instance gets no requests, after one success it does again.
import { CONTROL, schedule, timeOf } from '../engine/calendar.ts';
import { addInt, intAt } from '../engine/columns.ts';
import { reopen } from './balance.ts';
import { isUp, machineUnder } from './machines.ts';
import type { Sim } from './state.ts';
import { NOTICE, note } from './telling.ts';
import { HEALTH_TIMER, nextMultiple } from './timers.ts';

/** Something went down or up: checks matter until the balancer knows it. Those in between change nothing. */
export function scheduleCheck({ plan, state }: Sim): void {
  const { health } = plan.experiment;
  if (!health || timeOf(state.calendar, HEALTH_TIMER) < Number.POSITIVE_INFINITY) return;
  const next = nextMultiple(health.checkEvery, state.now, state.checkedAt);
  schedule(state.calendar, HEALTH_TIMER, next, CONTROL);
}

/** One round of checks. */
function check(sim: Sim): void {
  const { plan, state } = sim;
  const downAfter = plan.experiment.health?.downAfter ?? 1;
  let isOpen = false;
  state.checkedAt = state.now;
  for (let instance = 0; instance < plan.machineOf.length; instance += 1) {
    const believedUp = intAt(state.believedUp, instance) === 1;
    if (isUp(sim, instance)) {
      state.badChecks[instance] = 0;
      if (!believedUp) notice(sim, instance, true);
    } else if (believedUp) {
      addInt(state.badChecks, instance, 1);
      if (intAt(state.badChecks, instance) >= downAfter) notice(sim, instance, false);
      else isOpen = true;
    }
  }
  if (isOpen) scheduleCheck(sim);
}

function notice(sim: Sim, instance: number, isNowUp: boolean): void {
  const { plan, state } = sim;
  state.believedUp[instance] = isNowUp ? 1 : 0;
  reopen(sim, instance);
  note(sim, NOTICE, instance, isNowUp ? 1 : 0);
  sim.watch?.({
    what: isNowUp ? 'notice-up' : 'notice-down',
    time: state.now,
    machine: machineUnder(sim, instance).name,
    service: plan.services[intAt(plan.serviceOf, instance)]?.service.id ?? '',
  });
}

export const checking = { check };
