// A request that needs many answers at once, and second copies of those that are late. Nobody queues here: one request
// at a time, servers for all copies. Cases that ask for samples are run, the others are given by theory.
import { shareAbove } from '../../../src/engine/histogram.ts';
import type { Distribution } from '../../../src/engine/samplers.ts';
import { histogramsOf, resultsOf } from '../../../src/systems/results.ts';
import type { Run } from '../../../src/systems/simulate.ts';
import { tailOf } from '../../../src/systems/theory/distributions.ts';
import { quantileOf, type Tail } from '../../../src/systems/theory/quantiles.ts';
import { hedged, meanOf, slowestOf } from '../../../src/systems/theory/tails.ts';
import { argument, percentile, type Study } from '../metrics.ts';
import { type Params, refuse } from '../params.ts';
import { NO_WORK, passing } from './fork-join.ts';
import type { Given, Model } from './model.ts';

const SERVERS = { least: 1, most: 10_000, whole: true } as const;
const SLOW = 1;

/** n answers, the slowest counts. */
export const fanOut: Model = (params, metric, asked) => {
  const n = params.number('n|fanout', SERVERS);
  return asked.sampled ? study(params, n, null) : theory(params, metric, slowestOf(leafTail(params), n));
};

/** A second copy of each call that has not been answered after `delay`; the first answer counts. */
export const hedge: Model = (params, metric, asked) => {
  const n = params.numberOr('fanout|n', 1, SERVERS);
  const delay = params.number('delay|hedge|d', { least: 0 });
  if (asked.sampled) return study(params, n, delay);
  const leaf = leafTail(params);
  if (metric === 'extraLoad') return { value: leaf(delay) };
  return theory(params, metric, slowestOf(hedged(leaf, delay), n));
};

/** `leaf`, or with `pSlow` an answer that takes `slow` (1) instead of `fast` (0). */
function leafOf(params: Params): Distribution {
  if (params.has('leaf')) return params.distribution('leaf');
  const pSlow = params.number('pSlow', { least: 0, most: 1 });
  const value = (names: string, otherwise: number): Distribution => ({
    dist: 'constant',
    value: params.numberOr(names, otherwise, { least: 0 }),
  });
  return { dist: 'mixture', p: [pSlow, 1 - pSlow], of: [value('slow', SLOW), value('fast', 0)] };
}

const leafTail = (params: Params): Tail => tailOf(leafOf(params));

/** Above which time an answer is slow, where `pSlow` says how many are: half-way between the two times. */
const slowFrom = (params: Params): number =>
  params.has('pSlow')
    ? (params.numberOr('fast', 0, { least: 0 }) + params.numberOr('slow', SLOW, { least: 0 })) / 2
    : params.number('threshold', { least: 0 });

function theory(params: Params, metric: string, tail: Tail): Given {
  if (metric === 'T' || metric === 'T.mean') return { value: meanOf(tail) };
  const q = percentile(metric, 'T');
  if (q !== null) return { value: quantileOf(tail, q) };
  const [, x] = /^P\.T>(.+)$/.exec(metric) ?? [];
  if (x) return { value: tail(argument(x, params)) };
  if (metric === 'P.slow') return { value: tail(slowFrom(params)) };
  return refuse(`metric: found "${metric}", which this model does not have`);
}

function study(params: Params, n: number, delay: number | null): Study {
  const work = leafOf(params);
  const calling = { hedgeAfter: delay };
  const leaf = { kind: 'leaf', work, redraw: true };
  const served = { id: 'leaf', does: ['leaf'], on: ['leaf'], calls: calling };
  return {
    flow: 'requests',
    cost: n + 1,
    own: {
      'P.slow': (run) => shareAbove(histogramsOf(run, 'requests').response, slowFrom(params)),
      extraLoad: (run) => leavesDone(run) / n - 1,
    },
    system: {
      system: {
        machines: [passing('root'), passing('leaf')],
        services: [{ id: 'root', does: ['request'], on: ['root'] }, served],
      },
      workload: [
        {
          id: 'requests',
          arrivals: { process: 'closed', clients: 1, think: NO_WORK },
          task: { kind: 'request', work: NO_WORK, calls: { mode: 'parallel', tasks: Array(n).fill(leaf) } },
        },
      ],
    },
  };
}

/** Leaves served per request. */
function leavesDone(run: Run): number {
  const { requests, machines } = resultsOf(run);
  return (machines['leaf']?.tasks ?? Number.NaN) / (requests['requests']?.offered ?? Number.NaN);
}
