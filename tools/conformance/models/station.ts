// One queue before equal servers.
import type { Distribution } from '../../../src/engine/samplers.ts';
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import type { Params } from '../params.ts';

type Arrivals = System['workload'][number]['arrivals'];

/** Gaps between arrivals in the words of the experiment file. */
export function arrivalsOf(gap: Distribution): Arrivals {
  if (gap.dist === 'exponential' && !gap.shift) return { process: 'poisson', rate: 1 / gap.mean };
  if (gap.dist === 'constant') return { process: 'regular', rate: 1 / (gap.value + (gap.shift ?? 0)) };
  return { process: 'renewal', gap };
}

/** `arrival` as the distribution of gaps, or `lambda` for a Poisson stream. */
export const streamOf = (params: Params): Arrivals =>
  params.has('arrival')
    ? arrivalsOf(params.distribution('arrival'))
    : { process: 'poisson', rate: params.number('lambda', { above: 0 }) };

/** `service` as a distribution, or `mu` for an exponential one. */
export const serviceOf = (params: Params, names = 'service'): Distribution =>
  params.has(names)
    ? params.distribution(names)
    : { dist: 'exponential', mean: 1 / params.number('mu', { above: 0 }) };

/** What a queue does besides serving in order: `discipline`, `capacity` (those in service included). */
export const queueOf = (params: Params): NonNullable<System['system']['queue']> => ({
  discipline: params.text('discipline', ['fifo', 'ps'], 'fifo') === 'ps' ? 'processor-sharing' : 'fifo',
  limit: params.numberOr('capacity', null, { least: 1, whole: true }),
});

/** M/M/c, M/G/1, GI/M/1 …, with a full queue, patience, feedback and a queue to begin with. */
export function station(params: Params): Study {
  const initial = params.numberOr('initial', 0, { least: 0, whole: true });
  const feedback = params.numberOr('feedbackProb', 0, { least: 0 });
  const common = {
    patience: params.has('patience') ? params.distribution('patience') : null,
    again: feedback,
    task: { kind: 'job', work: serviceOf(params) },
  };
  const there = { id: 'initial', arrivals: { process: 'at' as const, times: Array(initial).fill(0) } };
  return {
    flow: 'jobs',
    before: initial,
    cost: 1 / (1 - Math.min(feedback, 0.99)),
    system: {
      system: {
        machines: [{ id: 'station', cores: params.numberOr('servers', 1, { least: 1, whole: true }) }],
        services: [{ id: 'station', does: ['job'], on: ['station'] }],
        queue: queueOf(params),
      },
      workload: [
        ...(initial > 0 ? [{ ...there, ...common }] : []),
        { id: 'jobs', arrivals: streamOf(params), ...common },
      ],
    },
  };
}
