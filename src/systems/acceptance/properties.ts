// What holds for every experiment. Each property takes one and says in sentences what is wrong; the test tries
// a few dozen random ones, `npm run verify` ten times as many with another seed each time.
import { takenRows } from '../../engine/table.ts';
import type { ExperimentInput, Policy } from '../experiment.ts';
import { type Results, resultsOf } from '../results.ts';
import { type Run, type SceneRequest, type Snapshot, simulate } from '../simulate.ts';
import type { TraceEvent } from '../trace.ts';
import { isEndless, POLICIES } from './random-experiments.ts';
import { untilTooMuch, walkToEnd } from './walk.ts';

const leap = (run: Run) => run.advance(Number.POSITIVE_INFINITY);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isEnd = ({ what }: TraceEvent) => what === 'answer' || what === 'fail' || what === 'lose';

/** State and results as text, typed columns included. */
const everything = ({ now, state }: Snapshot): string => JSON.stringify([now, state]);

/** The first field in which two results differ. */
function difference(one: Results, other: Results): string {
  const [a, b] = [JSON.stringify(one, null, 1).split('\n'), JSON.stringify(other, null, 1).split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  return `${a[line]?.trim()} is ${b[line]?.trim()}`;
}

/** Steps of 1, 7 and 1000 events, uneven leaps of time and one leap to the end are one and the same run. */
export function wrongInChunks(experiment: ExperimentInput, parts: number): string[] {
  const stepped = simulate(experiment);
  if (!walkToEnd(stepped)) return ['no end in sight'];
  const reference = resultsOf(stepped);
  const end = everything(stepped.snapshot());
  const ways: Record<string, (run: Run) => void> = {
    'one leap': leap,
    'chunks of 7 events': (run) => {
      for (let more = true; more; ) for (let step = 0; step < 7; step += 1) more = run.step();
    },
    'chunks of 1000 events': (run) => {
      for (let more = true; more; ) for (let step = 0; step < 1000; step += 1) more = run.step();
    },
    [`${parts} leaps of time`]: (run) => {
      for (let part = 1; part <= parts; part += 1) run.advance(stepped.now * (part / parts) ** 2);
      run.advance(stepped.now);
    },
    'from event to event': (run) => {
      for (let time = run.nextTime(); time < Number.POSITIVE_INFINITY; time = run.nextTime())
        run.advance(time);
      leap(run);
    },
  };
  return Object.entries(ways).flatMap(([name, go]) => {
    const run = simulate(experiment);
    go(run);
    const results = resultsOf(run);
    if (!same(results, reference)) return [`${name}: ${difference(results, reference)}`];
    return everything(run.snapshot()) === end ? [] : [`${name}: another state at the end`];
  });
}

/** A snapshot after some events has the same future, here and in another run, and nothing disturbs it. */
export function wrongAfterSnapshot(experiment: ExperimentInput, steps: number): string[] {
  const wrong: string[] = [];
  const run = simulate(experiment);
  for (let step = 0; step < steps; step += 1) run.step();
  const snapshot = run.snapshot();
  const kept = structuredClone(snapshot);
  const scene = run.scene();
  leap(run);
  const results = resultsOf(run);
  if (everything(snapshot) !== everything(kept)) wrong.push('the run changed its snapshot');
  for (const [name, where, from] of [
    ['the same run', run, snapshot],
    ['another run', simulate(experiment), kept],
  ] as const) {
    where.restore(from);
    if (!same(where.scene(), scene)) wrong.push(`${name}: another scene`);
    leap(where);
    if (!same(resultsOf(where), results)) wrong.push(`${name}: ${difference(resultsOf(where), results)}`);
  }
  return wrong;
}

/** Little's identity on the sample path: the integral of the number in system is the sum of the stays. */
export function wrongInLittle(experiment: ExperimentInput, horizon: number): string[] {
  const arrived = new Map<number, { time: number; flow: string }>();
  const stays: { [flow: string]: number } = {};
  const run = simulate(
    { ...experiment, run: { seed: experiment.run?.seed, until: horizon } },
    {
      watch(event) {
        if (event.what === 'arrive') arrived.set(event.request, { time: event.time, flow: event.flow });
        const from = isEnd(event) && 'request' in event ? arrived.get(event.request) : undefined;
        if (!from || !('request' in event)) return;
        stays[from.flow] = (stays[from.flow] ?? 0) + event.time - from.time;
        arrived.delete(event.request);
      },
    },
  );
  leap(run);
  for (const { time, flow } of arrived.values()) stays[flow] = (stays[flow] ?? 0) + horizon - time;
  return Object.entries(resultsOf(run).requests).flatMap(([flow, { inSystem }]) => {
    const area = (inSystem.mean ?? 0) * horizon;
    const sum = stays[flow] ?? 0;
    return Math.abs(area - sum) <= 1e-9 * Math.max(1, area)
      ? []
      : [`${flow}: integral ${area}, stays ${sum}`];
  });
}

/**
 * Nothing is left when all is done: no row of a table in use, no load, no job on its way. Runs on past the last
 * request, so that abandoned work comes to its end too.
 */
export function leftOver(experiment: ExperimentInput): string[] {
  const run = simulate({ ...experiment, run: { ...experiment.run, until: 1e6 } });
  if (!isEndless(experiment)) {
    leap(run);
    return leftIn(run);
  }
  // Something goes on for ever: look again and again.
  for (let until = 1000; until < 1e5; until *= 3) {
    run.advance(until);
    if (leftIn(run).length === 0) return [];
  }
  return leftIn(run);
}

function leftIn(run: Run): string[] {
  const { state } = run.snapshot();
  const scene = run.scene();
  // What a central queue holds while all its machines are down for good may stay, and calls that wait for the
  // very cores that their callers keep.
  const isThere = (where: SceneRequest['place']) => scene.requests.some(({ place }) => place === where);
  const isKept = scene.requests.some(({ place, until }) => place === 'in-service' && !Number.isFinite(until));
  if (isThere('held') || (isKept && isThere('waiting'))) return [];
  const open = Object.values(resultsOf(run).requests).reduce((sum, { inSystemNow }) => sum + inSystemNow, 0);
  const left: [string, number][] = [
    ['open requests', open],
    ['requests in the scene', scene.requests.length],
    ['rows of tasks', takenRows(state.tasks)],
    ['rows of jobs', takenRows(state.jobs)],
    ['load', state.load.reduce((sum, load) => sum + Math.abs(load), 0)],
    ['jobs on their way', state.machines.reduce((sum, { coming }) => sum + Math.abs(coming), 0)],
  ];
  return left.flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what} left`]));
}

/** Watching changes nothing, and leaps do not either: both give the same results. */
export function wrongWhenWatched(experiment: ExperimentInput): string[] {
  const alone = simulate(experiment);
  const watched = simulate(experiment, { watch: () => undefined });
  leap(alone);
  leap(watched);
  return same(resultsOf(alone), resultsOf(watched)) ? [] : [difference(resultsOf(alone), resultsOf(watched))];
}

/** A fault added while the run goes on makes the run that it makes when it stands in the file. */
export function wrongWhenInjected(experiment: ExperimentInput, ahead: number): string[] {
  const listed = simulate(experiment);
  leap(listed);
  const all = experiment.faults ?? [];
  const fixed = all.filter((fault) => 'at' in fault);
  const run = simulate({ ...experiment, faults: all.filter((fault) => !('at' in fault)) });
  for (const fault of fixed.toReversed().sort((a, b) => a.at - b.at)) {
    const before = fault.at - ahead;
    if (before > run.now) run.advance(before);
    run.inject(fault);
  }
  leap(run);
  return run.traceHash === listed.traceHash ? [] : [`${run.traceHash}, in the file ${listed.traceHash}`];
}

/** Common random numbers: whatever the policy, the same requests come at the same moments, bit for bit. */
export function wrongArrivals(experiment: ExperimentInput): string[] {
  const arrivals = (policy: Policy) => {
    const seen: unknown[] = [];
    const run = simulate(withPolicy(experiment, policy), {
      watch: untilTooMuch((event) => {
        if (event.what === 'arrive') seen.push([event.time, event.flow, event.client]);
      }),
    });
    leap(run);
    return seen;
  };
  return differing(POLICIES.map(arrivals), 'arrivals');
}

/**
 * Common random numbers for sizes: where nobody ever waits and all machines are alike, the choice of a machine
 * cannot matter, so every policy must give every request the same moments, bit for bit.
 */
export function wrongSizes(experiment: ExperimentInput): string[] {
  const { system, workload, run, calls = {} } = experiment;
  const roomy: ExperimentInput = {
    system: {
      machines: system.machines.map(({ id }) => ({ id, cores: 100_000 })),
      services: system.services.map(({ staleEvery: _, ...service }) => service),
      network: { sameMachine: 0.01, betweenMachines: 0.01 },
    },
    workload: workload.map((flow) => ({ ...flow, patience: null })),
    calls,
    run,
  };
  const ends = (policy: Policy) => {
    const seen: unknown[] = [];
    const one = simulate(withPolicy(roomy, policy), {
      watch: untilTooMuch((event) => {
        if ('request' in event && event.what !== 'choose') seen.push([event.what, event.time, event.request]);
      }),
    });
    leap(one);
    return seen.map((line) => JSON.stringify(line).replace(/"machine.*/, ''));
  };
  return differing(POLICIES.map(ends), 'moments');
}

const withPolicy = (experiment: ExperimentInput, balance: Policy): ExperimentInput => ({
  ...experiment,
  system: {
    ...experiment.system,
    services: experiment.system.services.map((service) => ({ ...service, balance })),
  },
});

function differing(seen: readonly (readonly unknown[])[], what: string): string[] {
  const [first = [], ...others] = seen.map((list) => list.map((item) => JSON.stringify(item)));
  return others.flatMap((list, index) => {
    const at = first.findIndex((item, place) => item !== list[place]);
    if (at < 0 && list.length === first.length) return [];
    return [`${what} by ${POLICIES[index + 1]}: ${list[at]}, by ${POLICIES[0]}: ${first[at]}`];
  });
}
