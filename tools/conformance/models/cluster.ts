// Equal or unequal servers behind a balancer, each with a queue of its own.
import { resultsOf } from '../../../src/systems/results.ts';
import type { System } from '../estimate.ts';
import type { Study } from '../metrics.ts';
import { isObject, numberAt, type Params, refuse } from '../params.ts';
import { queueOf, serviceOf } from './station.ts';

const POLICIES = {
  random: 'random',
  rr: 'round-robin',
  lc: 'least-busy',
  p2c: 'best-of-two',
  weighted: 'weighted',
  central: 'central-queue',
} as const;
type PolicyName = keyof typeof POLICIES;
const NAMES = Object.keys(POLICIES);
const isPolicy = (name: string): name is PolicyName => NAMES.includes(name);

/** `n` servers at `lambda` jobs per server and time unit. Service is exponential with mean 1 where the case says nothing. */
export function cluster(params: Params): Study {
  const n = params.number('n', { least: 1, most: 100_000, whole: true });
  const policy = params.text('policy', NAMES);
  if (!isPolicy(policy)) refuse(`params.policy: found ${policy}`);
  const choices = params.numberOr('d', 2, { least: 1, whole: true });
  const ids = Array.from({ length: n }, (_, index) => `s${index}`);
  const speeds = params.has('speeds') ? params.numbers('speeds', { above: 0 }) : ids.map(() => 1);
  if (speeds.length !== n) refuse(`params.speeds: found ${speeds.length} numbers, allowed is ${n}`);
  const weights = params.has('weights') ? params.numbers('weights', { least: 0 }) : speeds;
  if (weights.length !== n) refuse(`params.weights: found ${weights.length} numbers, allowed is ${n}`);
  return {
    flow: 'jobs',
    own: { share0: (run) => resultsOf(run).machines['s0']?.share ?? Number.NaN },
    system: {
      system: {
        machines: ids.map((id, index) => ({ id, speed: speeds[index] ?? 1 })),
        services: [
          {
            id: 'servers',
            does: ['job'],
            on: ids,
            balance: POLICIES[policy],
            ...(policy === 'weighted'
              ? { weights: Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 0])) }
              : {}),
            choices,
            replacement: params.flag('replacement'),
            staleEvery: params.numberOr('staleEvery', 0, { least: 0 }),
            tie:
              params.text('tie', ['random', 'lowest-index'], 'random') === 'random'
                ? 'random'
                : 'lowest-index',
          },
        ],
        queue: queueOf(params),
      },
      workload: [
        {
          id: 'jobs',
          arrivals: { process: 'poisson', rate: n * params.number('lambda', { above: 0 }) },
          patience: params.has('patience') ? params.distribution('patience') : null,
          task: {
            kind: 'job',
            work: params.has('service|mu') ? serviceOf(params) : { dist: 'exponential', mean: 1 },
          },
        },
      ],
      faults: errorFaults(params, ids),
    },
  };
}

/**
 * A server that answers every job with an error. `serviceFactor` is of its service times, 0.01 for a hundred times
 * faster; above 1 it can only mean how many times as fast, as a fault's `factor` in the experiment file.
 */
function errorFaults(params: Params, ids: readonly string[]): NonNullable<System['faults']> {
  const server = params.raw('errorServer');
  if (server === undefined) return [];
  if (!isObject(server)) refuse('params.errorServer: allowed is {index, serviceFactor}');
  const index = numberAt(server['index'] ?? 0, 'params.errorServer.index', { least: 0, whole: true });
  const factor = numberAt(server['serviceFactor'], 'params.errorServer.serviceFactor', { above: 0 });
  const machine =
    ids[index] ?? refuse(`params.errorServer.index: found ${index}, allowed is below ${ids.length}`);
  return [{ machine, at: 0, for: null, kind: 'errors', factor: factor < 1 ? 1 / factor : factor }];
}
