// Jobs that are lost together, because what held them is down.
import { rowAt } from '../engine/columns.ts';
import { type List, NONE } from '../engine/lists.ts';
import { loseJob } from './calls.ts';
import { withdraw } from './machines.ts';
import type { Job } from './rows.ts';
import { LOSING, type Sim } from './state.ts';

/**
 * All leave their lists before the first is told lost, so that none is served in between. Until its turn comes
 * a job is not gone: a call of it that is lost before must not free its row.
 */
export function loseAll(sim: Sim, lists: readonly List[], isHit: (job: Job) => boolean): void {
  const hit = lists.flatMap((list) => jobsOf(sim, list)).filter(isHit);
  for (const job of hit) {
    withdraw(sim, job);
    job.place = LOSING;
  }
  for (const job of hit) loseJob(sim, job);
}

function jobsOf({ state: { jobs } }: Sim, { first }: List): Job[] {
  const found: Job[] = [];
  for (let next = first; next !== NONE; next = rowAt(jobs.rows, next).next)
    found.push(rowAt(jobs.rows, next));
  return found;
}
