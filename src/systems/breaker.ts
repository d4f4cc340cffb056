// The circuit breaker of a service, shared by all its callers: opens after so many errors in a row, then
// refuses every call for a while, then lets a few try. One answer closes it, one more error opens it again.
import { addInt, intAt, realAt } from '../engine/columns.ts';
import type { NodePlan } from './plan.ts';
import type { Sim } from './state.ts';

/** May a call be made now? Counts as one of the tries when the breaker is open. */
const mayCall = ({ state }: Sim, { service, calling: { breaker } }: NodePlan): boolean => {
  if (!breaker || intAt(state.errorsInRow, service) < breaker.errors) return true;
  if (state.now >= realAt(state.openUntil, service)) {
    // Tries that are never answered must not keep it open for ever: new ones after each span.
    state.probes[service] = breaker.probes;
    state.openUntil[service] = state.now + breaker.openFor;
  }
  if (intAt(state.probes, service) === 0) return false;
  addInt(state.probes, service, -1);
  return true;
};

/** A call was answered, or ended in an error or at its deadline. */
const callEnded = ({ state }: Sim, node: NodePlan, isGood: boolean): void => {
  const { service } = node;
  const { breaker } = node.calling;
  if (!breaker) return;
  if (isGood) {
    state.errorsInRow[service] = 0;
    return;
  }
  addInt(state.errorsInRow, service, 1);
  if (intAt(state.errorsInRow, service) < breaker.errors) return;
  state.probes[service] = 0;
  state.openUntil[service] = state.now + breaker.openFor;
};

export const breaking = { mayCall, callEnded };
