// What a run has measured so far, as the command line prints it. Counts are of all requests; times are of
// requests that arrived after the warm-up and finished well. Averages over time run from the end of the
// warm-up to the last arrival, where the stream was cut by `run.requests`, else to now.
import { interval95 } from '../engine/batch-means.ts';
import { copyPlain, intAt, rowAt } from '../engine/columns.ts';
import { hashDigits } from '../engine/hash.ts';
import { type Histogram, meanOf, positiveShare, quantile } from '../engine/histogram.ts';
import { averageAt, spanAt } from '../engine/time-average.ts';

import { KEPT_COMPLETIONS } from './plan.ts';
import type { Run } from './simulate.ts';
import { OUTCOMES, type Sim } from './state.ts';
import { WHYS } from './telling.ts';
import type { Why } from './trace.ts';

/** Numbers that nothing was measured for are null. */
export type Measure = number | null;

export interface FlowResults {
  offered: number;
  finished: number;
  failed: number;
  lost: number;
  inSystemNow: number;
  /** Of those that have ended. */
  successRate: Measure;
  throughput: Measure;
  responseTime: {
    count: number;
    mean: Measure;
    ci95: [number, number] | null;
    p50: Measure;
    p90: Measure;
    p95: Measure;
    p99: Measure;
    p999: Measure;
    max: Measure;
  };
  waitingTime: {
    mean: Measure;
    p50: Measure;
    p90: Measure;
    p95: Measure;
    p99: Measure;
    probabilityOfWaiting: Measure;
  };
  inSystem: { mean: Measure };
  attempts: { mean: Measure };
  /** Of those that arrived after the warm-up: how many ended in which way, failures by their reason. */
  ended: { finished: number; failed: number; lost: number };
  failures: { [why in Why]?: number };
  completions?: number[];
}

export interface MachineResults {
  /** Share of its cores' time in use. */
  utilisation: Measure;
  /** Pieces of work done, and their share of all. */
  tasks: number;
  share: Measure;
  availability: Measure;
  inSystem: { mean: Measure };
}

export interface Results {
  seed: number;
  events: number;
  time: number;
  traceHash: string;
  requests: { [flow: string]: FlowResults };
  machines: { [machine: string]: MachineResults };
  /** Services with an autoscaler: instances in use, now and on average. */
  services: { [service: string]: { inUse: { now: number; mean: Measure } } };
}

/** The results at a moment; nothing changes. */
export function resultsOf(run: Run): Results {
  return measured(run.inner, Math.min(run.now, run.experiment.run.until ?? Number.POSITIVE_INFINITY));
}

/**
 * Response and waiting times of a flow's requests that arrived after the warm-up and finished; copies.
 * @throws RangeError for a flow that the experiment does not have
 */
export function histogramsOf(run: Run, flow: string): { response: Histogram; waiting: Histogram } {
  const { plan, state } = run.inner;
  const tally = state.flows[plan.flows.findIndex((one) => one.flow.id === flow)];
  if (!tally?.measured) throw new RangeError(`no flow ${flow}`);
  return { response: copyPlain(tally.measured.response), waiting: copyPlain(tally.measured.waiting) };
}

function measured(sim: Sim, now: number): Results {
  const { plan, state } = sim;
  const total = state.machines.reduce((sum, { done }) => sum + done, 0);
  return {
    seed: plan.experiment.run.seed,
    events: state.events,
    time: now,
    traceHash: hashDigits(state.hash),
    requests: Object.fromEntries(
      plan.flows.map(({ flow }, index) => [flow.id, flowResults(sim, index, now)]),
    ),
    machines: Object.fromEntries(
      state.machines.map(({ name, cores, done, jobs, busy, up }): [string, MachineResults] => [
        name,
        {
          utilisation: averageAt(state.averages, busy, now) / cores,
          tasks: done,
          share: measure(done / total),
          availability: averageAt(state.averages, up, now),
          inSystem: { mean: averageAt(state.averages, jobs, now) },
        },
      ]),
    ),
    services: Object.fromEntries(
      plan.services.flatMap(({ service }, index) => {
        const inUse = state.scales[index]?.inUse;
        if (inUse === undefined) return [];
        const mean = measure(averageAt(state.averages, rowAt(state.used, index), now));
        return [[service.id, { inUse: { now: inUse, mean } }]];
      }),
    ),
  };
}

function flowResults({ state }: Sim, flow: number, now: number): FlowResults {
  const tally = state.flows[flow];
  if (!tally?.measured) throw new RangeError(`no flow ${flow}`);
  const { offered, finished, failed, lost, outcomes } = tally;
  const { response, waiting, batches } = tally.measured;
  const gone = intAt(outcomes, OUTCOMES - 1);
  const ended = finished + failed + lost;
  const responses = (q: number) => measure(quantile(response, q));
  const waits = (q: number) => measure(quantile(waiting, q));
  const isSmall = offered <= KEPT_COMPLETIONS && tally.completions.length === finished;
  return {
    offered,
    finished,
    failed,
    lost,
    inSystemNow: offered - ended,
    successRate: measure(finished / ended),
    throughput: measure(response.count / spanAt(state.averages, now)),
    responseTime: {
      count: response.count,
      mean: measure(meanOf(response)),
      ci95: interval95(batches),
      p50: responses(0.5),
      p90: responses(0.9),
      p95: responses(0.95),
      p99: responses(0.99),
      p999: responses(0.999),
      max: measure(response.max),
    },
    waitingTime: {
      mean: measure(meanOf(waiting)),
      p50: waits(0.5),
      p90: waits(0.9),
      p95: waits(0.95),
      p99: waits(0.99),
      probabilityOfWaiting: measure(positiveShare(waiting)),
    },
    inSystem: { mean: measure(averageAt(state.averages, tally.open, now)) },
    attempts: { mean: measure(tally.attempts / tally.ended) },
    ended: { finished: intAt(outcomes, 0), failed: tally.ended - intAt(outcomes, 0) - gone, lost: gone },
    failures: Object.fromEntries(
      WHYS.flatMap((why, at) => (intAt(outcomes, at + 1) > 0 ? [[why, intAt(outcomes, at + 1)]] : [])),
    ),
    ...(isSmall ? { completions: [...tally.completions] } : {}),
  };
}

const measure = (value: number): Measure => (Number.isFinite(value) ? value : null);
