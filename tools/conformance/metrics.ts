// The metrics of requests, as they are written in a case: which runs each needs, and where it is read.
import { type Histogram, quantile, shareAbove } from '../../src/engine/histogram.ts';
import { createOccupancy, observeOccupancy, shareAtLeast } from '../../src/systems/occupancy.ts';
import { type FlowResults, histogramsOf, resultsOf } from '../../src/systems/results.ts';
import type { Run } from '../../src/systems/simulate.ts';
import type { Reading, System } from './estimate.ts';
import type { Kind, Length } from './lengths.ts';
import { type Params, refuse } from './params.ts';

/** A case as an experiment, and what its metrics mean in it. */
export interface Study {
  system: System;
  /** The flow whose requests are asked about. */
  flow: string;
  /** Requests of another flow that are there at time 0. */
  before?: number;
  /** All requests come at time 0, so many. */
  atOnce?: number;
  /** Pieces of work per request, for the length of runs. */
  cost?: number;
  /** Metrics that only this model has: read as any other, or with runs of their own. */
  own?: Record<string, (run: Run) => number>;
  special?: Record<string, Metric>;
}

export interface Metric {
  kind: Kind;
  reading: Reading;
}

const number = (value: number | null | undefined): number => value ?? Number.NaN;
export const flowOf = (run: Run, flow: string): FlowResults =>
  resultsOf(run).requests[flow] ?? refuse(`no flow ${flow}`);

/** @throws RangeError for a metric that the model does not have */
export function metricOf(name: string, study: Study, params: Params): Metric {
  const text = name.replaceAll(/\s+/g, '');
  const own = study.own?.[text];
  if (own) return settled(study, own);
  if (study.special) return study.special[text] ?? unknown(name);
  return (
    momentsOf(text, study, params) ?? tailsOf(text, study, params) ?? sharesOf(text, study) ?? unknown(name)
  );
}

const unknown = (name: string): never => refuse(`metric: found "${name}", which this model does not have`);

/** Means and shares that the results of a run name themselves. */
function sharesOf(text: string, study: Study): Metric | undefined {
  const of = (read: (results: FlowResults) => number | null | undefined) =>
    settled(study, (run) => number(read(flowOf(run, study.flow))));
  switch (text) {
    case 'T':
    case 'T.mean':
      return of(({ responseTime }) => responseTime.mean);
    case 'W.mean':
      return of(({ waitingTime }) => waitingTime.mean);
    case 'P.wait':
      return of(({ waitingTime }) => waitingTime.probabilityOfWaiting);
    case 'N.mean':
      return of(({ inSystem }) => inSystem.mean);
    case 'P.loss':
      return of((results) => shareOf(results, 'full'));
    case 'P.renege':
      return of((results) => shareOf(results, 'impatient'));
    case 'success':
      return of(({ successRate }) => successRate);
    case 'throughput':
      return of(({ throughput }) => throughput);
    case 'attempts.mean':
      return of(({ attempts }) => attempts.mean);
    case 'util':
      return settled(study, (run) => {
        const machines = Object.values(resultsOf(run).machines);
        return machines.reduce((sum, { utilisation }) => sum + number(utilisation), 0) / machines.length;
      });
    default:
      return undefined;
  }
}

/** Requests that ended so, of all that ended; both after the warm-up. */
const shareOf = ({ ended, failures }: FlowResults, why: 'full' | 'impatient'): number =>
  (failures[why] ?? 0) / (ended.finished + ended.failed + ended.lost);

/** Percentiles, and how often something was larger than so much. */
function tailsOf(text: string, study: Study, params: Params): Metric | undefined {
  const valuesOf = (time: string) => (run: Run) =>
    histogramsOf(run, study.flow)[time === 'T' ? 'response' : 'waiting'];
  for (const time of ['T', 'W']) {
    const q = percentile(text, time);
    if (q !== null) return pooled(study, valuesOf(time), q);
  }
  const [, larger, x] = /^P\.([TW])>(.+)$/.exec(text) ?? [];
  if (larger && x) {
    const bound = argument(x, params);
    return settled(study, (run) => shareAbove(valuesOf(larger)(run), bound));
  }
  const [, k] = /^P\.N>=(.+)$/.exec(text) ?? [];
  return k ? occupancyMetric(study, argument(k, params)) : undefined;
}

