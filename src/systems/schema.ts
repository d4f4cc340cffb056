// The experiment file as a schema: what the command line and addresses check before anything runs, and what
// the types of the file are derived from. Objects are closed; every field that is not essential is optional,
// and `complete` in experiment.ts says what it then is. Times are in a unit of the file's choice.
import * as v from 'valibot';
import type { Distribution } from '../engine/samplers.ts';
import { faultsOf } from './cross-check.ts';
import { complete } from './experiment.ts';

const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const least = (lowest: number) => v.pipe(v.number(), v.finite(), v.minValue(lowest));
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const whole = (lowest: number, highest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const shift = v.optional(least(0));
const distribution: v.GenericSchema<Distribution> = v.variant('dist', [
  v.strictObject({ dist: v.literal('constant'), value: least(0), shift }),
  v.strictObject({ dist: v.literal('exponential'), mean: positive, shift }),
  v.strictObject({ dist: v.literal('uniform'), min: least(0), max: least(0), shift }),
  v.strictObject({ dist: v.literal('erlang'), k: whole(1, 1000), mean: positive, shift }),
  v.strictObject({ dist: v.literal('lognormal'), mean: positive, cv: least(0), shift }),
  v.strictObject({
    dist: v.literal('hyperexponential'),
    p: v.union([probability, v.array(probability)]),
    means: v.pipe(v.array(least(0)), v.minLength(1)),
    shift,
  }),
  v.strictObject({
    dist: v.literal('mixture'),
    p: v.array(probability),
    of: v.pipe(v.array(v.lazy(() => distribution)), v.minLength(1)),
    shift,
  }),
  v.strictObject({
    dist: v.literal('pareto'),
    shape: v.pipe(v.number(), v.gtValue(1)),
    mean: positive,
    shift,
  }),
]);

const machine = v.strictObject({
  id,
  speed: v.optional(positive),
  cores: v.optional(whole(1, 100_000)),
});
const service = v.strictObject({
  id,
  does: v.pipe(v.array(id), v.minLength(1)),
  on: v.pipe(v.array(id), v.minLength(1)),
  balance: v.optional(
    v.picklist(['random', 'round-robin', 'least-busy', 'best-of-two', 'weighted', 'central-queue', 'hash']),
  ),
  weights: v.optional(v.record(id, least(0))),
  staleEvery: v.optional(least(0)),
  tie: v.optional(v.picklist(['random', 'lowest-index'])),
  replacement: v.optional(v.boolean()),
  need: v.optional(whole(1, 100_000)),
  autoscale: v.optional(
    v.nullable(
      v.strictObject({
        start: v.optional(whole(1, 100_000)),
        min: v.optional(whole(1, 100_000)),
        max: v.optional(whole(1, 100_000)),
        target: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
        every: positive,
        delay: v.optional(least(0)),
        tolerance: v.optional(least(0)),
        keep: v.optional(least(0)),
      }),
    ),
  ),
  release: v.optional(id),
  data: v.optional(id),
});
const system = v.strictObject({
  machines: v.pipe(v.array(machine), v.minLength(1), v.maxLength(100_000)),
  services: v.pipe(v.array(service), v.minLength(1)),
  queue: v.optional(
    v.strictObject({
      discipline: v.optional(v.picklist(['fifo', 'processor-sharing'])),
      limit: v.optional(v.nullable(whole(1, 1e9))),
    }),
  ),
  network: v.optional(
    v.strictObject({ sameMachine: v.optional(least(0)), betweenMachines: v.optional(least(0)) }),
  ),
  front: v.optional(v.strictObject({ replicas: v.optional(whole(1, 1000)) })),
});

const arrivals = v.variant('process', [
  v.strictObject({ process: v.literal('poisson'), rate: positive }),
  v.strictObject({ process: v.literal('regular'), rate: positive }),
  v.strictObject({ process: v.literal('at'), times: v.array(least(0)) }),
  v.strictObject({ process: v.literal('closed'), clients: whole(1, 1_000_000), think: distribution }),
]);

/** What a task asks of others once its own work is done. */
export interface CallsInput {
  mode?: 'sequence' | 'parallel' | undefined;
  need?: 'all' | number | undefined;
  tasks: TaskInput[];
}
/** A piece of work of one kind, with the calls that it makes. Written out because it contains itself. */
export interface TaskInput {
  kind: string;
  work: Distribution;
  calls?: CallsInput | null | undefined;
  optional?: boolean | undefined;
}
const task: v.GenericSchema<TaskInput> = v.strictObject({
  kind: id,
  work: distribution,
  optional: v.optional(v.boolean()),
  calls: v.optional(
    v.nullable(
      v.strictObject({
        mode: v.optional(v.picklist(['sequence', 'parallel'])),
        need: v.optional(v.union([v.literal('all'), whole(1, 100_000)])),
        tasks: v.pipe(v.array(v.lazy(() => task)), v.minLength(1)),
      }),
    ),
  ),
});

const flow = v.strictObject({
  id,
  arrivals,
  clients: v.optional(v.nullable(v.strictObject({ count: whole(1, 1_000_000), zipf: v.optional(least(0)) }))),
  patience: v.optional(v.nullable(distribution)),
  again: v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1))),
  task,
});

