// Measures that are not among a run's results: looked up in its scenes or told by its events.
import type { ExperimentInput } from '../experiment.ts';
import { type Run, type Scene, simulate } from '../simulate.ts';
import { finished, station } from './stations.ts';

const withSeed = (experiment: ExperimentInput, seed: number): ExperimentInput => ({
  ...experiment,
  run: { ...experiment.run, seed },
});

/** The mean of what is seen at every whole moment of a run that has an end in time, the first tenth left out. */
export function sampled(experiment: ExperimentInput, read: (scene: Scene) => number): number {
  const run = simulate(experiment);
  const until = experiment.run?.until ?? 0;
  const from = Math.floor(until / 10);
  run.advance(from);
  let sum = 0;
  for (let time = from + 1; time <= until; time += 1) {
    run.advance(time);
    sum += read(run.scene());
  }
  return sum / (until - from);
}

/** Up while at least `need` machines are: share of time, mean length of a failure, failures per time unit. */
export function inDown(
  experiment: ExperimentInput,
  seed: number,
  need: number,
): { up: number; meanDown: number; rate: number } {
  const until = experiment.run?.until ?? 0;
  let up = experiment.system.machines.length;
  let since = 0;
  let down = 0;
  let failures = 0;
  finished(withSeed(experiment, seed), {
    watch({ what, time }) {
      const before = up;
      if (what === 'machine-down') up -= 1;
      else if (what === 'machine-up') up += 1;
      if (before >= need && up < need) {
        since = time;
        failures += 1;
      } else if (before < need && up >= need) down += time - since;
    },
  });
  if (up < need) down += until - since;
  return { up: 1 - down / until, meanDown: down / failures, rate: failures / until };
}

/** Mean time from all up to the first moment with fewer than `need` up, over `count` runs with seeds of their own. */
export function untilDown(
  experiment: ExperimentInput,
  seed: number,
  { need, count }: { need: number; count: number },
): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += firstDown(experiment, seed * count + index, need);
  return sum / count;
}

function firstDown(experiment: ExperimentInput, seed: number, need: number): number {
  let up = experiment.system.machines.length;
  const run = simulate(withSeed(experiment, seed), {
    watch({ what }) {
      if (what === 'machine-down') up -= 1;
      else if (what === 'machine-up') up += 1;
    },
  });
  while (up >= need && run.step());
  return run.now;
}

/** Share of the requests of the time from 200 to 295 that are answered, after a server stalled from 60 to 68. */
export function storm(seed: number, rate: number, calls: NonNullable<ExperimentInput['calls']>): number {
  const arrived: number[] = [];
  const served = new Set<number>();
  const experiment = station({
    load: rate,
    work: { dist: 'exponential', mean: 0.02 },
    file: {
      calls: { timeout: 1, ...calls },
      faults: [{ machine: 'm1', at: 60, for: 8, kind: 'stall' }],
      run: { seed, until: 300 },
    },
  });
  finished(experiment, {
    watch(event) {
      if (event.what === 'arrive') arrived[event.request] = event.time;
      if (event.what === 'answer') served.add(event.request);
    },
  });
  const late = arrived.flatMap((time, request) => (time >= 200 && time < 295 ? [request] : []));
  return late.filter((request) => served.has(request)).length / late.length;
}

/** Mean number in system at a moment, over runs that start empty. */
export function numberAt(experiment: ExperimentInput, moment: number, seeds: readonly number[]): number {
  const inSystem = (run: Run) => {
    run.advance(moment);
    return run.scene().machines.reduce((sum, { inService, waiting }) => sum + inService + waiting, 0);
  };
  const total = seeds.reduce(
    (sum, seed) => sum + inSystem(simulate({ ...experiment, run: { seed, until: moment } })),
    0,
  );
  return total / seeds.length;
}
