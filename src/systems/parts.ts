// Mechanisms that few experiments need, each in a file of its own. A lab brings those of its systems, so that a
// reader's page does not load the rest.
import type { NodePlan, Plan } from './plan.ts';
import type { Sim } from './state.ts';

export interface Parts {
  /** Circuit breakers. */
  breaking?: {
    mayCall(sim: Sim, node: NodePlan): boolean;
    callEnded(sim: Sim, node: NodePlan, isGood: boolean): void;
  };
  /** Faults by chance and the crews that mend them. */
  randomFaults?: { begin(sim: Sim): void; turn(sim: Sim, index: number): void };
  /** Autoscalers. */
  scaling?: {
    begin(sim: Sim): void;
    look(sim: Sim, service: number): void;
    takeUp(sim: Sim, service: number): void;
  };
}

/** @throws when the plan needs a part that is not there */
export function needParts(plan: Plan, parts: Parts): void {
  const needed: [keyof Parts, boolean][] = [
    ['breaking', plan.breaks],
    ['randomFaults', plan.randomFaults.length > 0],
    ['scaling', plan.scales],
  ];
  for (const [name, isNeeded] of needed) {
    if (isNeeded && !parts[name]) throw new Error(`The experiment needs the part "${name}".`);
  }
}
