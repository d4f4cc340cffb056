// Laws with a name, in closed form: `params.law` says which, the metric which of its numbers. A law that gives only
// one number gives it whatever the metric is called.

import { channels } from '../../../src/systems/theory/channels.ts';
import {
  amdahl,
  amdahlLimit,
  gustafson,
  scalabilityPeak,
  universalScalability,
} from '../../../src/systems/theory/scaling-laws.ts';
import { inSystem } from '../../../src/systems/theory/stations.ts';
import { percentile } from '../metrics.ts';
import { type Bounds, type Params, refuse } from '../params.ts';
import type { Model } from './model.ts';
import { QUEUE_LAWS } from './queue-laws.ts';

/** The numbers of a law by name; the first is the one that the law is known for. */
export type Law = Record<string, (params: Params, argument: Argument) => number>;

/** The number inside a metric: the q of `T.p95`, the k of `P.N>=5`, the t of `E.N(t=20)`; else the parameter's. */
export type Argument = (names: string, bounds?: Bounds) => number;

export const SHARE = { least: 0, most: 1 } as const;
export const POSITIVE = { above: 0 } as const;
export const COUNT = { least: 1, whole: true } as const;

/** Words compared without their spelling: `T.mean`, `t_mean` and `Tmean` are one. */
export const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The number of a law that a metric names. */
export function lawValue(law: Law, metric: string, params: Params): number {
  const { name: text, number } = dissected(metric);
  const argument: Argument = (names, bounds) => number ?? params.number(names, bounds);
  const names = Object.keys(law);
  const wanted = plain(text);
  const [first = ''] = names;
  const named = names.find((name) => name.split('|').some((alias) => plain(alias) === wanted));
  const isPlain =
    names.length === 1 || ['value', 'result', plain(String(params.raw('law') ?? ''))].includes(wanted);
  const read = law[named ?? (isPlain ? first : '')];
  if (read) return read(params, argument);
  return refuse(`metric: found "${metric}", allowed is ${names.map((it) => it.split('|')[0]).join(', ')}`);
}

/** A metric with a number in it, by the letter that stands for it in the name of a law's number. */
function dissected(metric: string): { name: string; number: number | null } {
  for (const time of ['T', 'W']) {
    const q = percentile(metric, time);
    if (q !== null) return { name: `${time}.q`, number: q };
  }
  const [, name, digits] = /^(P\.N>=|E\.N\(t=)([\d.]+)\)?$/.exec(metric) ?? [];
  if (!name || !digits) return { name: metric, number: null };
  return { name: name === 'P.N>=' ? 'P.N>=k' : 'E.N(t)', number: Number(digits) };
}

/** Share of the work that can run in parallel, said by itself or as the serial rest. */
const parallelOf = (params: Params): number =>
  params.has('p|parallel|parallelFraction')
    ? params.number('p|parallel|parallelFraction', SHARE)
    : 1 - params.number('s|serial|serialFraction|sigma', SHARE);
const processors = (params: Params): number => params.number('n|N|processors|servers', COUNT);
const contention = (params: Params): number => params.number('alpha|sigma', { least: 0 });
const coherency = (params: Params): number => params.number('beta|kappa', { least: 0 });

const SCALING: Record<string, Law> = {
  amdahl: {
    'speedup|S': (params) => amdahl(parallelOf(params), processors(params)),
    'limit|max': (params) => amdahlLimit(parallelOf(params)),
  },
  gustafson: { 'speedup|S': (params) => gustafson(parallelOf(params), processors(params)) },
  usl: {
    'speedup|capacity|C|throughput|X': (params) =>
      universalScalability(contention(params), coherency(params), params.number('n|N', POSITIVE)),
    'peak|nmax|nPeak|peakN|nStar': (params) => scalabilityPeak(contention(params), coherency(params)),
    'peakSpeedup|peakCapacity|max': (params) =>
      universalScalability(
        contention(params),
        coherency(params),
        scalabilityPeak(contention(params), coherency(params)),
      ),
  },
  channels: {
    'channels|pairs': (params) => channels(params.number('n|people|team', { least: 0, whole: true })),
  },
  little: {
    'L|N|N.mean|inSystem': (params) =>
      inSystem(params.number('lambda', POSITIVE), params.number('T|W|T.mean', POSITIVE)),
    // The same product, solved for the other two.
    'T|W|T.mean': (params) => inSystem(1 / params.number('lambda', POSITIVE), params.number('L|N', POSITIVE)),
    'lambda|throughput': (params) =>
      inSystem(1 / params.number('T|W', POSITIVE), params.number('L|N', POSITIVE)),
  },
};

const ALIASES: Record<string, string> = {
  universalscalability: 'usl',
  universalscalabilitylaw: 'usl',
  gunther: 'usl',
  brooks: 'channels',
  communication: 'channels',
  littleslaw: 'little',
};

const LAWS: Record<string, Law> = { ...SCALING, ...QUEUE_LAWS };

export const law: Model = (params, metric) => {
  const said = params.raw('law|name|which|kind');
  // A law may also be named by the metric, as in "amdahl" or "usl.peak".
  const text = typeof said === 'string' ? said : (metric.split(/[.:]/)[0] ?? '');
  const name = ALIASES[plain(text)] ?? plain(text);
  const found =
    LAWS[name] ??
    refuse(`params.law: found ${JSON.stringify(text)}, allowed is ${Object.keys(LAWS).join(', ')}`);
  const rest = typeof said === 'string' ? metric : metric.slice(text.length + 1) || 'value';
  return { value: lawValue(found, rest, params) };
};
