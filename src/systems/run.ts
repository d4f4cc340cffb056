// A run of an experiment: step to the next event, advance to a moment, keep a snapshot, go back to it. The
// same experiment and seed give the same events in the same order, in one leap or in many small steps.
import { isArrivalNext, nextTime, takeNext, timeOf } from '../engine/calendar.ts';
import { copyPlain, realAt, rowAt } from '../engine/columns.ts';
import { hashDigits, mixReal } from '../engine/hash.ts';
import { NONE } from '../engine/lists.ts';
import { setClock } from '../engine/time-average.ts';
import { begin, comeIn, deliver } from './calls.ts';
import { leave, workDone } from './due.ts';
import { complete, type Experiment, type ExperimentInput, type FixedFault } from './experiment.ts';
import { addFault, turnFault } from './faults.ts';
import { needFault, needParts, type Parts, policiesOf } from './parts.ts';
import { planOf } from './plan.ts';
import { arrivalAfter, beginArrivals, createRequest, scheduleArrival } from './requests.ts';
import type { Job } from './rows.ts';
import { type Scene, sceneOf } from './scene.ts';
import { createState, SERVING, type Sim, type State, TO_CALLER, TO_MACHINE } from './state.ts';
import { arrivalTimer, DEADLINE, JOB, rowOf, SERVICE_TIMERS, TASK } from './timers.ts';
import type { TraceEvent } from './trace.ts';

export type { Scene, SceneMachine, SceneRequest } from './scene.ts';

/** Plain data, independent of the run that it was taken from. */
export interface Snapshot {
  now: number;
  state: State;
}

export interface Run {
  readonly experiment: Experiment;
  /** Model time reached. */
  readonly now: number;
  /** Nothing more will happen, or the limit is reached. */
  readonly over: boolean;
  /** Events handled. */
  readonly events: number;
  /** Hash of all that has happened. */
  readonly traceHash: string;
  /** Time of the next event, Infinity when there is none. */
  nextTime(): number;
  /** Handles the next event; false, and nothing done, when the run is over. */
  step(): boolean;
  /** Handles every event up to a moment, and is then at that moment. */
  advance(to: number): void;
  /**
   * Adds a fault. At a moment after `now`, the run is the one that it would be with the fault in its file.
   * @throws RangeError when it lies in the past; Error when the part that it needs is missing
   */
  inject(fault: FixedFault): void;
  /** For those who measure: the state as it stands. It goes on changing; nobody else changes it. */
  readonly inner: Sim;
  snapshot(): Snapshot;
  /** Goes to the moment of a snapshot of a run of the same experiment. */
  restore(snapshot: Snapshot): void;
  scene(): Scene;
  /** Arrivals of open flows in (now, until] that are to come; nothing is disturbed. */
  approaching(until: number): { time: number; flow: number }[];
}

export interface Options {
  /** Is told everything that happens. */
  watch?: ((event: TraceEvent) => void) | undefined;
}

/**
 * Makes a run ready at time 0. The experiment must have passed its schema and cross-checks.
 * @param parts the mechanisms that the experiment needs; `simulate` has them all
 * @throws when one is missing
 */
export const createRun = (input: ExperimentInput, options: Options, parts: Parts): Run => {
  const experiment = complete(input);
  const plan = planOf(experiment);
  needParts(plan, parts);
  const sim: Sim = {
    plan,
    parts,
    policies: policiesOf(plan, parts),
    state: createState(plan, parts),
    watch: options.watch,
  };
  const limit = experiment.run.until ?? Number.POSITIVE_INFINITY;
  let now = 0;
  for (const fault of experiment.faults) if ('at' in fault) addFault(sim, fault);
  parts.randomFaults?.begin(sim);
  beginArrivals(sim);
  parts.scaling?.begin(sim);

  const next = () => timeOfNext(sim, limit);
  return {
    experiment,
    inner: sim,
    get now() {
      return now;
    },
    get over() {
      return next() === Number.POSITIVE_INFINITY;
    },
    get events() {
      return sim.state.events;
    },
    get traceHash() {
      return hashDigits(sim.state.hash);
    },
    nextTime: next,
    step() {
      const time = next();
      if (time === Number.POSITIVE_INFINITY) {
        if (limit < Number.POSITIVE_INFINITY) now = Math.max(now, limit);
        return false;
      }
      handleNext(sim);
      now = Math.max(now, time);
      return true;
    },
    advance(to) {
      play(sim, Math.min(to, limit));
      if (to < Number.POSITIVE_INFINITY) now = Math.max(now, to);
      else now = limit < Number.POSITIVE_INFINITY ? limit : Math.max(now, sim.state.now);
    },
    inject(fault) {
      if (!(fault.at >= now)) throw new RangeError(`A fault at ${fault.at} lies before ${now}.`);
      needFault(plan, parts, fault);
      addFault(sim, fault);
    },
    snapshot: () => ({ now, state: copyPlain(sim.state) }),
    restore(snapshot) {
      sim.state = copyPlain(snapshot.state);
      now = snapshot.now;
    },
    scene: () => sceneOf(sim, now),
    approaching: (until) => arrivalsUntil(sim, until, now),
  };
};

