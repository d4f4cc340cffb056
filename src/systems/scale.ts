// The autoscaler of a service: looks every so often how busy the cores in use are, and wants as many instances
// as would bring them to the target: ceil(in use x measured / target), no change within the tolerance (the rule
// of the Kubernetes Horizontal Pod Autoscaler). What it orders takes time to come; what it drops gets no new work.
import { CONTROL, schedule } from '../engine/calendar.ts';
import { rowAt } from '../engine/columns.ts';
import { areaAt, setTo } from '../engine/time-average.ts';
import { reopen } from './balance.ts';
import type { Autoscale } from './experiment.ts';
import { machineUnder } from './machines.ts';
import type { Scale, Sim } from './state.ts';
import { note, SCALED } from './telling.ts';
import { lookTimer, orderTimer } from './timers.ts';

/** Instances beyond the first few are out of use until they are wanted. */
function begin(sim: Sim): void {
  const { plan, state } = sim;
  for (const [index, { service, count }] of plan.services.entries()) {
    const { autoscale } = service;
    if (!autoscale) continue;
    state.scales[index] = { inUse: count, ordered: [], busy: 0, lookedAt: 0, wanted: [] };
    use(sim, index, autoscale.start);
    schedule(state.calendar, lookTimer(index), autoscale.every, CONTROL);
  }
}

/** It is time to look. */
function look(sim: Sim, index: number): void {
  const { state, plan } = sim;
  const scale = state.scales[index];
  const autoscale = plan.services[index]?.service.autoscale;
  // A stream that was cut is over: what still goes on is not the load that it was made for.
  if (!scale || !autoscale || state.now > state.averages.to) return;
  const looks = Math.round(state.now / autoscale.every);
  schedule(state.calendar, lookTimer(index), (looks + 1) * autoscale.every, CONTROL);
  const wanted = settled(scale, autoscale, wantedNow(sim, index, scale, autoscale), state.now);
  const coming = scale.inUse + scale.ordered.length;
  if (wanted > coming) {
    for (let more = coming; more < wanted; more += 1) scale.ordered.push(state.now + autoscale.delay);
    if (autoscale.delay === 0) takeUp(sim, index);
    else schedule(state.calendar, orderTimer(index), scale.ordered[0] ?? 0, CONTROL);
  } else if (wanted < coming) {
    // What has not come yet is sent back first.
    scale.ordered.length = Math.max(0, wanted - scale.inUse);
    if (wanted < scale.inUse) use(sim, index, wanted);
  }
}

/** Instances that were ordered are there. */
function takeUp(sim: Sim, index: number): void {
  const { calendar, now, scales } = sim.state;
  const scale = scales[index];
  if (!scale) return;
  const there = scale.ordered.filter((due) => due <= now).length;
  scale.ordered = scale.ordered.slice(there);
  const next = scale.ordered[0];
  if (next !== undefined) schedule(calendar, orderTimer(index), next, CONTROL);
  if (there > 0) use(sim, index, scale.inUse + there);
}

const HAIR = 1e-9;

function wantedNow(sim: Sim, index: number, scale: Scale, autoscale: Autoscale): number {
  const { plan, state } = sim;
  const service = plan.services[index];
  const { averages } = state;
  let busy = 0;
  let cores = 0;
  for (let place = 0; place < scale.inUse; place += 1) {
    const machine = machineUnder(sim, (service?.first ?? 0) + place);
    busy += areaAt(averages, machine.busy, state.now);
    cores += machine.cores;
  }
  beginAnew(sim, scale);
  const measured = (busy - scale.busy) / ((state.now - scale.lookedAt) * cores);
  scale.busy = busy;
  scale.lookedAt = state.now;
  const ratio = measured / autoscale.target;
  // A hair for rounding: 0.55/0.5 is within 0.1 of 1, and a whole product does not add an instance. No action
  // leaves what is on its way alone too.
  const wanted =
    Math.abs(ratio - 1) <= autoscale.tolerance + HAIR
      ? scale.inUse + scale.ordered.length
      : Math.ceil(scale.inUse * ratio - HAIR);
  return Math.min(autoscale.max, Math.max(autoscale.min, wanted));
}

/** At the end of the warm-up busy times are counted from 0 again: the measure begins there. */
function beginAnew({ state: { averages } }: Sim, scale: Scale): void {
  if (averages.from <= scale.lookedAt) return;
  scale.busy = 0;
  scale.lookedAt = averages.from;
}

/** The most that was wanted within the last `keep`: fewer only when it has been enough for so long. */
function settled(scale: Scale, { keep }: Autoscale, wanted: number, now: number): number {
  scale.wanted = [...scale.wanted.filter(([time]) => time > now - keep), [now, wanted]];
  return scale.wanted.reduce((most, [, count]) => Math.max(most, count), 0);
}

/** From now on so many instances get work, in the order of the list. */
function use(sim: Sim, index: number, count: number): void {
  const { plan, state } = sim;
  const scale = state.scales[index];
  const service = plan.services[index];
  if (!scale || !service) return;
  const { averages } = state;
  beginAnew(sim, scale);
  for (let place = Math.min(count, scale.inUse); place < Math.max(count, scale.inUse); place += 1) {
    const instance = service.first + place;
    const machine = machineUnder(sim, instance);
    state.inUse[instance] = place < count ? 1 : 0;
    // Its busy time before counts neither for nor against it.
    scale.busy += areaAt(averages, machine.busy, state.now) * (place < count ? 1 : -1);
    reopen(sim, instance);
    if (place < count && plan.pulls) sim.parts.pulling?.pull(sim, machine);
  }
  scale.inUse = count;
  setTo(averages, rowAt(state.used, index), count);
  note(sim, SCALED, index, count);
  sim.watch?.({ what: 'scale', time: state.now, service: service.service.id, inUse: count });
}

export const scaling = { begin, look, takeUp };
