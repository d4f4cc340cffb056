// Sizes and shares that are decided on paper: capacity, autoscaling, blast radius, the mean field of many servers.
import { desiredReplicas, stepLoad } from '../../../src/systems/theory/autoscaling.ts';
import {
  cellShare,
  sameShard,
  shardOverlap,
  shuffleShards,
} from '../../../src/systems/theory/blast-radius.ts';
import { boxesFor, serversFor, squareRootServers } from '../../../src/systems/theory/capacity.ts';
import { erlangC } from '../../../src/systems/theory/multi-server.ts';
import { type Params, refuse } from '../params.ts';
import { COUNT, type Law, lawValue, POSITIVE, SHARE } from './laws.ts';
import type { Model } from './model.ts';
import { MEAN_FIELD } from './queue-laws.ts';

const ofLaw =
  (choose: (params: Params, metric: string) => Law): Model =>
  (params, metric) => ({ value: lawValue(choose(params, metric), metric, params) });

/** Offered load of each service, in Erlang: a list, or `services` equal ones. */
function loadsOf(params: Params): number[] {
  const names = 'a|offered|loads|load';
  if (Array.isArray(params.raw(names))) return params.numbers(names, POSITIVE);
  const each = params.has(names)
    ? params.number(names, POSITIVE)
    : params.number('lambda', POSITIVE) / params.numberOr('mu', 1, POSITIVE);
  return Array(params.numberOr('services|pools|k', 1, COUNT)).fill(each);
}
const mostWaiting = (params: Params): number =>
  params.number('pWait|pwait|P.wait|target|maxPWait|waitTarget|maxWait|waitProbability|pw|most', SHARE);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Servers by Erlang C for a bound on the probability of waiting, apart and in one pool. */
export const capacity = ofLaw((params) =>
  params.has('grade')
    ? {
        'servers|n': (it) =>
          sum(loadsOf(it).map((load) => squareRootServers(load, it.number('grade', { least: 0 })))),
      }
    : params.has('perBox|perServer')
      ? {
          'servers|boxes|n': (it) =>
            boxesFor(
              it.number('rate|lambda', POSITIVE),
              it.number('perBox|perServer', POSITIVE),
              it.numberOr('utilisation|util', 1, SHARE),
            ),
        }
      : {
          'servers|c|n|total|separate|servers.separate|split|microservices|services': (it) =>
            sum(loadsOf(it).map((load) => serversFor(load, mostWaiting(it)))),
          'pooled|pool|servers.pooled|servers.pool|monolith|shared': (it) =>
            serversFor(sum(loadsOf(it)), mostWaiting(it)),
          'P.wait|pWait': (it) => erlangC(sum(loadsOf(it)), it.number('servers|c|n', COUNT)),
        },
);

const HPA: Law = {
  'desired|replicas|desiredReplicas': (params) =>
    desiredReplicas({
      current: params.number('current|cur|replicas', { least: 0, whole: true }),
      metric: params.number('metric|usage|value', { least: 0 }),
      target: params.number('target', POSITIVE),
      tolerance: params.numberOr('tolerance', 0.1, { least: 0 }),
    }),
};
const stepOf = (params: Params) => {
  // The load before the step changes nothing: it is read so that a case may say it.
  params.has('lambda0');
  const before = params.number('C0|before', { least: 0 });
  return stepLoad({
    load: params.number('lambda1|lambda|load', POSITIVE),
    before,
    after: params.numberOr('C1|after', before, { least: 0 }),
    delay: params.number('D|delay', { least: 0 }),
  });
};
/** Without the capacity that comes, what has piled up when it does. */
const piledUp = (params: Params) =>
  stepLoad({
    load: params.number('lambda1|lambda|load', POSITIVE),
    before: params.number('C0|before', { least: 0 }),
    after: params.numberOr('C1|after', Number.MAX_VALUE, { least: 0 }),
    delay: params.number('D|delay', { least: 0 }),
  });
const STEP: Law = {
  'backlog|most|maxBacklog|backlog.max': (params) => piledUp(params).most,
  'worstDelay|delay.max|maxDelay|worst': (params) => piledUp(params).worstDelay,
  'recovered|recovery|recoveryTime|recovered.at': (params) => stepOf(params).recovered,
};

/** Copies by the rule of Kubernetes, or a step of the load and capacity that comes late. */
export const autoscaler = ofLaw((params) => (params.has('lambda1|C0|D') ? STEP : HPA));

/** One cell of many, or one shuffle shard of many. */
export const blast = ofLaw((params) => {
  if (params.has('w|workers')) {
    const workers = (it: Params) => it.number('w|workers', COUNT);
    const size = (it: Params) => it.number('s|shard|shardSize|size', COUNT);
    return {
      'P.same|sameShard|P.sameShard|same|overlap.full': (it) => sameShard(workers(it), size(it)),
      'shards|combinations|C': (it) => shuffleShards(workers(it), size(it)),
      'P.overlap|overlap': (it) =>
        shardOverlap(workers(it), size(it), it.number('overlap|j|shared', { least: 0, whole: true })),
    };
  }
  if (params.has('cells|shards|groups|m|n'))
    return {
      'share|fraction|affected|blast': (it) => cellShare(it.number('cells|shards|groups|m|n', COUNT)),
    };
  return refuse('params: allowed is cells, or workers and shard');
});

export const meanfield = ofLaw(() => MEAN_FIELD);