/** The share q of `T.p95` (0.95), `T.p999` and `T.p99.9` (0.999); null for another metric. */
export function percentile(metric: string, of: string): number | null {
  const [, digits] = new RegExp(`^${of}\\.p(\\d+(?:\\.\\d+)?)$`).exec(metric) ?? [];
  if (!digits) return null;
  const share = digits.length > 2 && !digits.includes('.') ? Number(`0.${digits}`) : Number(digits) / 100;
  return share > 0 && share < 1
    ? share
    : refuse(`metric: found p${digits}, allowed is a percentile below 100`);
}

/** A number in a metric's name; a letter stands for the parameter of that name. */
export function argument(text: string, params: Params): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : params.number(text);
}

/** What happens from the beginning on: many short runs, each read at one moment or one request. */
function momentsOf(text: string, study: Study, params: Params): Metric | undefined {
  const before = study.before ?? 0;
  const only = (requests: number, warmup: number, read: (results: FlowResults) => number | null): Metric => ({
    kind: 'beginnings',
    reading: {
      runs: () => ({ requests: before + requests, warmup: before + warmup }),
      follow: () => ({ read: (run) => number(read(flowOf(run, study.flow))) }),
    },
  });
  const [, at] = /^E\.N\(t=(.+)\)$/.exec(text) ?? [];
  if (at) {
    const until = argument(at, params);
    const inSystem = (run: Run) =>
      Object.values(resultsOf(run).requests).reduce((sum, { inSystemNow }) => sum + inSystemNow, 0);
    return { kind: 'beginnings', reading: { runs: () => ({ until }), follow: () => ({ read: inSystem }) } };
  }
  const [, job] = /^E\.W\(job=(.+)\)$/.exec(text) ?? [];
  if (job)
    return only(argument(job, params), argument(job, params) - 1, (results) => results.waitingTime.mean);
  const [, first] = /^E\.meanW\(first(.+)jobs\)$/.exec(text) ?? [];
  if (first) return only(argument(first, params), 0, (results) => results.waitingTime.mean);
  if (text === 'T.first')
    return study.atOnce === undefined
      ? only(1, 0, (results) => results.responseTime.mean)
      : settled(study, (run) => histogramsOf(run, study.flow).response.min);
  if (text === 'makespan' && study.atOnce !== undefined)
    return settled(study, (run) => histogramsOf(run, study.flow).response.max);
  return undefined;
}

/** Read at the end of each run; a run measures after its warm-up, or takes all that came at once. */
function settled(study: Study, read: (run: Run) => number): Metric {
  return { kind: kindOf(study), reading: { runs: lengthsOf(study), follow: () => ({ read }) } };
}

function pooled(study: Study, values: (run: Run) => Histogram, q: number): Metric {
  const read = (histogram: Histogram) => quantile(histogram, q);
  const { kind, reading } = settled(study, (run) => read(values(run)));
  return { kind, reading: { ...reading, pool: { values, read } } };
}

function occupancyMetric(study: Study, k: number): Metric {
  const { kind, reading } = settled(study, () => Number.NaN);
  return {
    kind,
    reading: {
      ...reading,
      follow(length) {
        const { requests, warmup } = { requests: 0, warmup: 0, ...lengthsOf(study)(length) };
        const occupancy = createOccupancy(warmup, requests - 1);
        return {
          watch: (event) => observeOccupancy(occupancy, event),
          read: () => shareAtLeast(occupancy, k),
        };
      },
    },
  };
}

const kindOf = (study: Study): Kind => (study.atOnce === undefined ? 'steady' : 'beginnings');

const lengthsOf =
  ({ before = 0, atOnce }: Study) =>
  ({ requests, warmup }: Length): { requests?: number; warmup?: number } =>
    atOnce === undefined ? { requests: before + warmup + requests, warmup: before + warmup } : {};
