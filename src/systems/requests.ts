// Requests come and end: arrivals, what is drawn for each, and what is counted.

import { provide, takeNumber } from '../engine/ahead.ts';
import { ARRIVAL, schedule } from '../engine/calendar.ts';
import { addInt, grown, rowAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { drawFrom, sample } from '../engine/samplers.ts';
import { change, startAt } from '../engine/time-average.ts';
import { type FlowPlan, KEPT_COMPLETIONS } from './plan.ts';
import { createRoot, type Task } from './rows.ts';
import {
  ARRIVALS,
  CLIENTS,
  type FlowRow,
  flowStream,
  OUTCOMES,
  PATIENCE,
  quantitiesOf,
  SIZES,
  type Sim,
} from './state.ts';
import { ARRIVED, ENDED, note, whyOf } from './telling.ts';
import { arrivalTimer } from './timers.ts';

/** How a request ends; above 1 the reason of its failure. */
export const FINISHED = 0;
export const LOST = -1;

/** Puts the first arrivals of every flow on the calendar. */
export const beginArrivals = (sim: Sim): void => {
  for (const flow of sim.plan.flows.keys()) {
    scheduleArrival(sim, flow);
    sim.parts.closed?.begin(sim, flow);
  }
};

/** Puts the next arrival of a flow on the calendar, if there is one. */
export const scheduleArrival = ({ plan, state }: Sim, flow: number): void => {
  const time = arrivalAfter(rowAt(plan.flows, flow), rowAt(state.flows, flow), state.streams, state.now);
  if (time < Number.POSITIVE_INFINITY) schedule(state.calendar, arrivalTimer(plan, flow), time, ARRIVAL);
};

/**
 * The moment of a flow's next arrival after those `offered`, the last one now; Infinity when there is none.
 * Gaps and streams go on.
 */
export const arrivalAfter = (
  plan: FlowPlan,
  { gaps, offered }: Pick<FlowRow, 'gaps' | 'offered'>,
  streams: Int32Array,
  now: number,
): number => {
  if (plan.gap.length > 0) {
    provide(gaps, plan.gap, streams, flowStream(plan.index, ARRIVALS));
    return now + takeNumber(gaps);
  }
  const { arrivals } = plan.flow;
  if (arrivals.process === 'regular') return (offered + 1) / arrivals.rate;
  return (arrivals.process === 'at' ? arrivals.times[offered] : undefined) ?? Number.POSITIVE_INFINITY;
};

/** A request comes: its number, client, sizes and patience are drawn now and travel with it. */
export const createRequest = (sim: Sim, flow: number, closedClient: number): Task => {
  const { plan, state } = sim;
  const flowPlan = rowAt(plan.flows, flow);
  const row = rowAt(state.flows, flow);
  const { streams } = state;
  const number = state.arrived;
  if (number === plan.warmup && number > 0) startAt(state.averages, quantitiesOf(state), state.now);
  const task = createRoot(sim, flowPlan.root);
  const client = closedClient === NONE ? drawClient(flowPlan, streams, flow) : closedClient;
  task.number = number;
  task.client = client;
  task.came = state.now;
  task.waited = 0;
  if (plan.patient) {
    const { patience } = flowPlan.flow;
    task.patient =
      patience === null ? Number.POSITIVE_INFINITY : sample(patience, streams, flowStream(flow, PATIENCE));
  }
  const first = task.id * plan.stride;
  if (state.sizes.length < first + plan.stride) state.sizes = grown(state.sizes, 2 * (first + plan.stride));
  const { sizes } = state;
  provide(row.works, flowPlan.works, streams, flowStream(flow, SIZES));
  for (let place = 0; place < flowPlan.works.length; place += 1) sizes[first + place] = takeNumber(row.works);
  state.arrived = number + 1;
  state.open += 1;
  row.offered += 1;
  change(state.averages, row.open, 1);
  note(sim, ARRIVED, number, flow);
  if (sim.watch !== undefined) tellArrival(sim, task, flowPlan);
  if (number + 1 === plan.requests) sim.parts.closing?.close(sim);
  return task;
};

const drawClient = ({ flow, popularity }: FlowPlan, streams: Int32Array, index: number): number => {
  if (flow.clients === null || popularity === null) return NONE;
  const stream = flowStream(index, CLIENTS);
  return flow.clients.zipf === 0
    ? below(streams, stream, flow.clients.count)
    : drawFrom(popularity, streams, stream);
};

/** A request ends: finished well, lost, or failed for a reason. */
export const endRequest = (sim: Sim, task: Task, outcome: number): void => {
  const { plan, state } = sim;
  const { flow } = rowAt(plan.nodes, task.node);
  const row = rowAt(state.flows, flow);
  const request = task.number;
  state.open -= 1;
  change(state.averages, row.open, -1);
  note(sim, ENDED, request, outcome);
  if (outcome === FINISHED) row.finished += 1;
  else if (outcome === LOST) row.lost += 1;
  else row.failed += 1;
  if (request >= plan.warmup) {
    row.ended += 1;
    row.attempts += task.attempts;
    addInt(row.outcomes, outcome === LOST ? OUTCOMES - 1 : outcome, 1);
    if (outcome === FINISHED && row.measured) sim.parts.measuring?.take(row.measured, state, task);
  }
  if (plan.keeps && outcome === FINISHED && row.completions.length < KEPT_COMPLETIONS) {
    row.completions.push(state.now);
  }
  if (sim.watch !== undefined) tellEnd(sim, request, outcome);
  if (plan.clients > 0) sim.parts.closed?.back(sim, flow, task.client);
};

const tellArrival = ({ watch, state }: Sim, { number, client }: Task, { flow }: FlowPlan): void => {
  watch?.({
    what: 'arrive',
    time: state.now,
    request: number,
    flow: flow.id,
    kind: flow.task.kind,
    client: client === NONE ? null : client,
  });
};

const tellEnd = ({ watch, state: { now } }: Sim, request: number, outcome: number): void => {
  if (outcome === FINISHED) watch?.({ what: 'answer', time: now, request });
  else if (outcome !== LOST) watch?.({ what: 'fail', time: now, request, why: whyOf(outcome) });
};