/** Handles every event up to a moment. */
const play = (sim: Sim, to: number): void => {
  for (;;) {
    const time = nextTime(sim.state.calendar);
    if (!(time <= to && time < Number.POSITIVE_INFINITY) || isDrained(sim)) return;
    handleNext(sim);
  }
};

/** When the next event is due; Infinity when the run is over. */
const timeOfNext = (sim: Sim, limit: number): number => {
  const time = nextTime(sim.state.calendar);
  return time <= limit && !isDrained(sim) ? time : Number.POSITIVE_INFINITY;
};

/** Without an end in time, a run is over when its last request is. */
const isDrained = ({ plan, state }: Sim): boolean => {
  if (state.open > 0 || plan.experiment.run.until !== null) return false;
  if (state.closedAt < Number.POSITIVE_INFINITY) return true;
  return (
    plan.listed &&
    plan.flows.every(
      ({ flow: { arrivals } }, flow) =>
        arrivals.process === 'at' && rowAt(state.flows, flow).offered >= arrivals.times.length,
    )
  );
};

/** Handles the next event; there must be one. */
const handleNext = (sim: Sim): void => {
  const { state } = sim;
  const { calendar, averages, hash } = state;
  const time = realAt(calendar.keys, 0);
  state.isArrival = isArrivalNext(calendar);
  const timer = takeNext(calendar);
  state.now = time;
  state.events += 1;
  setClock(averages, time);
  mixReal(hash, time);
  const row = rowOf(timer);
  const owner = timer & 3;
  if (owner === JOB) jobDue(sim, rowAt(state.jobs.rows, row));
  else if (owner === DEADLINE) sim.parts.retrying?.deadline(sim, rowAt(state.jobs.rows, row));
  else if (owner === TASK) sim.parts.retrying?.again(sim, rowAt(state.tasks.rows, row));
  else standingDue(sim, timer);
};

const jobDue = (sim: Sim, job: Job): void => {
  const { place } = job;
  if (place === SERVING) workDone(sim, job);
  else if (place === TO_MACHINE) comeIn(sim, job);
  else if (place === TO_CALLER) deliver(sim, job);
  else leave(sim, job);
};

const standingDue = (sim: Sim, timer: number): void => {
  const { services, flows, clients, randomFaults } = sim.plan;
  let index = (timer >> 2) - 1;
  if (index < 0) {
    sim.parts.checking?.check(sim);
    return;
  }
  if (index < SERVICE_TIMERS * services.length) {
    const service = Math.floor(index / SERVICE_TIMERS);
    const which = index - SERVICE_TIMERS * service;
    if (which === 0) sim.parts.oldViews?.renew(sim, service);
    else if (which === 1) sim.parts.scaling?.look(sim, service);
    else sim.parts.scaling?.takeUp(sim, service);
    return;
  }
  index -= SERVICE_TIMERS * services.length;
  if (index < flows.length) {
    const task = createRequest(sim, index, NONE);
    if (sim.state.closedAt === Number.POSITIVE_INFINITY) scheduleArrival(sim, index);
    begin(sim, task);
    return;
  }
  index -= flows.length;
  if (index < clients) {
    sim.parts.closed?.due(sim, index);
    return;
  }
  index -= clients;
  if (index < randomFaults.length) sim.parts.randomFaults?.turn(sim, index);
  else turnFault(sim, (index - randomFaults.length) >> 1, ((index - randomFaults.length) & 1) === 0);
};

/** What is to come, drawn on a copy of the arrivals' streams. */
const arrivalsUntil = (
  { plan, state }: Sim,
  until: number,
  now: number,
): { time: number; flow: number }[] => {
  const left = (plan.experiment.run.requests ?? Number.POSITIVE_INFINITY) - state.arrived;
  const streams = state.streams.slice();
  const found = plan.flows.flatMap((flowPlan, flow) => {
    const times: { time: number; flow: number }[] = [];
    let time = timeOf(state.calendar, arrivalTimer(plan, flow));
    const { gaps, offered } = rowAt(state.flows, flow);
    const row = { gaps: copyPlain(gaps), offered };
    while (time <= until && times.length < left) {
      if (time > now) times.push({ time, flow });
      row.offered += 1;
      time = arrivalAfter(flowPlan, row, streams, time);
    }
    return times;
  });
  found.sort((a, b) => a.time - b.time);
  return found.slice(0, left);
};
