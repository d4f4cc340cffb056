// The experiments behind the calibration values of queueing theory, by name of the field. Work has mean 1.
import type { ExperimentInput, Policy, TaskInput } from '../experiment.ts';
import { type FlowResults, type Results, resultsOf } from '../results.ts';
import { type Options, type Run, simulate } from '../simulate.ts';

export type Work = TaskInput['work'];
type Flow = ExperimentInput['workload'][number];

export const exponential: Work = { dist: 'exponential', mean: 1 };
export const constant: Work = { dist: 'constant', value: 1 };
/** Two phases with balanced means: mean 1, the squared coefficient of variation as told (above 1). */
export function varied(scv: number): Work {
  const p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return { dist: 'hyperexponential', p, means: [1 / (2 * p), 1 / (2 * (1 - p))] };
}

export interface Station {
  servers?: number;
  cores?: number;
  /** Arrivals per server. */
  load: number;
  work?: Work;
  policy?: Policy;
  service?: Partial<ExperimentInput['system']['services'][number]>;
  queue?: NonNullable<ExperimentInput['system']['queue']>;
  flow?: Partial<Flow>;
  file?: Partial<ExperimentInput>;
}

/** One service on equal servers, Poisson arrivals unless told otherwise. */
export function station({
  servers = 1,
  cores = 1,
  load,
  work = exponential,
  ...more
}: Station): ExperimentInput {
  const on = Array.from({ length: servers }, (_, index) => `m${index + 1}`);
  return {
    system: {
      machines: on.map((id) => ({ id, cores })),
      services: [{ id: 'shop', does: ['order'], on, balance: more.policy ?? 'random', ...more.service }],
      queue: more.queue ?? {},
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: load * servers },
        task: { kind: 'order', work },
        ...more.flow,
      },
    ],
    ...more.file,
  };
}

/** Parts that each stand on a machine of their own, called by a task without work on a machine for everybody. */
export function tree(rate: number, task: TaskInput, parts: readonly string[], cores = 1): ExperimentInput {
  return {
    system: {
      machines: [{ id: 'front', cores: 100_000 }, ...parts.map((id) => ({ id, cores }))],
      services: [
        { id: 'shop', does: ['order'], on: ['front'] },
        ...parts.map((id) => ({ id, does: [id], on: [id] })),
      ],
    },
    workload: [{ id: 'buy', arrivals: { process: 'poisson', rate }, task }],
  };
}

/** A request is split into n parts, each with a queue of its own, and ends with the last of them. */
export function forkJoin(n: number, rate: number, work: Work = exponential, cores = 1): ExperimentInput {
  const parts = Array.from({ length: n }, (_, index) => `part${index + 1}`);
  const tasks = parts.map((kind) => ({ kind, work }));
  const nothing: Work = { dist: 'constant', value: 0 };
  return tree(rate, { kind: 'order', work: nothing, calls: { mode: 'parallel', tasks } }, parts, cores);
}

/** As `forkJoin`, but no part of the next request begins before the last of this one ends: a barrier. */
export function splitMerged(n: number, rate: number): ExperimentInput {
  const { system, workload } = forkJoin(n, rate);
  return {
    system: { ...system, machines: system.machines.map(({ id }) => ({ id })) },
    workload: workload.map((flow) => ({ ...flow, task: { ...flow.task, hold: true } })),
  };
}

/** Stations one after another, each asking the next when its own work is done. */
export function tandem(stages: number, rate: number): ExperimentInput {
  const parts = Array.from({ length: stages }, (_, index) => `stage${index + 1}`);
  const chain = parts.reduceRight<TaskInput | undefined>(
    (next, kind) => ({ kind, work: exponential, calls: next ? { tasks: [next] } : null }),
    undefined,
  );
  const nothing: Work = { dist: 'constant', value: 0 };
  return tree(rate, { kind: 'order', work: nothing, calls: chain ? { tasks: [chain] } : null }, parts);
}

/** Machines that fail by chance and are mended, without any work. */
export const failing = (machines: number, fault: { meanUp: number; meanDown: number }, until: number) => {
  const on = Array.from({ length: machines }, (_, index) => `m${index + 1}`);
  return {
    system: { machines: on.map((id) => ({ id })), services: [{ id: 'shop', does: ['order'], on }] },
    workload: [
      { id: 'buy', arrivals: { process: 'at' as const, times: [] }, task: { kind: 'order', work: constant } },
    ],
    health: null,
    faults: on.map((machine) => ({ machine, ...fault })),
    run: { until },
  };
};

/** Runs to the end with a seed and a number of requests, the first tenth of them warm-up. */
export function results(experiment: ExperimentInput, seed: number, requests: number): Results {
  return resultsOf(finished({ ...experiment, run: { seed, requests, warmup: Math.floor(requests / 10) } }));
}

/** The results of the only flow. */
export function flowOf(experiment: ExperimentInput, seed: number, requests: number): FlowResults {
  const [flow] = Object.values(results(experiment, seed, requests).requests);
  if (!flow) throw new Error('no flow');
  return flow;
}

export function finished(experiment: ExperimentInput, options: Options = {}): Run {
  const run = simulate(experiment, options);
  run.advance(Number.POSITIVE_INFINITY);
  return run;
}

/** `count` requests that come at once, at 5, to one machine. */
export const burst = (count: number, cores: number): ExperimentInput =>
  station({
    load: 1,
    cores,
    work: constant,
    flow: { arrivals: { process: 'at', times: Array.from({ length: count }, () => 5) } },
  });