const calls = v.strictObject({
  timeout: v.optional(v.nullable(positive)),
  attempts: v.optional(whole(1, 100)),
  backoff: v.optional(
    v.strictObject({
      base: v.optional(least(0)),
      factor: v.optional(least(0)),
      jitter: v.optional(v.picklist(['none', 'full', 'equal'])),
    }),
  ),
  retryBudget: v.optional(v.nullable(least(0))),
  hedgeAfter: v.optional(v.nullable(least(0))),
  breaker: v.optional(
    v.nullable(
      v.strictObject({ errors: whole(1, 1e6), openFor: positive, probes: v.optional(whole(1, 1000)) }),
    ),
  ),
  cancelOnTimeout: v.optional(v.boolean()),
});

const at = least(0);
const span = v.optional(v.nullable(positive));
const lives = {
  meanUp: positive,
  meanDown: positive,
  shape: v.optional(v.picklist(['exponential', 'constant'])),
  /** Repair crews shared by all random faults of the file, wherever they are named. */
  crews: v.optional(v.nullable(whole(1, 100_000))),
};
const fault = v.union([
  v.strictObject({
    machine: id,
    at,
    for: span,
    kind: v.optional(v.picklist(['down', 'stall', 'slow', 'errors'])),
    factor: v.optional(positive),
  }),
  v.strictObject({ service: id, at, for: span }),
  v.strictObject({ front: v.literal(true), at, for: span }),
  v.strictObject({ machine: id, ...lives }),
  v.strictObject({ service: id, ...lives }),
  v.strictObject({ front: v.literal(true), ...lives }),
]);

export const experimentSchema = v.strictObject({
  version: v.optional(v.literal(1)),
  system,
  workload: v.pipe(v.array(flow), v.minLength(1)),
  calls: v.optional(calls),
  health: v.optional(
    v.nullable(v.strictObject({ checkEvery: v.optional(positive), downAfter: v.optional(whole(1, 1000)) })),
  ),
  faults: v.optional(v.array(fault)),
  crews: v.optional(v.nullable(whole(1, 100_000))),
  run: v.optional(
    v.strictObject({
      seed: v.optional(whole(0, 4_294_967_295)),
      requests: v.optional(v.nullable(whole(1, 100_000_000))),
      warmup: v.optional(whole(0, 100_000_000)),
      until: v.optional(v.nullable(positive)),
    }),
  ),
});

/** The file: what a lab, an address or an author writes. */
export type ExperimentInput = v.InferOutput<typeof experimentSchema>;

export type Parsed = { ok: true; experiment: ExperimentInput } | { ok: false; faults: string[] };

/** Checks a value from outside. Each fault is one line: the path, what was found, what is allowed. */
export function parseExperiment(value: unknown): Parsed {
  const result = v.safeParse(experimentSchema, value);
  if (!result.success) return { ok: false, faults: result.issues.map(lineOf) };
  const faults = faultsOf(complete(result.output));
  return faults.length === 0 ? { ok: true, experiment: result.output } : { ok: false, faults };
}

function lineOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const expected = issue.expected ?? 'something else';
  const found = issue.received;
  const where = path === '' ? 'the file' : path;
  if (expected === 'never') return `${where}: unknown field`;
  return found === 'undefined' ? `${where}: missing` : `${where}: found ${found}, allowed is ${expected}`;
}
