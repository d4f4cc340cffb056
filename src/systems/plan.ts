// An experiment made ready to run: names become numbers, trees become tables. A plan never changes; all that
// changes is in State. Instances of a service stand one after another.

import { pow } from '../engine/elementary.ts';
import type { Distribution } from '../engine/samplers.ts';
import type { Calling, Experiment, Flow, RandomFault, Service, Task } from './experiment.ts';

/** One node of a flow's task tree. */
export interface NodePlan {
  kind: string;
  service: number;
  work: Distribution;
  calls: readonly number[];
  parallel: boolean;
  /** Answers that are enough, or 0: all that are not optional. */
  need: number;
  optional: boolean;
  flow: number;
  /** Place among the sizes that are drawn for a request of the flow. */
  place: number;
  /** Probability that its work is done once more, at the tail. */
  again: number;
  /** Does it keep its core while its calls run? */
  hold: boolean;
  /** Is another attempt another amount of work? */
  redraw: boolean;
  calling: Calling;
}

export interface FlowPlan {
  index: number;
  flow: Flow;
  root: number;
  /** Work of each node of its tree. */
  works: readonly Distribution[];
  /** What lies between two arrivals: one distribution, or none when chance does not decide. */
  gap: readonly Distribution[];
  /** Cumulative popularity of clients; null when requests have none. */
  popularity: Float64Array | null;
  /** First of its closed clients among all closed clients. */
  firstClient: number;
  closedClients: number;
}

export interface ServicePlan {
  service: Service;
  first: number;
  count: number;
  /** Is there nothing to choose? */
  isOnly: boolean;
  /** Weight of each instance. */
  weights: Float64Array;
}

export interface Plan {
  experiment: Experiment;
  sharing: boolean;
  /** Are queues bounded, and how many may wait or be served at a machine? */
  limited: boolean;
  limit: number;
  machineOf: Int32Array;
  serviceOf: Int32Array;
  /** Instances on each machine. */
  standing: readonly (readonly number[])[];
  /** Services with a central queue that have an instance on each machine. */
  pulling: readonly (readonly number[])[];
  services: readonly ServicePlan[];
  nodes: readonly NodePlan[];
  flows: readonly FlowPlan[];
  /** Most nodes that a flow has: sizes drawn per request. */
  stride: number;
  clients: number;
  /** Is any request's patience limited? */
  patient: boolean;
  /** Requests that are not measured. */
  warmup: number;
  /** How many requests there are in all, null when only time ends the run. */
  requests: number | null;
  /** Is the moment of each completion kept? */
  keeps: boolean;
  /** Does any attempt have a deadline? */
  timed: boolean;
  breaks: boolean;
  /** Does any task ever have a timer: for a second attempt, or to back off? */
  retries: boolean;
  /** Does a call take time? */
  delays: boolean;
  /** Does the number of instances in use change? */
  scales: boolean;
  /** Does any balancer look at the loads only now and then? */
  stales: boolean;
  /** Do requests come only at moments that are listed? */
  listed: boolean;
  /** Is any machine's work fetched from a central queue? */
  pulls: boolean;
  randomFaults: readonly RandomFault[];
}

/** Runs of at most so many requests keep the moment of each completion. */
export const KEPT_COMPLETIONS = 1000;

