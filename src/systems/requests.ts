// Requests come and end: arrivals, what is drawn for each, and what is counted.

import { addValue } from '../engine/batch-means.ts';
import { ARRIVAL, cancel, schedule } from '../engine/calendar.ts';
import { addInt, grown, intAt, realAt } from '../engine/columns.ts';
import { record } from '../engine/histogram.ts';
import { NONE } from '../engine/lists.ts';
import { below } from '../engine/random.ts';
import { drawFrom, exponential, sample } from '../engine/samplers.ts';
import { placeOf, realsOf } from '../engine/table.ts';
import { change, startAt } from '../engine/time-average.ts';
import { ATTEMPTS, CAME, CLIENT, NODE, NUMBER, PATIENT, STATE, WAITED } from './fields.ts';
import type { FlowPlan } from './plan.ts';
import { createTask } from './rows.ts';
import {
  ARRIVALS,
  CLIENTS,
  CONCLUDED,
  flowStream,
  OUTCOMES,
  openAverage,
  PATIENCE,
  SIZES,
  type Sim,
  THINK,
} from './state.ts';
import { ARRIVED, ENDED, note, whyOf } from './telling.ts';
import { arrivalTimer, clientTimer } from './timers.ts';

/** How a request ends; above 1 the reason of its failure. */
export const FINISHED = 0;
export const LOST = -1;

/** Puts the first arrivals of every flow on the calendar. */
export function beginArrivals(sim: Sim): void {
  for (const [flow, { closedClients, firstClient }] of sim.plan.flows.entries()) {
    scheduleArrival(sim, flow);
    for (let client = 0; client < closedClients; client += 1) think(sim, flow, firstClient + client);
  }
}

/** Puts the next arrival of a flow on the calendar, if there is one. */
export function scheduleArrival({ plan, state }: Sim, flow: number): void {
  const time = arrivalAfter(plan.flows[flow], state.streams, state.now, intAt(state.nextArrival, flow));
  if (time < Number.POSITIVE_INFINITY) schedule(state.calendar, arrivalTimer(plan, flow), time, ARRIVAL);
}

/** The moment of a flow's next arrival after `count` of them, the last one now; Infinity when there is none. */
export function arrivalAfter(
  plan: FlowPlan | undefined,
  streams: Int32Array,
  now: number,
  count: number,
): number {
  if (!plan) return Number.POSITIVE_INFINITY;
  const { arrivals } = plan.flow;
  switch (arrivals.process) {
    case 'poisson':
      return now + exponential(1 / arrivals.rate, streams, flowStream(plan.index, ARRIVALS));
    case 'regular':
      return (count + 1) / arrivals.rate;
    case 'renewal':
      return now + sample(arrivals.gap, streams, flowStream(plan.index, ARRIVALS));
    case 'at':
      return arrivals.times[count] ?? Number.POSITIVE_INFINITY;
    case 'closed':
      return Number.POSITIVE_INFINITY;
  }
}

/** A client of a closed flow thinks before its next request. */
export function think({ plan, state }: Sim, flow: number, client: number): void {
  const arrivals = plan.flows[flow]?.flow.arrivals;
  if (arrivals?.process !== 'closed') return;
  const time = state.now + sample(arrivals.think, state.streams, flowStream(flow, THINK));
  schedule(state.calendar, clientTimer(plan, client), time, ARRIVAL);
}

