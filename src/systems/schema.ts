// The experiment file as a schema: what the command line and addresses check before anything runs, and what
// the types of the file are derived from. Objects are closed; every field that is not essential is optional,
// and `complete` in experiment.ts says what it then is. Times are in a unit of the file's choice.
import * as v from 'valibot';
import type { Distribution } from '../engine/samplers.ts';
import { faultsOf } from './cross-check.ts';
import { complete } from './experiment.ts';
import { MOST_REQUESTS } from './run-limits.ts';
import { linesOf, sorted, unknownFields } from './schema-faults.ts';
import { shapeFaults, without } from './shape.ts';

/** Times, rates and amounts stay below this, so that sums and products of them are still numbers. */
const MOST = 1e15;

// The message of each check is what is allowed there.
const bounded = (allowed: string, lowest: number, highest: number) =>
  v.pipe(v.number(allowed), v.minValue(lowest, allowed), v.maxValue(highest, allowed));
const above = (lowest: number, highest: number, allowed: string) =>
  v.pipe(v.number(allowed), v.gtValue(lowest, allowed), v.maxValue(highest, allowed));
const positive = above(0, MOST, 'a number above 0, at most 1e15');
const least = (lowest: number) => bounded(`a number from ${lowest} to 1e15`, lowest, MOST);
const probability = bounded('a number from 0 to 1', 0, 1);
const whole = (lowest: number, highest: number) => {
  const allowed = `a whole number from ${lowest} to ${highest}`;
  return v.pipe(
    v.number(allowed),
    v.integer(allowed),
    v.minValue(lowest, allowed),
    v.maxValue(highest, allowed),
  );
};
const NAME = 'a name of 1 to 100 characters';
const id = v.pipe(v.string(NAME), v.minLength(1, NAME), v.maxLength(100, NAME));
const some = <S extends v.GenericSchema>(item: S, highest: number) => {
  const allowed = `a list of 1 to ${highest}`;
  return v.pipe(v.array(item, allowed), v.minLength(1, allowed), v.maxLength(highest, allowed));
};

const has = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' && value !== null && keys.some((key) => Object.hasOwn(value, key));

const shift = v.optional(least(0));
// Unions are taken apart by what stands in the file, so that a fault names its field and not the whole union.
const onePerBranch = v.array(probability);
const branches = (value: unknown): v.GenericSchema<number | number[]> =>
  value === undefined
    ? v.union([probability, onePerBranch])
    : Array.isArray(value)
      ? onePerBranch
      : probability;

const distribution: v.GenericSchema<Distribution> = v.variant('dist', [
  v.strictObject({ dist: v.literal('constant'), value: least(0), shift }),
  v.strictObject({ dist: v.literal('exponential'), mean: positive, shift }),
  v.strictObject({ dist: v.literal('uniform'), min: least(0), max: least(0), shift }),
  v.strictObject({ dist: v.literal('erlang'), k: whole(1, 1000), mean: positive, shift }),
  v.strictObject({ dist: v.literal('lognormal'), mean: positive, cv: least(0), shift }),
  v.strictObject({
    dist: v.literal('hyperexponential'),
    p: v.lazy(branches),
    means: some(least(0), 1000),
    shift,
  }),
  v.strictObject({
    dist: v.literal('mixture'),
    p: v.array(probability),
    of: some(
      v.lazy(() => distribution),
      1000,
    ),
    shift,
  }),
  v.strictObject({
    dist: v.literal('pareto'),
    shape: above(1, 1000, 'a number above 1, at most 1000'),
    mean: positive,
    shift,
  }),
]);

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

