// Random small experiments for property tests: every policy and every field of the file in play, up to 150
// requests on up to four machines. Each ends by itself.
import fc from 'fast-check';
import type { ExperimentInput, FaultInput, Policy } from '../experiment.ts';
import { type Arrivals, closedArrivals, fault, flow, maybe, openArrivals, time } from './random-parts.ts';

export const POLICIES: readonly Policy[] = [
  'random',
  'round-robin',
  'least-busy',
  'best-of-two',
  'weighted',
  'central-queue',
  'hash',
];
const SERVICES = { shop: ['order'], till: ['pay', 'pack'], post: ['ship'] };

const service = (id: string, does: string[], machines: readonly string[]) =>
  fc
    .record(
      {
        id: fc.constant(id),
        does: fc.constant(does),
        on: fc.array(fc.constantFrom(...machines), { minLength: 1, maxLength: 5 }),
        balance: fc.constantFrom(...POLICIES),
        staleEvery: fc.constantFrom(0, 1.5),
        tie: fc.constantFrom('random' as const, 'lowest-index' as const),
        replacement: fc.boolean(),
        weight: fc.integer({ min: 2, max: 4 }),
      },
      { requiredKeys: ['id', 'does', 'on'] },
    )
    .map(({ weight, ...rest }) => {
      const [first] = rest.on;
      return weight && first ? { ...rest, weights: { [first]: weight } } : rest;
    });

const system = (machines: readonly string[]) =>
  fc.record(
    {
      machines: fc.tuple(
        ...machines.map((id) =>
          fc.record(
            { id: fc.constant(id), speed: time, cores: fc.integer({ min: 1, max: 2 }) },
            { requiredKeys: ['id'] },
          ),
        ),
      ),
      services: fc.tuple(...Object.entries(SERVICES).map(([id, does]) => service(id, does, machines))),
      queue: fc.record(
        {
          discipline: fc.constantFrom('fifo' as const, 'processor-sharing' as const),
          limit: fc.constantFrom(null, 2, 5),
        },
        { requiredKeys: [] },
      ),
      network: fc.record({
        sameMachine: fc.constantFrom(0, 0.01),
        betweenMachines: fc.constantFrom(0, 0, 0.2),
      }),
      front: fc.record({ replicas: fc.integer({ min: 1, max: 2 }) }),
    },
    { requiredKeys: ['machines', 'services'] },
  );

const calls = fc.record(
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

const withArrivals = (arrivals: fc.Arbitrary<Arrivals>): fc.Arbitrary<ExperimentInput> =>
  fc.integer({ min: 1, max: 4 }).chain((count) => {
    const machines = Array.from({ length: count }, (_, index) => `m${index + 1}`);
    return fc
      .record(
        {
          system: system(machines),
          workload: fc.oneof(
            fc.tuple(flow('a', arrivals)),
            fc.tuple(flow('a', arrivals), flow('b', arrivals)),
          ),
          calls,
          health: fc.constantFrom(null, { checkEvery: 1, downAfter: 1 }, { checkEvery: 0.7, downAfter: 2 }),
          faults: fc.array(fault(machines, Object.keys(SERVICES)), { maxLength: 4 }),
          crews: fc.constantFrom(null, 1),
          run: fc.record({
            seed: fc.nat(1000),
            requests: fc.integer({ min: 1, max: 150 }),
            warmup: fc.constant(0),
          }),
        },
        { requiredKeys: ['system', 'workload', 'run'] },
      )
      .map(ending);
  });

/** Any experiment, closed clients too. */
export const anyExperiment = withArrivals(fc.oneof(openArrivals, closedArrivals));
/** Experiments whose arrivals do not depend on what becomes of the requests. */
export const openExperiment = withArrivals(openArrivals);

/**
 * A stall without an end, or a queue that nobody will ever serve while other things fail and are mended for
 * ever, would be a run without an end: there, faults end, or the run does.
 */
function ending(experiment: ExperimentInput): ExperimentInput {
  const { faults } = experiment;
  if (!faults) return experiment;
  const isEndless = faults.some((fault) => 'meanUp' in fault);
  const end = (fault: FaultInput): FaultInput => {
    if (!('at' in fault) || typeof fault.for === 'number') return fault;
    const isStall = 'machine' in fault && fault.kind === 'stall';
    return isStall ? { ...fault, for: 5 } : fault;
  };
  const run = isEndless ? { ...experiment.run, until: 300 } : experiment.run;
  return { ...experiment, faults: faults.map(end), run };
}