/** A request comes: its number, client, sizes and patience are drawn now and travel with it. */
export function createRequest(sim: Sim, flow: number, closedClient: number): number {
  const { plan, state } = sim;
  const { run } = plan.experiment;
  const flowPlan = plan.flows[flow];
  const tally = state.tallies[flow];
  if (!flowPlan || !tally) throw new RangeError(`no flow ${flow}`);
  const { tasks, streams, now } = state;
  if (state.arrived === run.warmup && run.warmup > 0) startAt(state.averages, now);
  const task = createTask(sim, flowPlan.root, NONE);
  tasks.ints[task + NUMBER] = state.arrived;
  tasks.reals[realsOf(task) + CAME] = now;
  tasks.reals[realsOf(task) + WAITED] = 0;
  tasks.ints[task + CLIENT] = closedClient === NONE ? drawClient(flowPlan, streams, flow) : closedClient;
  const { patience } = flowPlan.flow;
  tasks.reals[realsOf(task) + PATIENT] = patience
    ? sample(patience, streams, flowStream(flow, PATIENCE))
    : Number.POSITIVE_INFINITY;
  const need = placeOf(tasks.ints.length) * plan.stride;
  if (state.sizes.length < need) state.sizes = grown(state.sizes, need);
  const { sizes } = state;
  for (let place = 0; place < flowPlan.nodes.length; place += 1) {
    const node = plan.nodes[flowPlan.root + place];
    if (node)
      sizes[placeOf(task) * plan.stride + place] = sample(node.work, streams, flowStream(flow, SIZES));
  }
  state.arrived += 1;
  state.open += 1;
  tally.offered += 1;
  addInt(state.nextArrival, flow, 1);
  change(state.averages, openAverage(plan, flow), 1);
  note(sim, ARRIVED, intAt(tasks.ints, task + NUMBER), flow);
  if (sim.watch) {
    const client = intAt(tasks.ints, task + CLIENT);
    sim.watch({
      what: 'arrive',
      time: now,
      request: intAt(tasks.ints, task + NUMBER),
      flow: flowPlan.flow.id,
      kind: flowPlan.flow.task.kind,
      client: client === NONE ? null : client,
    });
  }
  if (state.arrived === run.requests) closeEntrance(sim);
  return task;
}

function drawClient({ flow, popularity }: FlowPlan, streams: Int32Array, index: number): number {
  if (!flow.clients || !popularity) return NONE;
  const stream = flowStream(index, CLIENTS);
  return flow.clients.zipf === 0
    ? below(streams, stream, flow.clients.count)
    : drawFrom(popularity, streams, stream);
}

/** No request comes any more. Averages over time end here if the stream was cut, not if it had ended. */
function closeEntrance({ plan, state }: Sim): void {
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
}

/** A request ends: finished well, lost, or failed for a reason. */
export function endRequest(sim: Sim, task: number, outcome: number): void {
  const { plan, state } = sim;
  const { tasks, now } = state;
  const flow = plan.nodes[intAt(tasks.ints, task + NODE)]?.flow ?? 0;
  const tally = state.tallies[flow];
  if (!tally) return;
  const request = intAt(tasks.ints, task + NUMBER);
  tasks.ints[task + STATE] = CONCLUDED;
  state.open -= 1;
  change(state.averages, openAverage(plan, flow), -1);
  note(sim, ENDED, request, outcome);
  if (outcome === FINISHED) tally.finished += 1;
  else if (outcome === LOST) tally.lost += 1;
  else tally.failed += 1;
  const { warmup, requests } = plan.experiment.run;
  if (request >= warmup) {
    tally.ended += 1;
    tally.attempts += intAt(tasks.ints, task + ATTEMPTS);
    addInt(tally.outcomes, outcome === LOST ? OUTCOMES - 1 : outcome, 1);
    if (outcome === FINISHED) {
      const response = now - realAt(tasks.reals, realsOf(task) + CAME);
      record(tally.response, response);
      record(tally.waiting, realAt(tasks.reals, realsOf(task) + WAITED));
      addValue(tally.batches, response);
    }
  }
  if (
    outcome === FINISHED &&
    tally.completions.length < KEPT_COMPLETIONS &&
    (requests ?? 0) <= KEPT_COMPLETIONS
  ) {
    tally.completions.push(now);
  }
  if (sim.watch) {
    if (outcome === FINISHED) sim.watch({ what: 'answer', time: now, request });
    else if (outcome !== LOST) sim.watch({ what: 'fail', time: now, request, why: whyOf(outcome) });
  }
  const client = intAt(tasks.ints, task + CLIENT);
  if (plan.flows[flow]?.closedClients && state.closedAt === Number.POSITIVE_INFINITY)
    think(sim, flow, client);
}

/** Runs of at most so many requests keep the moment of each completion. */
export const KEPT_COMPLETIONS = 1000;
