// Things that break and are mended at moments that are told: machines, services, the entrance. Several faults of one
// thing may overlap; it works again when the last has ended. What comes of a fault is a part for each thing that breaks
// (machine-down.ts, service-down.ts, front-down.ts, stall.ts, machine-pace.ts).
import { scheduleRanked } from '../engine/calendar.ts';
import type { FaultInput, FixedFault } from './experiment.ts';
import type { Sim } from './state.ts';
import { FAULT, note } from './telling.ts';
import { faultTimer } from './timers.ts';

/** What fails: a machine, a service or a replica of the entrance is down; or a machine is up and does not do well. */
export type Failing = 'machine' | 'service' | 'front' | Unwell;
type Unwell = 'stall' | 'slow' | 'errors';
const UNWELL: readonly Failing[] = ['stall', 'slow', 'errors'];

export function failingOf(fault: FaultInput): Failing {
  if ('service' in fault) return 'service';
  if (!('machine' in fault)) return 'front';
  const kind = 'kind' in fault ? fault.kind : undefined;
  return kind === undefined || kind === 'down' ? 'machine' : kind;
}

/** The kind of a fault as a number: 0 for what is down. */
const kindOf = (fault: FixedFault): number => UNWELL.indexOf(failingOf(fault)) + 1;

/** What breaks, as a number: machines, then services, then the entrance. */
export function targetOf({ plan }: Sim, fault: FaultInput): number {
  const { machines, services } = plan.experiment.system;
  if ('machine' in fault) return machines.findIndex(({ id }) => id === fault.machine);
  if ('service' in fault) return machines.length + services.findIndex(({ id }) => id === fault.service);
  return machines.length + services.length;
}

/**
 * Puts a fault on the calendar. Its order among others at the same moment comes from what it is, not from
 * when it was told: a fault of the file and one added by a reader make the same run.
 */
export function addFault(sim: Sim, fault: FixedFault): void {
  const { plan, state } = sim;
  const index = state.faults.push(fault) - 1;
  const rank = (targetOf(sim, fault) * (UNWELL.length + 1) + kindOf(fault)) * 2;
  scheduleRanked(state.calendar, faultTimer(plan, index, true), fault.at, rank);
  const { for: span } = fault;
  if (typeof span !== 'number') return;
  scheduleRanked(state.calendar, faultTimer(plan, index, false), fault.at + span, rank + 1);
}

/** A fault begins or ends. */
export function turnFault(sim: Sim, index: number, isStart: boolean): void {
  const fault = sim.state.faults[index];
  if (!fault) return;
  note(sim, FAULT, targetOf(sim, fault), kindOf(fault) * 2 + (isStart ? 1 : 0));
  turnTarget(sim, fault, isStart ? 1 : -1);
}

/** What a fault breaks is broken once more, or once less. */
export const turnTarget = (sim: Sim, fault: FaultInput, step: 1 | -1): void =>
  sim.parts.faults?.[failingOf(fault)]?.(sim, targetOf(sim, fault), step);
