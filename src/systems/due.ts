// What the timers of jobs set off: work is done, patience or a deadline is at its end; and what a core that
// is free takes up next.
import { cancel } from '../engine/calendar.ts';
import { uniform } from '../engine/random.ts';
import { sample } from '../engine/samplers.ts';
import { conclude, nodeOf, reply, unload } from './calls.ts';
import { endWait, enter, fillCores, finish, machineUnder, withdraw } from './machines.ts';
import { type Job, releaseJob, taskOf } from './rows.ts';
import { AGAIN, CONCLUDED, flowStream, type MachineRow, type Sim } from './state.ts';
import { DONE, ERROR, IMPATIENT, note } from './telling.ts';
import { deadlineTimer } from './timers.ts';

/** The timer of a job in service: its work is done. */
export const workDone = (sim: Sim, job: Job): void => {
  const { plan, state } = sim;
  const task = taskOf(sim, job);
  const node = nodeOf(sim, task);
  const machine = machineUnder(sim, job.instance);
  const { again } = node;
  note(sim, DONE, task.number, machine.id);
  const isErring = machine.erring > 0;
  const isAgain = !isErring && again > 0 && uniform(state.streams, flowStream(node.flow, AGAIN)) < again;
  if (node.hold && !isErring && !isAgain) {
    sim.parts.trees?.begin(sim, job, node);
    return;
  }
  finish(sim, job, machine);
  if (isErring) reply(sim, job, ERROR);
  else if (isAgain) {
    job.work = sample(node.work, state.streams, flowStream(node.flow, AGAIN));
    enter(sim, job, machine);
  } else if (node.calls.length === 0) reply(sim, job, 0);
  else sim.parts.trees?.begin(sim, job, node);
  if (plan.pulls) sim.parts.pulling?.pull(sim, machine);
};

/** The patience of a waiting job is at its end: the request leaves and does not come back. */
export const leave = (sim: Sim, job: Job): void => {
  const { calendar, now } = sim.state;
  const task = taskOf(sim, job);
  endWait(sim, job);
  withdraw(sim, job);
  unload(sim, job);
  cancel(calendar, deadlineTimer(job));
  if (job.wanted === 1) {
    job.wanted = 0;
    task.pending -= 1;
    if (task.state !== CONCLUDED) {
      sim.watch?.({ what: 'leave', time: now, request: task.number });
      conclude(sim, task, IMPATIENT);
    }
  }
  releaseJob(sim, job);
};

/** The machine starts work again after a stall. */
export const resume = (sim: Sim, machine: MachineRow): void => {
  fillCores(sim, machine);
  sim.parts.pulling?.pull(sim, machine);
};
