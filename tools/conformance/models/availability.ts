// How often systems of parts work, in closed form.
import {
  availabilityOf,
  failover as failoverForm,
  inSeries,
  kOf,
  kOfN,
  replicated,
} from '../../../src/systems/theory/reliability.ts';
import { type Repaired, repairedSeries, repair as repairForm } from '../../../src/systems/theory/repair.ts';
import { type Params, refuse } from '../params.ts';
import type { Given, Model } from './model.ts';

const COUNT = { least: 1, most: 1000, whole: true } as const;
const SHARE = { least: 0, most: 1 } as const;
const UNITS = 'units|n|N|machines';
const NEED = 'k|need';
const SIZES = 'units|clusters|replicas';
const STRUCTURES = ['k-of-n', 'series', 'series-of-clusters'];

/** Structure of independent parts; with rates instead of availabilities and few crews, machine repair. */
export const availability: Model = (params, metric, asked) => {
  const structure = params.text('structure', STRUCTURES, 'k-of-n');
  if (params.has('failRate') && params.has('repairRate')) return repair(params, metric, asked);
  if (metric !== 'A') refuse(`metric: found "${metric}", allowed is A`);
  if (structure === 'k-of-n') return { value: clusterOf(params) };
  return { value: structure === 'series' ? seriesOf(params) : clustersOf(params) };
};

const isList = (params: Params, names: string): boolean => Array.isArray(params.raw(names));
const PARTS = 'a|availability|A';

/** Of one part, said or from its rates. */
function partOf(params: Params): number {
  if (params.has(PARTS)) return params.number(PARTS, SHARE);
  if (params.has('mtbf'))
    return availabilityOf(params.number('mtbf', { above: 0 }), params.number('mttr', { least: 0 }));
  return availabilityOf(
    1 / params.number('failRate', { above: 0 }),
    1 / params.number('repairRate', { above: 0 }),
  );
}

function clusterOf(params: Params): number {
  const k = params.number('k|need', { least: 0, whole: true });
  return isList(params, PARTS)
    ? kOf(k, params.numbers(PARTS, SHARE))
    : kOfN(k, params.number(UNITS, COUNT), partOf(params));
}

const seriesOf = (params: Params): number =>
  isList(params, PARTS)
    ? inSeries(params.numbers(PARTS, SHARE))
    : inSeries(Array(params.number(`${UNITS}|stages`, COUNT)).fill(partOf(params)));

/** One of each cluster is enough. */
function clustersOf(params: Params): number {
  const a = partOf(params);
  return inSeries(sizesOf(params).map((size) => replicated(a, size)));
}

const REPAIRED: Record<string, (repaired: Omit<Repaired, 'mttf'> & { mttf?: number }) => number> = {
  A: ({ availability: share }) => share,
  'down.mean': ({ meanDown }) => meanDown,
  'systemFailures.rate': ({ failureRate }) => failureRate,
  MTTF: ({ mttf }) => mttf ?? refuse('metric: MTTF has no form for clusters in series'),
};

/** Machines that break and are mended by crews; of clusters in series each has crews of its own. */
export const repair: Model = (params, metric) => {
  const read =
    REPAIRED[metric] ?? refuse(`metric: found "${metric}", allowed is ${Object.keys(REPAIRED).join(', ')}`);
  const structure = params.text('structure', STRUCTURES, 'k-of-n');
  const crews = params.numberOr('crews', undefined, COUNT);
  const rates = {
    failRate: params.number('failRate|lambda', { above: 0 }),
    repairRate: params.number('repairRate|mu', { above: 0 }),
    ...(crews === undefined ? {} : { crews }),
  };
  if (structure !== 'series-of-clusters') {
    const machines = params.number(UNITS, COUNT);
    return {
      value: read(
        repairForm({ ...rates, machines, need: structure === 'series' ? machines : needOf(params) }),
      ),
    };
  }
  const need = params.has(NEED) ? needOf(params) : 1;
  return { value: read(repairedSeries(sizesOf(params).map((machines) => ({ ...rates, machines, need })))) };
};

const needOf = (params: Params): number => params.number(NEED, COUNT);

/** `units` as a list: the size of each cluster; else `stages` clusters of `replicas` each. */
const sizesOf = (params: Params): number[] =>
  isList(params, SIZES)
    ? params.numbers(SIZES, COUNT)
    : Array(params.number('stages|clusters|n', COUNT)).fill(params.number('replicas|units|m', COUNT));

/** A standby that takes over, unless its switch does not notice. */
export const failover: Model = (params, metric): Given => {
  if (metric !== 'A') refuse(`metric: found "${metric}", allowed is A`);
  const coverage = params.numberOr('coverage', 1, SHARE);
  return {
    value: failoverForm({
      meanUp: params.number('mtbf', { above: 0 }),
      switchTime: params.number('switch', { least: 0 }),
      coverage,
      manual: coverage < 1 || params.has('manual') ? params.number('manual', { least: 0 }) : 0,
    }),
  };
};
