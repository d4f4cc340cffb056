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
import { type Params, refuse } from '../params.ts';
import type { Model } from './model.ts';
import { QUEUE_LAWS } from './queue-laws.ts';

/** The numbers of a law by name; the first is the one that the law is known for. */
export type Law = Record<string, (params: Params) => number>;

export const SHARE = { least: 0, most: 1 } as const;
export const POSITIVE = { above: 0 } as const;
export const COUNT = { least: 1, whole: true } as const;

/** Words compared without their spelling: `T.mean`, `t_mean` and `Tmean` are one. */
export const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The number of a law that a metric names. */
export function lawValue(law: Law, metric: string, params: Params): number {
  const names = Object.keys(law);
  const wanted = plain(metric);
  const name =
    names.find((it) => it.split('|').some((alias) => plain(alias) === wanted)) ??
    (names.length === 1 ? names[0] : undefined);
  const read = name === undefined ? undefined : law[name];
  if (read) return read(params);
  const [first] = names;
  const known = ['value', 'result', plain(String(params.raw('law') ?? ''))];
  return first !== undefined && known.includes(wanted)
    ? (law[first]?.(params) ?? Number.NaN)
    : refuse(`metric: found "${metric}", allowed is ${names.map((it) => it.split('|')[0]).join(', ')}`);
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
