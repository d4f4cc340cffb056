// Random pieces of experiment files: distributions, flows with their trees of calls, faults. Fields that may be
// left out are left out half the time, so that a counterexample shrinks to the few fields that matter.
import fc from 'fast-check';
import type { Distribution } from '../../engine/samplers.ts';
import type { ExperimentInput, FaultInput, TaskInput } from '../experiment.ts';

const tenths = (min: number, max: number) => fc.integer({ min, max }).map((count) => count / 10);
/** A span of 0.1 to 3. */
export const time = tenths(1, 30);
const share = fc.integer({ min: 0, max: 10 }).map((count) => count / 10);
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** The simplest first: shrinking goes there. */
const simple: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ dist: fc.constant('constant' as const), value: time }),
  fc.record({ dist: fc.constant('exponential' as const), mean: time }),
  fc.record({ dist: fc.constant('uniform' as const), min: share, max: tenths(10, 20) }),
  fc.record({ dist: fc.constant('erlang' as const), k: fc.integer({ min: 1, max: 4 }), mean: time }),
  fc.record({ dist: fc.constant('lognormal' as const), mean: time, cv: time }),
  fc.record({ dist: fc.constant('pareto' as const), shape: tenths(11, 50), mean: time }),
);
const twoShares = share.map((first) => [first, 1 - first]);
export const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  { arbitrary: simple, weight: 6 },
  {
    arbitrary: fc.record({
      dist: fc.constant('hyperexponential' as const),
      p: fc.oneof(share, twoShares),
      means: fc.tuple(time, time),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      dist: fc.constant('mixture' as const),
      p: twoShares,
      of: fc.tuple(simple, simple),
      shift: time,
    }),
    weight: 1,
  },
);

/** A task that calls others; a kind is never called from below itself. */
function taskOf(kinds: readonly (readonly string[])[]): fc.Arbitrary<TaskInput> {
  const [own = [], ...below] = kinds;
  const leaf = {
    kind: fc.constantFrom(...own),
    work: distribution,
    optional: fc.boolean(),
    redraw: fc.boolean(),
  };
  const alone: fc.Arbitrary<TaskInput> = fc.record(leaf, { requiredKeys: ['kind', 'work'] });
  if (below.length === 0) return alone;
  const calls = fc.record(
    {
      mode: fc.constantFrom('sequence' as const, 'parallel' as const),
      need: fc.constantFrom('all' as const, 1),
      tasks: fc.array(taskOf(below), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['tasks'] },
  );
  const caller = fc.record(
    { ...leaf, calls, hold: fc.boolean() },
    { requiredKeys: ['kind', 'work', 'calls'] },
  );
  return fc.oneof({ arbitrary: alone, weight: 2 }, { arbitrary: caller, weight: 1 });
}

const moments = fc
  .array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 })
  .map((times) => times.sort((a, b) => a - b));
export const openArrivals = fc.oneof(
  fc.record({ process: fc.constant('at' as const), times: moments }),
  fc.record({ process: fc.constant('regular' as const), rate: time }),
  fc.record({ process: fc.constant('poisson' as const), rate: time }),
  fc.record({ process: fc.constant('renewal' as const), gap: distribution }),
);
export const closedArrivals = fc.record({
  process: fc.constant('closed' as const),
  clients: fc.integer({ min: 1, max: 9 }),
  think: distribution,
});

export type Arrivals = ExperimentInput['workload'][number]['arrivals'];
export const flow = (id: string, arrivals: fc.Arbitrary<Arrivals>) =>
  fc.record(
    {
      id: fc.constant(id),
      arrivals,
      task: taskOf([['order'], ['pay', 'pack'], ['ship']]),
      clients: maybe(fc.record({ count: fc.integer({ min: 1, max: 20 }), zipf: fc.constantFrom(0, 1) })),
      patience: maybe(distribution),
      again: fc.constantFrom(0, 0.3),
    },
    { requiredKeys: ['id', 'arrivals', 'task'] },
  );

/** How callers call, of all services or of one. */
export const calls = fc.record(
  {
    timeout: maybe(time),
    attempts: fc.integer({ min: 1, max: 3 }),
    backoff: fc.record(
      {
        base: fc.constantFrom(0, 0.5),
        jitter: fc.constantFrom('none' as const, 'full' as const, 'equal' as const),
      },
      { requiredKeys: [] },
    ),
    retryBudget: fc.constantFrom(null, 0.5),
    hedgeAfter: fc.constantFrom(null, 0.7, 0),
    breaker: maybe(
      fc.record({
        errors: fc.integer({ min: 1, max: 4 }),
        openFor: time,
        probes: fc.integer({ min: 1, max: 2 }),
      }),
    ),
    cancelOnTimeout: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Service = ExperimentInput['system']['services'][number];
/** An autoscaler between bounds that fit the number of instances. */
export const autoscale = (instances: number): fc.Arbitrary<NonNullable<Service['autoscale']>> =>
  fc
    .tuple(fc.integer({ min: 1, max: instances }), fc.integer({ min: 1, max: instances }))
    .chain(([one, other]) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)];
      return fc.record(
        {
          start: fc.integer({ min, max }),
          min: fc.constant(min),
          max: fc.constant(max),
          target: tenths(1, 10),
          every: tenths(10, 40),
          delay: tenths(0, 40),
          tolerance: fc.constantFrom(0, 0.3),
          keep: tenths(0, 40),
        },
        { requiredKeys: ['min', 'max', 'target', 'every'] },
      );
    });

const at = fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2);
const span = maybe(time.map((value) => value * 4));
const lives = {
  meanUp: time,
  meanDown: time,
  shape: fc.constantFrom('exponential' as const, 'constant' as const),
};
const kind = fc.constantFrom('down' as const, 'stall' as const, 'slow' as const, 'errors' as const);

/** Fixed and random faults of machines, services and the entrance. */
export const fault = (machines: readonly string[], services: readonly string[]): fc.Arbitrary<FaultInput> => {
  const machine = fc.constantFrom(...machines);
  const service = fc.constantFrom(...services);
  const front = fc.constant(true as const);
  return fc.oneof(
    fc.record({ machine, at, for: span }, { requiredKeys: ['machine', 'at'] }),
    fc.record({ machine, at, for: span, kind, factor: time }, { requiredKeys: ['machine', 'at', 'kind'] }),
    fc.record({ service, at, for: span }),
    fc.record({ front, at, for: time }),
    fc.record({ machine, ...lives }, { requiredKeys: ['machine', 'meanUp', 'meanDown'] }),
    fc.record({ service, ...lives }, { requiredKeys: ['service', 'meanUp', 'meanDown'] }),
    fc.record({ front, ...lives }, { requiredKeys: ['front', 'meanUp', 'meanDown'] }),
  );
};