/** @throws when a name is used that the experiment does not have (`faultsOf` names it). */
export function planOf(experiment: Experiment): Plan {
  const { machines, services, queue, network } = experiment.system;
  const machineNumbers = new Map(machines.map(({ id }, machine) => [id, machine]));
  const machineOf: number[] = [];
  const serviceOf: number[] = [];
  const servicePlans = services.map((service, index): ServicePlan => {
    const first = machineOf.length;
    for (const machine of service.on) {
      machineOf.push(known(machineNumbers.get(machine) ?? -1, machine));
      serviceOf.push(index);
    }
    return {
      service,
      first,
      count: service.on.length,
      isOnly: service.on.length === 1 && service.balance !== 'central-queue',
      weights: Float64Array.from(service.on, (machine) => service.weights[machine] ?? 1),
    };
  });
  const nodes: NodePlan[] = [];
  let clients = 0;
  const flows = experiment.workload.map((flow, index): FlowPlan => {
    const start = nodes.length;
    const root = addNodes(nodes, flow.task, { services, flow: index, start, again: flow.again });
    const closedClients = flow.arrivals.process === 'closed' ? flow.arrivals.clients : 0;
    const firstClient = clients;
    clients += closedClients;
    return {
      index,
      flow,
      root,
      works: nodes.slice(start).map(({ work }) => work),
      gap: gapOf(flow),
      popularity: flow.clients ? zipf(flow.clients.count, flow.clients.zipf) : null,
      firstClient,
      closedClients,
    };
  });
  const standing = machines.map((): number[] => []);
  for (const [instance, machine] of machineOf.entries()) standing[machine]?.push(instance);
  return {
    experiment,
    sharing: queue.discipline === 'processor-sharing',
    limited: queue.limit !== null,
    limit: queue.limit ?? Number.POSITIVE_INFINITY,
    machineOf: Int32Array.from(machineOf),
    serviceOf: Int32Array.from(serviceOf),
    standing,
    pulling: standing.map((on) => [
      ...new Set(
        on.map((it) => serviceOf[it] ?? 0).filter((it) => services[it]?.balance === 'central-queue'),
      ),
    ]),
    services: servicePlans,
    nodes,
    flows,
    patient: flows.some(({ flow }) => flow.patience !== null),
    warmup: experiment.run.warmup,
    requests: experiment.run.requests,
    keeps: (experiment.run.requests ?? 0) <= KEPT_COMPLETIONS,
    timed: services.some(({ calls }) => calls.timeout !== null),
    breaks: services.some(({ calls }) => calls.breaker !== null),
    retries: services.some(({ calls }) => calls.attempts > 1 || calls.hedgeAfter !== null),
    scales: services.some(({ autoscale }) => autoscale !== null),
    delays: network.sameMachine > 0 || network.betweenMachines > 0,
    stales: services.some(({ staleEvery }) => staleEvery > 0),
    listed: flows.every(({ flow }) => flow.arrivals.process === 'at'),
    pulls: services.some(({ balance }) => balance === 'central-queue'),
    stride: Math.max(...flows.map((flow) => flow.works.length)),
    clients,
    randomFaults: experiment.faults.filter((fault) => 'meanUp' in fault),
  };
}

function gapOf({ arrivals }: Flow): Distribution[] {
  if (arrivals.process === 'poisson') return [{ dist: 'exponential', mean: 1 / arrivals.rate }];
  return arrivals.process === 'renewal' ? [arrivals.gap] : [];
}

function addNodes(
  nodes: NodePlan[],
  task: Task,
  context: { services: readonly Service[]; flow: number; start: number; again: number },
): number {
  const { calls } = task;
  // Where several services do a kind, the first one listed is asked.
  const service = context.services.findIndex(({ does }) => does.includes(task.kind));
  const asked = context.services[known(service, task.kind)];
  if (!asked) throw new Error(`Nobody does "${task.kind}".`);
  const node: NodePlan & { calls: number[] } = {
    kind: task.kind,
    service,
    work: task.work,
    calls: [],
    parallel: calls?.mode === 'parallel',
    need: typeof calls?.need === 'number' ? calls.need : 0,
    optional: task.optional,
    flow: context.flow,
    place: nodes.length - context.start,
    again: context.again,
    hold: task.hold,
    redraw: task.redraw,
    calling: asked.calls,
  };
  const index = nodes.push(node) - 1;
  for (const part of calls?.tasks ?? []) node.calls.push(addNodes(nodes, part, context));
  return index;
}

function known(index: number, name: string): number {
  if (index < 0) throw new Error(`The experiment has no "${name}".`);
  return index;
}

function cumulated(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum;
  });
}

/** Client k of n is asked for in proportion to (k+1)^-exponent (Zipf 1949); 0 makes all equal. */
const zipf = (count: number, exponent: number): Float64Array =>
  cumulated(Array.from({ length: count }, (_, rank) => pow(rank + 1, -exponent)));
