// Tasks that ask others: the calls that a job makes when its own work is done, and what their outcomes mean for it.

import { append, NONE, unlink } from '../engine/lists.ts';
import { begin, loseJob, nodeOf, reply } from './calls.ts';
import { finish, machineUnder } from './machines.ts';
import type { NodePlan } from './plan.ts';
import { keepStays } from './record-work.ts';
import { FINISHED, LOST } from './requests.ts';
import { createCall, type Job, type Task, taskOf } from './rows.ts';
import { CALLING, HOLDING, type Sim } from './state.ts';
import { CALL } from './telling.ts';

/** Does it wait for the answers of its calls? */
const isCalling = ({ place }: Job): boolean => place === CALLING || place === HOLDING;

/** A job's own work is done: it keeps its core or waits without one, and makes its calls. */
const beginCalls = (sim: Sim, job: Job, node: NodePlan): void => {
  const { state } = sim;
  job.place = node.hold ? HOLDING : CALLING;
  job.since = state.now;
  if (!node.hold) append(machineUnder(sim, job.instance).calling, state.jobs.rows, job);
  job.made = 0;
  job.settled = 0;
  job.good = 0;
  makeCalls(sim, job, node);
};

/** Makes all calls of a job, or the next one. */
const makeCalls = (sim: Sim, job: Job, node: NodePlan): void => {
  const until = node.parallel ? node.calls.length : job.made + 1;
  while (job.made < until && isCalling(job)) {
    const call = node.calls[job.made] ?? NONE;
    job.made += 1;
    begin(sim, createCall(sim, call, job));
  }
};

/** A call that a job made has its outcome: go on, answer, or give up. */
const callSettled = (sim: Sim, job: Job, call: Task, outcome: number): void => {
  if (!isCalling(job)) return;
  job.settled += 1;
  if (outcome === FINISHED) job.good += 1;
  const node = nodeOf(sim, taskOf(sim, job));
  const open = node.calls.length - job.settled;
  const isEnough = node.need > 0 ? job.good >= node.need : open === 0;
  const isHopeless =
    node.need > 0
      ? job.good + open < node.need
      : outcome === LOST || (outcome !== FINISHED && !nodeOf(sim, call).optional);
  if (!isEnough && !isHopeless) {
    if (!node.parallel) makeCalls(sim, job, node);
    return;
  }
  const machine = machineUnder(sim, job.instance);
  const isHolding = job.place === HOLDING;
  if (isHolding) finish(sim, job, machine);
  else unlink(machine.calling, sim.state.jobs.rows, job);
  if (!isHopeless) reply(sim, job, 0);
  else if (outcome === LOST) loseJob(sim, job);
  else reply(sim, job, CALL);
  if (isHolding && sim.plan.pulls) sim.parts.pulling?.pull(sim, machine);
};

export const trees = { begin: beginCalls, settled: callSettled, stays: keepStays };
