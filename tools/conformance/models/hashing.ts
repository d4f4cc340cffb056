// Keys on servers, balls in bins. Rings and keys are drawn anew for each sample; without keys theory answers.
import { ipHash, jumpHash, moduloBucket } from '../../../src/systems/hashing.ts';
import {
  largestOverMean,
  loadsOf,
  movedShare,
  placingOf,
  SCHEMES,
  type Scheme,
  squaredVariation,
} from '../../../src/systems/key-study.ts';
import { resultsOf } from '../../../src/systems/results.ts';
import {
  fullestBin,
  movedByConsistent,
  movedByModulo,
  ringLargestShare,
  ringUnevenness,
} from '../../../src/systems/theory/hashing.ts';
import type { Study } from '../metrics.ts';
import { type Params, refuse } from '../params.ts';
import type { Given, Model, Samples } from './model.ts';

const SERVERS = { least: 1, most: 100_000, whole: true } as const;
const NODES = 'n|nodes|servers|to|from';

const schemeOf = (params: Params): Scheme => {
  const text = params.text('scheme', SCHEMES);
  return SCHEMES.find((scheme) => scheme === text) ?? refuse(`params.scheme: found ${text}`);
};

export const hash: Model = (params, metric) => {
  const scheme = schemeOf(params);
  if (metric === 'bucket') return { value: bucketOf(params, scheme) };
  const points = params.numberOr('vnodes|points|v', 100, { least: 1, most: 100_000, whole: true });
  const keys = params.numberOr('keys', null, { least: 1, most: 10_000_000, whole: true });
  if (metric === 'moved') {
    const from = params.number('from', SERVERS);
    const to = params.number('to', SERVERS);
    if (keys === null)
      return {
        value:
          scheme === 'mod' || scheme === 'ip-hash' ? movedByModulo(from, to) : movedByConsistent(from, to),
      };
    return {
      cost: 2 * keys,
      sample(name) {
        const placed = (servers: number) => placingOf(scheme, servers, { points, names: name });
        return movedShare(placed(from), placed(to), keys, name);
      },
    };
  }
  return loads(metric, { scheme, points, keys, servers: params.number(NODES, SERVERS) });
};

interface Spread {
  scheme: Scheme;
  points: number;
  keys: number | null;
  servers: number;
}

function loads(metric: string, { scheme, points, keys, servers }: Spread): Given | Samples {
  if (metric !== 'load.cv' && metric !== 'load.max/mean')
    refuse(`metric: found "${metric}", allowed is moved, load.cv, load.max/mean, bucket`);
  const isVariation = metric === 'load.cv';
  if (keys === null) {
    if (scheme !== 'ring') refuse('params.keys: missing');
    return {
      value: isVariation ? ringUnevenness(servers, points) : ringLargestShare(servers, points) * servers,
    };
  }
  return {
    cost: keys,
    sample(name) {
      const counts = loadsOf(placingOf(scheme, servers, { points, names: name }), servers, keys, name);
      return isVariation ? squaredVariation(counts) : largestOverMean(counts);
    },
    // Squares have a mean that theory knows; roots of small samples are too small.
    root: isVariation,
  };
}

/** The server of one key: 64 bits as a number or as text, or an address. */
function bucketOf(params: Params, scheme: Scheme): number {
  const servers = params.number(`${NODES}|buckets`, SERVERS);
  const key = params.raw('key|ip|address');
  if (scheme === 'ip-hash')
    return ipHash(typeof key === 'string' ? key : refuse('params.key: allowed is an address'), servers);
  if (typeof key !== 'string' && typeof key !== 'number') refuse('params.key: missing');
  if (scheme === 'jump') return jumpHash(BigInt(key), servers);
  if (scheme === 'mod') return moduloBucket(Number(BigInt(key) % BigInt(servers)), servers);
  return placingOf(scheme, servers, { points: params.numberOr('vnodes|points|v', 100, SERVERS) })(
    String(key),
  );
}

/** n balls thrown into n bins, each into the emptiest of d drawn: requests that all come at once and never end. */
export const balls: Model = (params, metric, { sampled }) => {
  const bins = params.number('n|bins', SERVERS);
  const thrown = params.numberOr('balls|m', bins, { least: 1, most: 1_000_000, whole: true });
  const d = params.numberOr('d', 1, { least: 1, most: 100, whole: true });
  if (metric !== 'max.mean' && metric !== 'max') refuse(`metric: found "${metric}", allowed is max.mean`);
  if (!sampled && d === 1 && thrown <= 4000 && thrown <= bins + 1) return { value: fullestBin(thrown, bins) };
  return ballStudy(bins, thrown, d, params.has('replacement') ? params.flag('replacement') : true);
};

function ballStudy(bins: number, thrown: number, d: number, replacement: boolean): Study {
  const ids = Array.from({ length: bins }, (_, index) => `b${index}`);
  const fullest = {
    kind: 'beginnings' as const,
    reading: {
      runs: () => ({ until: 1 }),
      follow: () => ({
        read: (run: Parameters<typeof resultsOf>[0]) =>
          Object.values(resultsOf(run).machines).reduce(
            (most, { inSystem }) => Math.max(most, inSystem.mean ?? 0),
            0,
          ),
      }),
    },
  };
  return {
    flow: 'balls',
    atOnce: thrown,
    cost: 1,
    special: { 'max.mean': fullest, max: fullest },
    system: {
      system: {
        machines: ids.map((id) => ({ id })),
        services: [
          {
            id: 'bins',
            does: ['ball'],
            on: ids,
            balance: d === 1 ? 'random' : 'best-of-two',
            choices: d,
            replacement,
          },
        ],
      },
      workload: [
        {
          id: 'balls',
          arrivals: { process: 'at', times: Array<number>(thrown).fill(0) },
          task: { kind: 'ball', work: { dist: 'constant', value: 1e9 } },
        },
      ],
    },
  };
}
