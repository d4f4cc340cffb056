// Random small experiments for property tests: every policy and every field of the file in play, up to 150
// requests on up to four machines. Each ends by itself.
import fc from 'fast-check';
import type { ExperimentInput, FaultInput, Policy, TaskInput } from '../experiment.ts';
import {
  type Arrivals,
  autoscale,
  calls,
  closedArrivals,
  fault,
  flow,
  openArrivals,
  time,
} from './random-parts.ts';

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
        choices: fc.integer({ min: 1, max: 4 }),
        points: fc.integer({ min: 1, max: 3 }),
        calls,
        scales: fc.constantFrom(false, false, true),
        weight: fc.integer({ min: 2, max: 4 }),
      },
      { requiredKeys: ['id', 'does', 'on'] },
    )
    .chain(({ weight, scales, ...rest }) => {
      const [first] = rest.on;
      const weighed = weight && first ? { ...rest, weights: { [first]: weight } } : rest;
      return scales
        ? autoscale(rest.on.length).map((scale) => ({ ...weighed, autoscale: scale }))
        : fc.constant(weighed);
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
      .map(fitting)
      .map(ending);
  });

/** Any experiment, closed clients too. */
export const anyExperiment = withArrivals(fc.oneof(openArrivals, closedArrivals));
/** Experiments whose arrivals do not depend on what becomes of the requests. */
export const openExperiment = withArrivals(openArrivals);

/** Cores that are shared cannot be kept. */
function fitting(experiment: ExperimentInput): ExperimentInput {
  if (experiment.system.queue?.discipline !== 'processor-sharing') return experiment;
  const letGo = ({ hold: _, ...task }: TaskInput): TaskInput =>
    task.calls ? { ...task, calls: { ...task.calls, tasks: task.calls.tasks.map(letGo) } } : task;
  return {
    ...experiment,
    workload: experiment.workload.map((one) => ({ ...one, task: letGo(one.task) })),
  };
}

/** Does something go on for ever, whatever becomes of the requests: faults by chance, autoscalers? */
export const isEndless = ({ system, faults = [] }: ExperimentInput): boolean =>
  faults.some((one) => 'meanUp' in one) || system.services.some(({ autoscale: scale }) => scale);

/**
 * A stall without an end, or a queue that nobody will ever serve while other things go on for ever, would be a
 * run without an end: there, faults end, or the run does.
 */
function ending(experiment: ExperimentInput): ExperimentInput {
  const end = (one: FaultInput): FaultInput => {
    if (!('at' in one) || typeof one.for === 'number') return one;
    const isStall = 'machine' in one && one.kind === 'stall';
    return isStall ? { ...one, for: 5 } : one;
  };
  return {
    ...experiment,
    ...(experiment.faults ? { faults: experiment.faults.map(end) } : {}),
    run: isEndless(experiment) ? { ...experiment.run, until: 300 } : experiment.run,
  };
}
