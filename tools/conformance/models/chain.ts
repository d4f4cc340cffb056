// Stations one after another, and what calls between them cost when nobody queues.
import { chainTime, listThenEach } from '../../../src/systems/theory/call-cost.ts';
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import { type Params, refuse } from '../params.ts';
import type { Given } from './model.ts';
import { serviceOf, streamOf } from './station.ts';

type Task = System['workload'][number]['task'];
const COUNT = { least: 1, most: 1000, whole: true } as const;
const TIME = { least: 0 } as const;

/** `stages` with a `service` each, or the times of calls in milliseconds. */
export function chain(params: Params, metric: string): Study | Given {
  if (params.has('nPlus1')) return { value: timeOf(metric, listTime(params)) };
  if (params.has('work_ms')) return { value: timeOf(metric, hopsTime(params)) };
  return tandem(params);
}

/** Without chance, all of T, its mean and its percentiles are one number. */
const timeOf = (metric: string, time: number): number =>
  /^T(\.|$)/.test(metric) ? time : refuse(`metric: found "${metric}", allowed is T`);

/** One call for a list, then one for each of its `nPlus1` entries, `concurrency` at a time. */
const listTime = (params: Params): number =>
  listThenEach(
    params.number('nPlus1', { least: 0, whole: true }),
    params.number('call_ms', TIME),
    params.numberOr('concurrency', 1, COUNT),
  );

/** Every stage is reached by a call, as from the entrance of an experiment, unless the case says how many `hops`. */
function hopsTime(params: Params): number {
  const works = Array.isArray(params.raw('work_ms'))
    ? params.numbers('work_ms', TIME)
    : Array<number>(params.numberOr('stages|n', 1, COUNT)).fill(params.number('work_ms', TIME));
  return chainTime(works, params.numberOr('hops', works.length, { ...COUNT, least: 0 }), {
    roundTrip: params.numberOr('rtt_ms', 0, TIME),
    packing: params.numberOr('serde_ms', 0, TIME),
  });
}

/** Each stage does its work, lets go of its server and calls the next. */
function tandem(params: Params): Study {
  const stages = params.number('stages|n', COUNT);
  const work = serviceOf(params);
  const ids = Array.from({ length: stages }, (_, index) => `stage${index}`);
  const task = ids.reduceRight<Task | null>(
    (next, kind) => ({ kind, work, calls: next ? { tasks: [next] } : null }),
    null,
  );
  return {
    flow: 'jobs',
    cost: stages,
    system: {
      system: {
        machines: ids.map((id) => ({ id })),
        services: ids.map((id) => ({ id, does: [id], on: [id] })),
      },
      workload: [{ id: 'jobs', arrivals: streamOf(params), task: task ?? refuse('params.stages: missing') }],
    },
  };
}
