// A job cut into tasks for n servers, and the same n servers each doing whole jobs.
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import type { Params } from '../params.ts';
import { serviceOf, streamOf } from './station.ts';

type Task = System['workload'][number]['task'];
/** More than the cores of any machine that could hold a request back. */
const ENDLESS = 100_000;

/** A place that passes requests on: no work of its own, so many at once that nobody waits. */
export const passing = (id: string): System['system']['machines'][number] => ({ id, cores: ENDLESS });
export const NO_WORK = { dist: 'constant', value: 0 } as const;

/**
 * Each job has one task at each of n servers and is done with the last. `split-merge`: the next job starts when the one
 * before is done, which is a caller that keeps its only core while its calls run.
 */
export function forkJoin(params: Params): Study {
  const n = params.number('n', { least: 1, most: 10_000, whole: true });
  const work = serviceOf(params, 'task|service');
  const waits = params.text('mode', ['queue', 'split-merge'], 'queue') === 'split-merge';
  const ids = Array.from({ length: n }, (_, index) => `t${index}`);
  const task: Task = {
    kind: 'job',
    work: NO_WORK,
    hold: waits,
    calls: { mode: 'parallel', tasks: ids.map((id) => ({ kind: id, work })) },
  };
  return jobs(params, task, n + 1, {
    machines: [waits ? { id: 'fork' } : passing('fork'), ...ids.map((id) => ({ id }))],
    services: [
      { id: 'fork', does: ['job'], on: ['fork'] },
      ...ids.map((id) => ({ id, does: [id], on: [id] })),
    ],
  });
}

/** n servers fed from one queue, each doing whole jobs. */
export function replicated(params: Params): Study {
  const n = params.number('n', { least: 1, most: 100_000, whole: true });
  const ids = Array.from({ length: n }, (_, index) => `s${index}`);
  return jobs(params, { kind: 'job', work: serviceOf(params, 'service|task') }, 1, {
    machines: ids.map((id) => ({ id })),
    services: [{ id: 'servers', does: ['job'], on: ids, balance: 'central-queue' }],
  });
}

/** A stream of jobs, or so many at time 0. */
function jobs(params: Params, task: Task, cost: number, system: System['system']): Study {
  const atOnce = params.numberOr('jobsAt0', undefined, { least: 1, most: 1_000_000, whole: true });
  // A case may name the load of the stream that it does not run.
  if (atOnce !== undefined) params.has('lambda|arrival');
  const arrivals =
    atOnce === undefined
      ? streamOf(params)
      : { process: 'at' as const, times: Array<number>(atOnce).fill(0) };
  return {
    flow: 'jobs',
    cost,
    ...(atOnce === undefined ? {} : { atOnce }),
    system: { system, workload: [{ id: 'jobs', arrivals, task }] },
  };
}
