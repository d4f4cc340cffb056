// Calls of which each try fails by chance, at the bottom of so many layers that all try again.
import { resultsOf } from '../../../src/systems/results.ts';
import { bottomAttempts, meanAttempts, successWith } from '../../../src/systems/theory/retries.ts';
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import { refuse } from '../params.ts';
import { NO_WORK, passing } from './fork-join.ts';
import type { Given, Model } from './model.ts';

type Task = System['workload'][number]['task'];
/** Calls per request beyond which theory must do. */
const MANY_CALLS = 2000;

interface Retry {
  p: number;
  attempts: number;
  layers: number;
}

/** `attempts` are all tries of each layer. */
export const retry: Model = (params, metric, { sampled }) => {
  const asked: Retry = {
    p: params.number('p', { least: 0, most: 1 }),
    attempts: params.number('attempts', { least: 1, most: 100, whole: true }),
    layers: params.numberOr('layers', 1, { least: 1, most: 20, whole: true }),
  };
  const most = asked.attempts ** asked.layers;
  return sampled && most <= MANY_CALLS ? study(asked, most) : theory(asked, metric);
};

function theory({ p, attempts, layers }: Retry, metric: string): Given {
  switch (metric) {
    case 'success':
      return { value: successWith(p, attempts ** layers) };
    case 'attempts.mean':
      // Of the first layer: each of its tries is all that the layers below it do.
      return { value: meanAttempts(1 - successWith(p, attempts ** (layers - 1)), attempts) };
    case 'bottomAttempts.mean':
      return { value: bottomAttempts(p, attempts, layers) };
    default:
      return refuse(`metric: found "${metric}", which this model does not have`);
  }
}

/**
 * The bottom is two places, one of which answers everything with an error; a call comes there with probability p. Above
 * it each layer has a place that only passes calls on.
 */
function study({ p, attempts, layers }: Retry, most: number): Study {
  const ids = Array.from({ length: layers - 1 }, (_, index) => `layer${index}`);
  const task = ids.reduceRight<Task>((next, kind) => ({ kind, work: NO_WORK, calls: { tasks: [next] } }), {
    kind: 'bottom',
    work: NO_WORK,
  });
  return {
    flow: 'requests',
    cost: layers + (p > 0.5 ? most : 2),
    own: {
      'bottomAttempts.mean': (run) => {
        const { machines, requests } = resultsOf(run);
        return (
          ((machines['good']?.tasks ?? 0) + (machines['bad']?.tasks ?? 0)) /
          (requests['requests']?.offered ?? 0)
        );
      },
    },
    system: {
      system: {
        machines: [...ids, 'good', 'bad'].map(passing),
        services: [
          ...ids.map((id) => ({ id, does: [id], on: [id] })),
          {
            id: 'bottom',
            does: ['bottom'],
            on: ['good', 'bad'],
            balance: 'weighted',
            weights: { good: 1 - p, bad: p },
          },
        ],
      },
      workload: [{ id: 'requests', arrivals: { process: 'regular', rate: 1 }, task }],
      calls: { attempts },
      faults: [{ machine: 'bad', at: 0, for: null, kind: 'errors' }],
    },
  };
}
