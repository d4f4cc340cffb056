// Mechanisms that not every experiment needs, each in a file of its own. A lab brings those of its systems, so that a
// reader's page does not load the rest.
import type { Balancing, Choose } from './balance.ts';
import type { FaultInput, Policy } from './experiment.ts';
import { type Failing, failingOf } from './faults.ts';
import type { NodePlan, Plan } from './plan.ts';
import type { Keepers } from './record.ts';
import type { Job, Task } from './rows.ts';
import type { MachineRow, Measured, Sim, State } from './state.ts';

export interface Parts {
  /** Circuit breakers. */
  breaking?: {
    mayCall(sim: Sim, node: NodePlan): boolean;
    callEnded(sim: Sim, node: NodePlan, isGood: boolean): void;
  };
  /** How balancers notice what is down. */
  checking?: { check(sim: Sim): void };
  /** Flows of so many clients, who think between their requests. */
  closed?: {
    begin(sim: Sim, flow: number): void;
    due(sim: Sim, client: number): void;
    back(sim: Sim, flow: number, client: number): void;
  };
  /** Runs of so many requests. */
  closing?: { close(sim: Sim): void };
  /** What comes of faults, by what fails: `target` is broken once more, or once less. */
  faults?: { readonly [failing in Failing]?: (sim: Sim, target: number, step: 1 | -1) => void };
  /** The statistics of requests that finished, for `resultsOf`; a lab counts what it has watched. */
  measuring?: {
    create(): Measured;
    take(measured: Measured, state: State, task: Task): void;
  };
  /** Balancers that look at the loads only now and then. */
  oldViews?: { changed(sim: Sim, service: number): void; renew(sim: Sim, service: number): void };
  /** Balancing policies, by their names. A service of one instance needs none. */
  policies?: { readonly [policy in Policy]?: Balancing };
  /** Machines that fetch what waits in central queues. */
  pulling?: { pull(sim: Sim, machine: MachineRow): void };
  /** Faults by chance and the crews that mend them. */
  randomFaults?: { begin(sim: Sim): void; turn(sim: Sim, index: number): void };
  /** Deadlines, further attempts, hedging. */
  retrying?: {
    begin(sim: Sim, task: Task): void;
    failed(sim: Sim, task: Task, why: number): void;
    again(sim: Sim, task: Task): void;
    deadline(sim: Sim, job: Job): void;
  };
  /** Autoscalers. */
  scaling?: {
    begin(sim: Sim): void;
    look(sim: Sim, service: number): void;
    takeUp(sim: Sim, service: number): void;
  };
  /** Processor sharing. */
  sharing?: {
    start(sim: Sim, job: Job, machine: MachineRow): void;
    left(sim: Sim, machine: MachineRow): void;
    setPace(sim: Sim, machine: MachineRow, pace: number): void;
  };
  /** Tasks that make calls. */
  trees?: {
    begin(sim: Sim, job: Job, node: NodePlan): void;
    settled(sim: Sim, job: Job, call: Task, outcome: number): void;
    /** Keeps in a record where the calls are. */
    stays: Keepers['stays'];
  };
}

/** @throws when the plan needs a part that is not there */
export function needParts(plan: Plan, parts: Parts): void {
  const needed: [keyof Parts, boolean][] = [
    ['breaking', plan.breaks],
    ['closed', plan.clients > 0],
    ['closing', plan.requests !== null],
    ['oldViews', plan.stales],
    ['pulling', plan.pulls],
    ['randomFaults', plan.randomFaults.length > 0],
    ['retrying', plan.timed || plan.retries],
    ['scaling', plan.scales],
    ['sharing', plan.sharing],
    ['trees', plan.nodes.some(({ calls }) => calls.length > 0)],
  ];
  for (const [name, isNeeded] of needed) if (isNeeded && !parts[name]) refuse('part', name);
  for (const fault of plan.experiment.faults) needFault(plan, parts, fault);
}

/** @throws when a fault needs a part that is not there */
export function needFault({ experiment }: Plan, parts: Parts, fault: FaultInput): void {
  const failing = failingOf(fault);
  if (!parts.faults?.[failing]) refuse('fault', failing);
  const isChecked = experiment.health !== null && (failing === 'machine' || failing === 'service');
  if (isChecked && !parts.checking) refuse('part', 'checking');
}

/**
 * The policy of each service; none where there is nothing to choose.
 * @throws when one is not there
 */
export const policiesOf = ({ services }: Plan, { policies }: Parts): (Choose | undefined)[] =>
  services.map((plan) => {
    const { balance } = plan.service;
    return plan.isOnly ? undefined : (policies?.[balance] ?? refuse('policy', balance))(plan);
  });

function refuse(what: string, name: string): never {
  throw new Error(`The experiment needs the ${what} "${name}".`);
}
