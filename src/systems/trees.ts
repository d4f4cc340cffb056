// Tasks that ask others: the calls that a job makes when its own work is done, and what their outcomes mean for it.

import { addInt, intAt } from '../engine/columns.ts';
import { append, NONE, unlink } from '../engine/lists.ts';
import { realsOf } from '../engine/table.ts';
import { begin, loseJob, nodeOf, pull, reply } from './calls.ts';
import { GOOD, MADE, PLACE, SETTLED, SINCE, TASK } from './fields.ts';
import { finish, machineOfJob } from './machines.ts';
import type { NodePlan } from './plan.ts';
import { FINISHED, LOST } from './requests.ts';
import { createTask } from './rows.ts';
import { CALLING, callingList, HOLDING, type Sim } from './state.ts';
import { CALL } from './telling.ts';

/** Does it wait for the answers of its calls? */
function isCalling({ state: { jobs } }: Sim, job: number): boolean {
  const place = intAt(jobs.ints, job + PLACE);
  return place === CALLING || place === HOLDING;
}

/** A job's own work is done: it keeps its core or waits without one, and makes its calls. */
function beginCalls(sim: Sim, job: number, node: NodePlan): void {
  const { state } = sim;
  const { ints, reals } = state.jobs;
  ints[job + PLACE] = node.hold ? HOLDING : CALLING;
  reals[realsOf(job) + SINCE] = state.now;
  if (!node.hold) append(state.lists, ints, callingList(machineOfJob(sim, job)), job);
  ints[job + MADE] = 0;
  ints[job + SETTLED] = 0;
  ints[job + GOOD] = 0;
  makeCalls(sim, job, node);
}

/** Makes all calls of a job, or the next one. */
function makeCalls(sim: Sim, job: number, node: NodePlan): void {
  const { jobs } = sim.state;
  const until = node.parallel ? node.calls.length : intAt(jobs.ints, job + MADE) + 1;
  while (intAt(jobs.ints, job + MADE) < until && isCalling(sim, job)) {
    const call = node.calls[intAt(jobs.ints, job + MADE)] ?? NONE;
    addInt(jobs.ints, job + MADE, 1);
    begin(sim, createTask(sim, call, job));
  }
}

/** A call that a job made has its outcome: go on, answer, or give up. */
function callSettled(sim: Sim, job: number, call: number, outcome: number): void {
  const { jobs, lists } = sim.state;
  if (!isCalling(sim, job)) return;
  addInt(jobs.ints, job + SETTLED, 1);
  if (outcome === FINISHED) addInt(jobs.ints, job + GOOD, 1);
  const node = nodeOf(sim, intAt(jobs.ints, job + TASK));
  const open = node.calls.length - intAt(jobs.ints, job + SETTLED);
  const isEnough = node.need > 0 ? intAt(jobs.ints, job + GOOD) >= node.need : open === 0;
  const isHopeless =
    node.need > 0
      ? intAt(jobs.ints, job + GOOD) + open < node.need
      : outcome === LOST || (outcome !== FINISHED && !nodeOf(sim, call).optional);
  if (!isEnough && !isHopeless) {
    if (!node.parallel) makeCalls(sim, job, node);
    return;
  }
  const machine = machineOfJob(sim, job);
  const isHolding = intAt(jobs.ints, job + PLACE) === HOLDING;
  if (isHolding) finish(sim, job, machine);
  else unlink(lists, jobs.ints, job);
  if (!isHopeless) reply(sim, job, 0);
  else if (outcome === LOST) loseJob(sim, job);
  else reply(sim, job, CALL);
  if (isHolding && sim.plan.pulls) pull(sim, machine);
}

export const trees = { begin: beginCalls, settled: callSettled };