const machine = v.strictObject({
  id,
  speed: v.optional(positive),
  cores: v.optional(whole(1, 100_000)),
});
const service = v.strictObject({
  id,
  does: some(id, 10_000),
  on: some(id, 100_000),
  balance: v.optional(
    v.picklist(['random', 'round-robin', 'least-busy', 'best-of-two', 'weighted', 'central-queue', 'hash']),
  ),
  weights: v.optional(v.record(id, least(0))),
  staleEvery: v.optional(least(0)),
  tie: v.optional(v.picklist(['random', 'lowest-index'])),
  choices: v.optional(whole(1, 1000)),
  replacement: v.optional(v.boolean()),
  points: v.optional(whole(1, 1000)),
  calls: v.optional(calls),
  need: v.optional(whole(1, 100_000)),
  autoscale: v.optional(
    v.nullable(
      v.strictObject({
        start: v.optional(whole(1, 100_000)),
        min: v.optional(whole(1, 100_000)),
        max: v.optional(whole(1, 100_000)),
        target: above(0, 1, 'a number above 0, at most 1'),
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
  machines: some(machine, 100_000),
  services: some(service, 10_000),
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
  v.strictObject({ process: v.literal('renewal'), gap: distribution }),
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
  /** Keeps its core while its calls run. */
  hold?: boolean | undefined;
  /** Another attempt at it is another amount of work. */
  redraw?: boolean | undefined;
}
const ANSWERS = '"all" or a whole number from 1 to 10000';
const enough = v.pipe(
  v.number(ANSWERS),
  v.integer(ANSWERS),
  v.minValue(1, ANSWERS),
  v.maxValue(10_000, ANSWERS),
);
const all = v.literal('all');
const answers = (value: unknown): v.GenericSchema<'all' | number> =>
  value === undefined ? v.union([all, enough]) : value === 'all' ? all : enough;

const task: v.GenericSchema<TaskInput> = v.strictObject({
  kind: id,
  work: distribution,
  optional: v.optional(v.boolean()),
  hold: v.optional(v.boolean()),
  redraw: v.optional(v.boolean()),
  calls: v.optional(
    v.nullable(
      v.strictObject({
        mode: v.optional(v.picklist(['sequence', 'parallel'])),
        need: v.optional(v.lazy(answers)),
        tasks: some(
          v.lazy(() => task),
          10_000,
        ),
      }),
    ),
  ),
});

const SHARE = 'a number from 0 to less than 1';
const flow = v.strictObject({
  id,
  arrivals,
  clients: v.optional(v.nullable(v.strictObject({ count: whole(1, 1_000_000), zipf: v.optional(least(0)) }))),
  patience: v.optional(v.nullable(distribution)),
  again: v.optional(v.pipe(v.number(SHARE), v.minValue(0, SHARE), v.ltValue(1, SHARE))),
  task,
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
const fixedMachine = v.strictObject({
  machine: id,
  at,
  for: span,
  kind: v.optional(v.picklist(['down', 'stall', 'slow', 'errors'])),
  factor: v.optional(positive),
});
const fixedService = v.strictObject({ service: id, at, for: span });
const fixedFront = v.strictObject({ front: v.literal(true), at, for: span });
const randomMachine = v.strictObject({ machine: id, ...lives });
const randomService = v.strictObject({ service: id, ...lives });
const randomFront = v.strictObject({ front: v.literal(true), ...lives });
const anyFault = v.union([fixedMachine, fixedService, fixedFront, randomMachine, randomService, randomFront]);
type Fault = v.InferOutput<typeof anyFault>;

const faultLike = (value: unknown): v.GenericSchema<Fault> => {
  if (value === undefined) return anyFault;
  const isRandom = has(value, 'meanUp', 'meanDown', 'shape', 'crews') && !has(value, 'at');
  if (has(value, 'machine')) return isRandom ? randomMachine : fixedMachine;
  if (has(value, 'service')) return isRandom ? randomService : fixedService;
  if (has(value, 'front')) return isRandom ? randomFront : fixedFront;
  return isRandom ? randomMachine : fixedMachine;
};
const fault = v.lazy(faultLike);

export const experimentSchema = v.strictObject({
  version: v.optional(v.literal(1)),
  system,
  workload: some(flow, 1000),
  calls: v.optional(calls),
  health: v.optional(
    v.nullable(v.strictObject({ checkEvery: v.optional(positive), downAfter: v.optional(whole(1, 1000)) })),
  ),
  faults: v.optional(v.pipe(v.array(fault), v.maxLength(100_000, 'a list of at most 100000'))),
  crews: v.optional(v.nullable(whole(1, 100_000))),
  run: v.optional(
    v.strictObject({
      seed: v.optional(whole(0, 4_294_967_295)),
      requests: v.optional(v.nullable(whole(1, MOST_REQUESTS))),
      warmup: v.optional(whole(0, MOST_REQUESTS)),
      until: v.optional(v.nullable(positive)),
    }),
  ),
});

/** Parts that contain themselves or occur in many places, by the name that the published schema gives them. */
export const namedParts = { distribution, task, fault: anyFault };

/** The file: what a lab, an address or an author writes. */
export type ExperimentInput = v.InferOutput<typeof experimentSchema>;

export type Parsed = { ok: true; experiment: ExperimentInput } | { ok: false; faults: string[] };

/**
 * Checks a value from outside. Each fault is one line: the path, what was found, what is allowed. The lines
 * stand in the order of the file's fields as `experimentSchema` lists them.
 */
export function parseExperiment(value: unknown): Parsed {
  const tooDeep = shapeFaults(value);
  if (tooDeep.length > 0) return { ok: false, faults: tooDeep };
  const lines: string[] = [];
  let left = value;
  // A closed object names only its first unknown field: look again without those that are known by now.
  for (let round = 0; round < 20; round += 1) {
    const result = v.safeParse(experimentSchema, left);
    if (result.success) {
      if (lines.length > 0) break;
      const faults = faultsOf(complete(result.output));
      return faults.length === 0 ? { ok: true, experiment: result.output } : { ok: false, faults };
    }
    lines.push(...linesOf(result.issues));
    const unknown = unknownFields(result.issues);
    if (unknown.length === 0) break;
    left = without(left, unknown);
  }
  return { ok: false, faults: sorted(lines) };
}
