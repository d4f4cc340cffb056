// Requests come and end: arrivals, what is drawn for each, and what is counted.

import { provide, takeNumber } from '../engine/ahead.ts';
import { addValue } from '../engine/batch-means.ts';
import { ARRIVAL, cancel, schedule } from '../engine/calendar.ts';
import { addInt, grown, intAt } from '../engine/columns.ts';
import { record } from '../engine/histogram.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { drawFrom, sample } from '../engine/samplers.ts';
import { change, startAt } from '../engine/time-average.ts';
import { type FlowPlan, KEPT_COMPLETIONS } from './plan.ts';
import { createRoot, type Task } from './rows.ts';
import {
  ARRIVALS,
  CLIENTS,
  type FlowTally,
  flowStream,
  OUTCOMES,
  PATIENCE,
  SIZES,
  type Sim,
  type State,
  THINK,
} from './state.ts';
import { ARRIVED, ENDED, note, whyOf } from './telling.ts';
import { arrivalTimer, clientTimer } from './timers.ts';

/** How a request ends; above 1 the reason of its failure. */
export const FINISHED = 0;
export const LOST = -1;

/** Puts the first arrivals of every flow on the calendar. */
export const beginArrivals = (sim: Sim): void => {
  for (const [flow, { closedClients, firstClient }] of sim.plan.flows.entries()) {
    scheduleArrival(sim, flow);
    for (let client = 0; client < closedClients; client += 1) think(sim, flow, firstClient + client);
  }
};

/** Puts the next arrival of a flow on the calendar, if there is one. */
export const scheduleArrival = ({ plan, state }: Sim, flow: number): void => {
  const time = arrivalAfter(plan.flows[flow], state, state.now, intAt(state.nextArrival, flow));
  if (time < Number.POSITIVE_INFINITY) schedule(state.calendar, arrivalTimer(plan, flow), time, ARRIVAL);
};

/**
 * The moment of a flow's next arrival after `count` of them, the last one now; Infinity when there is none.
 * Gaps and streams go on.
 */
export const arrivalAfter = (
  plan: FlowPlan | undefined,
  { gaps, streams }: Pick<State, 'gaps' | 'streams'>,
  now: number,
  count: number,
): number => {
  const ahead = gaps[plan?.index ?? NONE];
  if (plan === undefined || ahead === undefined) return Number.POSITIVE_INFINITY;
  if (plan.gap.length > 0) {
    provide(ahead, plan.gap, streams, flowStream(plan.index, ARRIVALS));
    return now + takeNumber(ahead);
  }
  const { arrivals } = plan.flow;
  if (arrivals.process === 'regular') return (count + 1) / arrivals.rate;
  return (arrivals.process === 'at' ? arrivals.times[count] : undefined) ?? Number.POSITIVE_INFINITY;
};

/** A client of a closed flow thinks before its next request. */
export const think = ({ plan, state }: Sim, flow: number, client: number): void => {
  const arrivals = plan.flows[flow]?.flow.arrivals;
  if (arrivals?.process !== 'closed') return;
  const time = state.now + sample(arrivals.think, state.streams, flowStream(flow, THINK));
  schedule(state.calendar, clientTimer(plan, client), time, ARRIVAL);
};

/** A request comes: its number, client, sizes and patience are drawn now and travel with it. */
export const createRequest = (sim: Sim, flow: number, closedClient: number): Task => {
  const { plan, state } = sim;
  const flowPlan = plan.flows[flow];
  const tally = state.tallies[flow];
  const works = state.works[flow];
  if (flowPlan === undefined || tally === undefined || works === undefined)
    throw new RangeError(`no flow ${flow}`);
  const { streams } = state;
  const number = state.arrived;
  if (number === plan.warmup && number > 0) startAt(state.averages, state.now);
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
  provide(works, flowPlan.works, streams, flowStream(flow, SIZES));
  for (let place = 0; place < flowPlan.works.length; place += 1) sizes[first + place] = takeNumber(works);
  state.arrived = number + 1;
  state.open += 1;
  tally.offered += 1;
  addInt(state.nextArrival, flow, 1);
  change(state.averages, flowPlan.open, 1);
  note(sim, ARRIVED, number, flow);
  if (sim.watch !== undefined) {
    sim.watch({
      what: 'arrive',
      time: state.now,
      request: number,
      flow: flowPlan.flow.id,
      kind: flowPlan.flow.task.kind,
      client: client === NONE ? null : client,
    });
  }
  if (number + 1 === plan.requests) closeEntrance(sim);
  return task;
};

const drawClient = ({ flow, popularity }: FlowPlan, streams: Int32Array, index: number): number => {
  if (flow.clients === null || popularity === null) return NONE;
  const stream = flowStream(index, CLIENTS);
  return flow.clients.zipf === 0
    ? below(streams, stream, flow.clients.count)
    : drawFrom(popularity, streams, stream);
};

/** No request comes any more. Averages over time end here if the stream was cut, not if it had ended. */
const closeEntrance = ({ plan, state }: Sim): void => {
  let isCut = false;
  for (const [flow, { flow: spec, closedClients, firstClient }] of plan.flows.entries()) {
    const { arrivals } = spec;
    isCut ||= arrivals.process !== 'at' || intAt(state.nextArrival, flow) < arrivals.times.length;
    cancel(state.calendar, arrivalTimer(plan, flow));
    for (let client = 0; client < closedClients; client += 1) {
      cancel(state.calendar, clientTimer(plan, firstClient + client));
    }
  }
  state.closedAt = state.now;
  if (isCut) state.averages.to = state.now;
};

/** Takes in the times of a request that finished; times handed from function to function would be objects. */
const measure = (tally: FlowTally, { now }: State, task: Task): void => {
  const response = now - task.came;
  record(tally.response, response);
  record(tally.waiting, task.waited);
  addValue(tally.batches, response);
};

/** A request ends: finished well, lost, or failed for a reason. */
export const endRequest = (sim: Sim, task: Task, outcome: number): void => {
  const { plan, state } = sim;
  const flow = plan.nodes[task.node]?.flow ?? 0;
  const flowPlan = plan.flows[flow];
  const tally = state.tallies[flow];
  if (flowPlan === undefined || tally === undefined) return;
  const request = task.number;
  state.open -= 1;
  change(state.averages, flowPlan.open, -1);
  note(sim, ENDED, request, outcome);
  if (outcome === FINISHED) tally.finished += 1;
  else if (outcome === LOST) tally.lost += 1;
  else tally.failed += 1;
  if (request >= plan.warmup) {
    tally.ended += 1;
    tally.attempts += task.attempts;
    addInt(tally.outcomes, outcome === LOST ? OUTCOMES - 1 : outcome, 1);
    if (outcome === FINISHED) measure(tally, state, task);
  }
  if (plan.keeps && outcome === FINISHED && tally.completions.length < KEPT_COMPLETIONS) {
    tally.completions.push(state.now);
  }
  if (sim.watch !== undefined) {
    if (outcome === FINISHED) sim.watch({ what: 'answer', time: state.now, request });
    else if (outcome !== LOST) sim.watch({ what: 'fail', time: state.now, request, why: whyOf(outcome) });
  }
  if (plan.clients > 0 && flowPlan.closedClients > 0 && state.closedAt === Number.POSITIVE_INFINITY)
    think(sim, flow, task.client);
};
