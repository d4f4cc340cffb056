// Balancers that look at the loads only now and then.
import { CONTROL, schedule, timeOf } from '../engine/calendar.ts';
import { intAt, realAt } from '../engine/columns.ts';
import type { Sim } from './state.ts';
import { nextMultiple, viewTimer } from './timers.ts';

/** The load of an instance has changed: with old views, the next renewal must be on the calendar. */
const changed = ({ plan, state }: Sim, service: number): void => {
  const every = plan.services[service]?.service.staleEvery ?? 0;
  if (every === 0 || timeOf(state.calendar, viewTimer(service)) < Number.POSITIVE_INFINITY) return;
  const last = state.isArrival ? state.now : realAt(state.renewedAt, service);
  const next = nextMultiple(every, state.now, last);
  schedule(state.calendar, viewTimer(service), next, CONTROL);
};

/** The balancer of a service looks at the loads. */
const renew = ({ plan, state }: Sim, service: number): void => {
  const served = plan.services[service];
  if (!served) return;
  for (let instance = served.first; instance < served.first + served.count; instance += 1) {
    state.seen[instance] = intAt(state.load, instance);
  }
  state.renewedAt[service] = state.now;
};

export const oldViews = { changed, renew };
