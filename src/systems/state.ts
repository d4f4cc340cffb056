// Everything about a run that changes, as plain data: copied, it is a snapshot; restored, it has the same
// future. The three tables: requests and the calls that they make are *tasks*; each attempt to get a task
// done is a *job* at some instance; a job that makes calls has tasks of its own.
import { type Ahead, createAhead } from '../engine/ahead.ts';
import type { BatchMeans } from '../engine/batch-means.ts';
import { type Calendar, createCalendar } from '../engine/calendar.ts';
import type { Histogram } from '../engine/histogram.ts';
import { emptyList, type List } from '../engine/lists.ts';
import { createStreams } from '../engine/random.ts';
import { createTable, type Table } from '../engine/table.ts';
import {
  createQuantity,
  createTimeAverages,
  type Quantity,
  type TimeAverages,
} from '../engine/time-average.ts';
import type { Choose } from './balance.ts';
import type { FixedFault, Machine, RandomFault } from './experiment.ts';
import type { Parts } from './parts.ts';
import type { Plan } from './plan.ts';
import type { Job, Task } from './rows.ts';
import type { TraceEvent } from './trace.ts';

/** Where a job is. */
export const TO_MACHINE = 1;
export const WAITING = 2;
export const SERVING = 3;
/** Its own work is done and it waits for the answers of its calls. */
export const CALLING = 4;
export const TO_CALLER = 5;
/** Waits at the balancer for a free core. */
export const HELD = 6;
/** Lost or given up; kept while its caller's timer or its calls still run. */
export const GONE = 7;
/** As CALLING, but its core is kept. */
export const HOLDING = 8;
/** Out of its machine, which has died; about to be lost. */
export const LOSING = 9;

/** What a task waits for. */
export const OPEN = 0;
export const BACKING_OFF = 1;
export const CONCLUDED = 2;

/** Columns of `outcomes`: finished, the reasons by number (telling.ts), and the last for the lost. */
export const OUTCOMES = 9;

/**
 * What changes of a machine, in one object: an event touches much of one machine, and of the others nothing. As rows of
 * a dozen columns the same took a twelfth more of a run.
 */
export interface MachineRow {
  readonly id: number;
  readonly name: string;
  readonly cores: number;
  /** Work per time unit and core, and so under the faults of this moment. */
  speed: number;
  pace: number;
  /** Jobs on their way to it. */
  coming: number;
  /** Faults under which it is down, stands still, answers errors. */
  down: number;
  stalled: number;
  erring: number;
  /** Pieces of work done. */
  done: number;
  /** NaN while it is up. */
  downSince: number;
  /** Work that a job served since the beginning of time would have got, and up to when (processor sharing). */
  attained: number;
  attainedAt: number;
  /** Jobs in order. */
  waiting: List;
  serving: List;
  calling: List;
  /** Averages over time: jobs at it, its busy cores, whether it is up. */
  jobs: Quantity;
  busy: Quantity;
  up: Quantity;
}

/** What changes of a flow: what is drawn ahead for it, and what is counted of its requests. */
export interface FlowRow {
  /** Gaps between arrivals, and sizes. */
  gaps: Ahead;
  works: Ahead;
  /** Requests in the system. */
  open: Quantity;
  offered: number;
  finished: number;
  failed: number;
  lost: number;
  /** After the warm-up: attempts of requests that ended, and how many ended. */
  attempts: number;
  ended: number;
  /** After the warm-up: how many finished, failed for each reason, were lost. */
  outcomes: Int32Array;
  /** Their times, where somebody measures them (`Parts.measuring`). */
  measured: Measured | null;
  /** Kept for runs of a thousand requests or fewer. */
  completions: number[];
}

/** After the warm-up: times of the requests that finished. */
export interface Measured {
  response: Histogram;
  waiting: Histogram;
  batches: BatchMeans;
}

export interface State {
  now: number;
  events: number;
  /** Is the event in hand new work? Then the controls of its moment are past. */
  isArrival: boolean;
  calendar: Calendar;
  streams: Int32Array;
  hash: Int32Array;
  /** Requests so far, those still open, and the moment after which none come. */
  arrived: number;
  open: number;
  closedAt: number;
  tasks: Table<Task>;
  jobs: Table<Job>;
  /** Work of each node of a request's tree, `plan.stride` for each row of the tasks. */
  sizes: Float64Array;
  machines: MachineRow[];
  /**
   * Per instance, in columns, because balancers look over all of them: what keeps it from running, faults of its
   * machine and of its service.
   */
  shut: Int32Array;
  load: Int32Array;
  seen: Int32Array;
  believedUp: Int32Array;
  /** 1 while the autoscaler has it in use, or there is none. */
  inUse: Int32Array;
  /** 1 while the balancer may choose it: believed up and in use. */
  listed: Int32Array;
  badChecks: Int32Array;
  /** Per service: whose turn it is, how many instances the balancer may choose, of those in use how many are ordered. */
  turn: Int32Array;
  choosable: Int32Array;
  serviceDown: Int32Array;
  renewedAt: Float64Array;
  tokens: Float64Array;
  /** Jobs in its central queue; instances in use. */
  held: List[];
  used: Quantity[];
  checkedAt: number;
  frontDown: number;
  flows: FlowRow[];
  averages: TimeAverages;
  faults: FixedFault[];
  /** Per random fault: 0 while the thing is up, 1 while it waits for a crew, 2 while it is mended. */
  broken: Int32Array;
  /** Random faults that wait for a crew, in order. */
  unmended: number[];
  /** Per service, as its callers see it: errors in a row, until when the breaker is open, calls it lets try. */
  scales: (Scale | null)[];
  errorsInRow: Int32Array;
  openUntil: Float64Array;
  probes: Int32Array;
}

