// An experiment with everything filled in: the one place where defaults live.
import type { Distribution } from '../engine/samplers.ts';
import type { CallsInput, ExperimentInput, TaskInput } from './schema.ts';

export { faultsOf } from './cross-check.ts';
export type { ExperimentInput, TaskInput } from './schema.ts';

type ServiceInput = ExperimentInput['system']['services'][number];
type CallingInput = NonNullable<ExperimentInput['calls']>;
type FlowInput = ExperimentInput['workload'][number];
export type Policy = NonNullable<ServiceInput['balance']>;
export type FaultInput = NonNullable<ExperimentInput['faults']>[number];
/** A fault that happens at a told moment: what a reader can add to a run. */
export type FixedFault = Extract<FaultInput, { at: number }>;
export type RandomFault = Extract<FaultInput, { meanUp: number }>;

export interface Machine {
  id: string;
  /** Work units per time unit and core. */
  speed: number;
  cores: number;
}
export interface Service {
  id: string;
  does: readonly string[];
  /** Machine of each instance. */
  on: readonly string[];
  balance: Policy;
  /** By machine, each of them. */
  weights: Readonly<Record<string, number>>;
  /** How often the balancer's view of loads is renewed; 0: always fresh. */
  staleEvery: number;
  tie: 'random' | 'lowest-index';
  /** Does best-of-two draw with replacement? */
  replacement: boolean;
  /** How many best-of-two draws. */
  choices: number;
  /** Points of each instance on the ring of hash. */
  points: number;
  /** How its callers call it, where that is not as the file says for all. */
  calls: Calling;
  /** Instances that must be up to carry the load; `availability` asks, a run shows it by itself. */
  need: number;
  autoscale: Autoscale | null;
  release: string;
  data: string;
}
/** How many of a service's instances are in use, in the order of `on`, as the Kubernetes autoscaler decides it. */
export interface Autoscale {
  start: number;
  min: number;
  max: number;
  /** Busy share of the cores in use that it aims at. */
  target: number;
  every: number;
  /** From the decision to the moment at which a new instance takes requests. */
  delay: number;
  /** No action while measured over target is within 1 ± tolerance. */
  tolerance: number;
  /** Fewer only if no decision of so long ago wanted more. */
  keep: number;
}
export interface Calls {
  mode: 'sequence' | 'parallel';
  need: 'all' | number;
  tasks: readonly Task[];
}
export interface Task {
  kind: string;
  /** In work units. */
  work: Distribution;
  calls: Calls | null;
  optional: boolean;
  hold: boolean;
  redraw: boolean;
}
export interface Flow {
  id: string;
  arrivals: FlowInput['arrivals'];
  clients: { count: number; zipf: number } | null;
  patience: Distribution | null;
  again: number;
  task: Task;
}
export interface Calling {
  timeout: number | null;
  /** Total tries: 1 plus retries. */
  attempts: number;
  backoff: { base: number; factor: number; jitter: 'none' | 'full' | 'equal' };
  retryBudget: number | null;
  hedgeAfter: number | null;
  /** Opens after so many errors in a row, stays open so long, then lets so many calls try. */
  breaker: { errors: number; openFor: number; probes: number } | null;
  cancelOnTimeout: boolean;
}
export interface Experiment {
  version: 1;
  system: {
    machines: readonly Machine[];
    services: readonly Service[];
    queue: { discipline: 'fifo' | 'processor-sharing'; limit: number | null };
    network: { sameMachine: number; betweenMachines: number };
    front: { replicas: number };
  };
  workload: readonly Flow[];
  calls: Calling;
  health: { checkEvery: number; downAfter: number } | null;
  faults: readonly FaultInput[];
  /** Repair crews shared by all random faults; null: one for each. */
  crews: number | null;
  run: { seed: number; requests: number | null; warmup: number; until: number | null };
}

/** Requests run when the file sets no limit and its arrivals have no end. */
const DEFAULT_REQUESTS = 100_000;

