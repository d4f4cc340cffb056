// Single experiments of the engine's acceptance tests: ties, late clocks, round robin as one queue, intervals.
import { seedsFrom, spread } from '../../../src/systems/acceptance/intervals.ts';
import type { ExperimentInput } from '../../../src/systems/schema.ts';
import { simulate } from '../../../src/systems/simulate.ts';
import type { Params } from '../params.ts';

/** Time in system of each finished request, by number. */
function staysOf(experiment: ExperimentInput): number[] {
  const arrived: number[] = [];
  const stays: number[] = [];
  const run = simulate(experiment, {
    watch(event) {
      if (event.what === 'arrive') arrived[event.request] = event.time;
      if (event.what === 'answer') stays[event.request] = event.time - (arrived[event.request] ?? 0);
    },
  });
  run.advance(Number.POSITIVE_INFINITY);
  return stays;
}

const apart = (one: readonly number[], other: readonly number[]): number =>
  one.length === other.length
    ? one.reduce((most, stay, index) => Math.max(most, Math.abs(stay - (other[index] ?? Number.NaN))), 0)
    : Number.NaN;

const single = (times: number[], value: number): ExperimentInput => ({
  system: { machines: [{ id: 'm' }], services: [{ id: 's', does: ['work'], on: ['m'] }] },
  workload: [
    {
      id: 'jobs',
      arrivals: { process: 'at', times },
      task: { kind: 'work', work: { dist: 'constant', value } },
    },
  ],
});

/** So many requests at one moment before one server: the k-th is answered after k service times. */
export function tiesInOrder(count: number): boolean {
  const stays = staysOf(single(Array<number>(count).fill(5), 1));
  return stays.length === count && stays.every((stay, index) => stay === index + 1);
}

/** The largest change of a stay when all arrivals come so much later. Times are such that none is rounded at 0. */
export function clocksDrift(offset: number): number {
  const times = Array.from({ length: 1000 }, (_, index) => index * 1.25 + (index % 8) / 16);
  const at = (later: number) =>
    staysOf(
      single(
        times.map((time) => time + later),
        1.2,
      ),
    );
  return apart(at(0), at(offset));
}

/** The moment of the k-th of arrivals that come every `dt`. */
export function lastTick(k: number, dt: number): number {
  const experiment = single([], 0);
  const run = simulate({
    ...experiment,
    workload: experiment.workload.map((flow) => ({
      ...flow,
      arrivals: { process: 'regular', rate: 1 / dt },
    })),
    run: { requests: k },
  });
  run.advance(Number.POSITIVE_INFINITY);
  return run.now;
}

/** Constant work: taking turns is one queue before all servers, job by job. */
export function roundRobinIsOneQueue(seed: number, servers: number, load: number): boolean {
  const on = Array.from({ length: servers }, (_, index) => `m${index}`);
  const stays = (balance: 'round-robin' | 'central-queue') =>
    staysOf({
      system: { machines: on.map((id) => ({ id })), services: [{ id: 's', does: ['work'], on, balance }] },
      workload: [
        {
          id: 'jobs',
          arrivals: { process: 'poisson', rate: servers * load },
          task: { kind: 'work', work: { dist: 'constant', value: 1 } },
        },
      ],
      run: { seed, requests: 20_000 },
    });
  return apart(stays('round-robin'), stays('central-queue')) <= 1e-6;
}

/** M/M/1 many times with seeds of their own: load 0.8, 50,000 jobs and 300 runs where the case says nothing. */
const repeated = (seed: number, params: Params) =>
  spread({
    load: params.numberOr('lambda|rho|load', 0.8, { above: 0 }),
    requests: params.numberOr('jobs|requests', 50_000, { least: 100, most: 1e7, whole: true }),
    seeds: seedsFrom(
      seed * 1000,
      params.numberOr('replications|runs|seeds', 300, { least: 10, most: 10_000, whole: true }),
    ),
  });

/** Share of 95 % intervals that hold the true mean. */
export const intervalCoverage = (seed: number, params: Params): number => repeated(seed, params).coverage;

/** n Var(mean wait) over what theory says. */
export const meanVariance = (seed: number, params: Params): number => repeated(seed, params).varianceRatio;