/** What the autoscaler of a service knows. */
export interface Scale {
  inUse: number;
  /** When each instance that is ordered will be there. */
  ordered: number[];
  /** Busy time of the cores in use up to the last look, and when that was. */
  busy: number;
  lookedAt: number;
  /** What it wanted at each look of the last `keep`: moment and number of instances. */
  wanted: [number, number][];
}

export interface Sim {
  readonly plan: Plan;
  readonly parts: Parts;
  /** Of each service, looked up once. */
  readonly policies: readonly (Choose | undefined)[];
  state: State;
  watch: ((event: TraceEvent) => void) | undefined;
}

/** All that is averaged over time. */
export const quantitiesOf = ({ machines, flows, used }: State): Quantity[] => [
  ...machines.flatMap(({ jobs, busy, up }) => [jobs, busy, up]),
  ...flows.map(({ open }) => open),
  ...used,
];

/** Streams: seven per flow, then one per service, one for backing off, one per random fault. */
export const ARRIVALS = 0;
export const SIZES = 1;
export const CLIENTS = 2;
export const PATIENCE = 3;
export const AGAIN = 4;
export const THINK = 5;
export const REDRAWS = 6;
const CAUSES = ['arrivals', 'sizes', 'clients', 'patience', 'again', 'think', 'redraws'];
const PER_FLOW = 7;
export const flowStream = (flow: number, cause: number): number => PER_FLOW * flow + cause;
export const routingStream = (plan: Plan, service: number): number => PER_FLOW * plan.flows.length + service;
export const backoffStream = (plan: Plan): number => PER_FLOW * plan.flows.length + plan.services.length;

export const failureStream = (plan: Plan, fault: number): number => backoffStream(plan) + 1 + fault;
const targetName = (fault: RandomFault): string =>
  'machine' in fault ? `machine/${fault.machine}` : 'service' in fault ? `service/${fault.service}` : 'front';

/** The state before anything has happened. */
export function createState(plan: Plan, parts: Parts): State {
  const { run } = plan.experiment;
  const instances = plan.machineOf.length;
  const services = plan.services.length;
  const state: State = {
    now: Number.NaN,
    events: 0,
    isArrival: false,
    calendar: createCalendar(),
    streams: createStreams(run.seed, [
      ...plan.flows.flatMap(({ flow }) => CAUSES.map((cause) => `${cause}/${flow.id}`)),
      ...plan.services.map(({ service }) => `routing/${service.id}`),
      'backoff',
      ...plan.randomFaults.map((fault) => `failures/${targetName(fault)}`),
    ]),
    hash: new Int32Array(2),
    arrived: 0,
    open: 0,
    closedAt: Number.POSITIVE_INFINITY,
    tasks: createTable(),
    jobs: createTable(),
    sizes: new Float64Array(0),
    machines: plan.experiment.system.machines.map(newMachine),
    shut: new Int32Array(instances),
    load: new Int32Array(instances),
    seen: new Int32Array(instances),
    believedUp: new Int32Array(instances).fill(1),
    inUse: new Int32Array(instances).fill(1),
    listed: new Int32Array(instances).fill(1),
    badChecks: new Int32Array(instances),
    turn: new Int32Array(services),
    choosable: Int32Array.from(plan.services, ({ count }) => count),
    scales: plan.services.map(() => null),
    serviceDown: new Int32Array(services),
    renewedAt: new Float64Array(services).fill(-1),
    tokens: new Float64Array(services).fill(TOKEN_CAP),
    held: plan.services.map(emptyList),
    used: plan.services.map(({ count }) => createQuantity(count)),
    checkedAt: -1,
    frontDown: 0,
    flows: plan.flows.map(() => newFlow(parts)),
    averages: createTimeAverages(),
    faults: [],
    broken: new Int32Array(plan.randomFaults.length),
    unmended: [],
    errorsInRow: new Int32Array(services),
    openUntil: new Float64Array(services),
    probes: new Int32Array(services),
  };
  state.now = 0;
  return state;
}

/** Most retries that a budget saves up (rules: token bucket). */
export const TOKEN_CAP = 10;

const newFlow = ({ measuring }: Parts): FlowRow => ({
  gaps: createAhead(),
  works: createAhead(),
  open: createQuantity(0),
  offered: 0,
  finished: 0,
  failed: 0,
  lost: 0,
  attempts: 0,
  ended: 0,
  outcomes: new Int32Array(OUTCOMES),
  measured: measuring?.create() ?? null,
  completions: [],
});

/** What holds times starts as no whole number, to be kept as times are (time-average.ts). */
const newMachine = ({ id: name, cores, speed }: Machine, id: number): MachineRow => {
  const none = Number.NaN;
  const machine: MachineRow = {
    id,
    name,
    cores,
    speed: none,
    pace: none,
    coming: 0,
    down: 0,
    stalled: 0,
    erring: 0,
    done: 0,
    downSince: none,
    attained: none,
    attainedAt: none,
    waiting: emptyList(),
    serving: emptyList(),
    calling: emptyList(),
    jobs: createQuantity(0),
    busy: createQuantity(0),
    up: createQuantity(1),
  };
  machine.speed = speed;
  machine.pace = speed;
  machine.attained = 0;
  machine.attainedAt = 0;
  return machine;
};