/** Fills in what the file leaves open. The file must have passed its schema. */
export function complete(input: ExperimentInput): Experiment {
  const { queue, network, front } = input.system;
  const { health, run } = input;
  const all = completeCalling(input.calls ?? {}, ONE_TRY);
  const endless = input.workload.some(({ arrivals }) => arrivals.process !== 'at');
  const until = run?.until ?? null;
  return {
    version: 1,
    system: {
      machines: input.system.machines.map(({ id, speed = 1, cores = 1 }) => ({ id, speed, cores })),
      services: input.system.services.map((service) => completeService(service, all)),
      queue: { discipline: queue?.discipline ?? 'fifo', limit: queue?.limit ?? null },
      network: { sameMachine: network?.sameMachine ?? 0, betweenMachines: network?.betweenMachines ?? 0 },
      front: { replicas: front?.replicas ?? 1 },
    },
    workload: input.workload.map(completeFlow),
    calls: all,
    health:
      health === null ? null : { checkEvery: health?.checkEvery ?? 1, downAfter: health?.downAfter ?? 1 },
    faults: input.faults ?? [],
    crews: input.crews ?? (input.faults ?? []).map(crewsOf).find((crews) => crews !== null) ?? null,
    run: {
      seed: run?.seed ?? 1,
      requests: run?.requests ?? (endless && until === null ? DEFAULT_REQUESTS : null),
      warmup: run?.warmup ?? 0,
      until,
    },
  };
}

/** A call that is made once and waited for, however long it takes. */
const ONE_TRY: Calling = {
  timeout: null,
  attempts: 1,
  backoff: { base: 0, factor: 2, jitter: 'none' },
  retryBudget: null,
  hedgeAfter: null,
  breaker: null,
  cancelOnTimeout: false,
};

/** What is said, and for the rest what holds otherwise; null is said too. */
const completeCalling = (said: CallingInput, otherwise: Calling): Calling => ({
  timeout: said.timeout === undefined ? otherwise.timeout : said.timeout,
  attempts: said.attempts ?? otherwise.attempts,
  backoff: {
    base: said.backoff?.base ?? otherwise.backoff.base,
    factor: said.backoff?.factor ?? otherwise.backoff.factor,
    jitter: said.backoff?.jitter ?? otherwise.backoff.jitter,
  },
  retryBudget: said.retryBudget === undefined ? otherwise.retryBudget : said.retryBudget,
  hedgeAfter: said.hedgeAfter === undefined ? otherwise.hedgeAfter : said.hedgeAfter,
  breaker:
    said.breaker === undefined
      ? otherwise.breaker
      : said.breaker && { ...said.breaker, probes: said.breaker.probes ?? 1 },
  cancelOnTimeout: said.cancelOnTimeout ?? otherwise.cancelOnTimeout,
});

const completeService = (service: ServiceInput, calls: Calling): Service => ({
  id: service.id,
  does: service.does,
  on: service.on,
  balance: service.balance ?? 'round-robin',
  // Written out for each machine: one named like a property that every object has must not find that instead.
  weights: { ...Object.fromEntries(service.on.map((machine) => [machine, 1])), ...service.weights },
  staleEvery: service.staleEvery ?? 0,
  tie: service.tie ?? 'random',
  replacement: service.replacement ?? false,
  choices: service.choices ?? 2,
  points: service.points ?? 100,
  calls: service.calls ? completeCalling(service.calls, calls) : calls,
  need: service.need ?? 1,
  autoscale: service.autoscale ? completeAutoscale(service.autoscale, service.on.length) : null,
  release: service.release ?? 'own',
  data: service.data ?? 'own',
});

const crewsOf = (fault: FaultInput): number | null => ('meanUp' in fault ? (fault.crews ?? null) : null);

const completeAutoscale = (
  { start, min = 1, max, target, every, delay, tolerance, keep }: NonNullable<ServiceInput['autoscale']>,
  instances: number,
): Autoscale => ({
  start: start ?? min,
  min,
  max: max ?? instances,
  target,
  every,
  delay: delay ?? 0,
  tolerance: tolerance ?? 0.1,
  keep: keep ?? 0,
});

const completeFlow = (flow: FlowInput): Flow => ({
  id: flow.id,
  arrivals: flow.arrivals,
  clients: flow.clients ? { count: flow.clients.count, zipf: flow.clients.zipf ?? 0 } : null,
  patience: flow.patience ?? null,
  again: flow.again ?? 0,
  task: completeTask(flow.task),
});

const completeTask = (task: TaskInput): Task => ({
  kind: task.kind,
  work: task.work,
  calls: task.calls ? completeCalls(task.calls) : null,
  optional: task.optional ?? false,
  hold: (task.hold ?? false) && Boolean(task.calls),
  redraw: task.redraw ?? false,
});

const completeCalls = ({ mode, need, tasks }: CallsInput): Calls => ({
  mode: mode ?? 'sequence',
  need: need ?? 'all',
  tasks: tasks.map(completeTask),
});
