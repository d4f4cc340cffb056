// Closed flows: so many clients, each of whom thinks before its next request.
import { ARRIVAL, schedule } from '../engine/calendar.ts';
import { rowAt } from '../engine/columns.ts';
import { sample } from '../engine/samplers.ts';
import { begin as beginTask } from './calls.ts';
import { createRequest } from './requests.ts';
import { flowStream, type Sim, THINK } from './state.ts';
import { clientTimer } from './timers.ts';

/** All clients of a flow begin by thinking. */
const begin = (sim: Sim, flow: number): void => {
  const { closedClients, firstClient } = rowAt(sim.plan.flows, flow);
  for (let client = 0; client < closedClients; client += 1) think(sim, flow, firstClient + client);
};

const think = ({ plan, state }: Sim, flow: number, client: number): void => {
  const { arrivals } = rowAt(plan.flows, flow).flow;
  if (arrivals.process !== 'closed') return;
  const time = state.now + sample(arrivals.think, state.streams, flowStream(flow, THINK));
  schedule(state.calendar, clientTimer(plan, client), time, ARRIVAL);
};

/** A client has thought: it sends its request. */
const due = (sim: Sim, client: number): void => {
  const flow = sim.plan.flows.findLastIndex(
    ({ firstClient, closedClients }) => closedClients > 0 && firstClient <= client,
  );
  beginTask(sim, createRequest(sim, flow, client));
};

/** A request of a flow has ended: if a client waited for it, it thinks again. */
const back = (sim: Sim, flow: number, client: number): void => {
  const { plan, state } = sim;
  if (rowAt(plan.flows, flow).closedClients > 0 && state.closedAt === Number.POSITIVE_INFINITY)
    think(sim, flow, client);
};

export const closed = { back, begin, due };
