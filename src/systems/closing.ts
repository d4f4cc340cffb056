// Runs of so many requests: the entrance closes behind the last one.
import { cancel } from '../engine/calendar.ts';
import { rowAt } from '../engine/columns.ts';
import type { Sim } from './state.ts';
import { arrivalTimer, clientTimer } from './timers.ts';

/** No request comes any more. Averages over time end here if the stream was cut, not if it had ended. */
const close = ({ plan, state }: Sim): void => {
  let isCut = false;
  for (const [flow, { flow: spec, closedClients, firstClient }] of plan.flows.entries()) {
    const { arrivals } = spec;
    isCut ||= arrivals.process !== 'at' || rowAt(state.flows, flow).offered < arrivals.times.length;
    cancel(state.calendar, arrivalTimer(plan, flow));
    for (let client = 0; client < closedClients; client += 1) {
      cancel(state.calendar, clientTimer(plan, firstClient + client));
    }
  }
  state.closedAt = state.now;
  if (isCut) state.averages.to = state.now;
};

export const closing = { close };
