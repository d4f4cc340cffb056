// The running hash of what happens, and the names under which it is told to whoever watches.
import { intAt, rowAt } from '../engine/columns.ts';
import { mixInts } from '../engine/hash.ts';
import type { Job } from './rows.ts';
import { taskOf } from './rows.ts';
import type { Sim } from './state.ts';
import type { AtMachine, Why } from './trace.ts';

export const ARRIVED = 1;
export const CHOSEN = 2;
export const DONE = 3;
export const ENDED = 4;
export const FAULT = 5;
export const NOTICE = 6;
export const SCALED = 7;

/** Reasons by number, as jobs carry them; 0 is no error. */
export const WHYS: readonly Why[] = ['error', 'no-server', 'full', 'timeout', 'impatient', 'call', 'breaker'];
export const ERROR = 1;
export const NO_SERVER = 2;
export const FULL = 3;
export const TIMED_OUT = 4;
export const IMPATIENT = 5;
export const CALL = 6;
export const BREAKER = 7;
export const whyOf = (code: number): Why => WHYS[code - 1] ?? 'error';

/** Takes a happening into the hash of the run; its moment is taken in once per event. `what` is below 8. */
export const note = ({ state: { hash } }: Sim, what: number, who: number, detail: number): void => {
  mixInts(hash, who, detail * 8 + what);
};

/** Tells what happens to a job at its machine. Only called when somebody watches. */
export const tellAt = (sim: Sim, what: AtMachine['what'], job: Job): void => {
  const { state, plan } = sim;
  const request = taskOf(sim, job).number;
  const machine = rowAt(state.machines, intAt(plan.machineOf, job.instance)).name;
  sim.watch?.({ what, time: state.now, request, machine });
};
