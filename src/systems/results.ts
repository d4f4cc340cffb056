// What a run has measured so far, as the command line prints it. Counts are of all requests; times are of
// requests that arrived after the warm-up and finished well. Averages over time run from the end of the
// warm-up to the last arrival, where the stream was cut by `run.requests`, else to now.
import { interval95 } from '../engine/batch-means.ts';
import { intAt } from '../engine/columns.ts';
import { hashDigits } from '../engine/hash.ts';
import { meanOf, positiveShare, quantile } from '../engine/histogram.ts';
import { averageAt, spanAt } from '../engine/time-average.ts';
import { planOf } from './plan.ts';
import { KEPT_COMPLETIONS } from './requests.ts';
import type { Run } from './simulate.ts';
import { busyAverage, jobsAverage, openAverage, type Sim, upAverage } from './state.ts';

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
}

/** The results at a moment; nothing changes. */
export function resultsOf(run: Run): Results {
  const { state, now: reached } = run.snapshot();
  const sim = { plan: planOf(run.experiment), state, watch: undefined };
  return measured(sim, Math.min(reached, run.experiment.run.until ?? Number.POSITIVE_INFINITY));
}

function measured(sim: Sim, now: number): Results {
  const { plan, state } = sim;
  const total = state.done.reduce((sum, tasks) => sum + tasks, 0);
  return {
    seed: plan.experiment.run.seed,
    events: state.events,
    time: now,
    traceHash: hashDigits(state.hash),
    requests: Object.fromEntries(
      plan.flows.map(({ flow }, index) => [flow.id, flowResults(sim, index, now)]),
    ),
    machines: Object.fromEntries(
      plan.machineIds.map((id, machine): [string, MachineResults] => {
        const tasks = intAt(state.done, machine);
        return [
          id,
          {
            utilisation: averageAt(state.averages, busyAverage(machine), now) / intAt(plan.cores, machine),
            tasks,
            share: measure(tasks / total),
            availability: averageAt(state.averages, upAverage(machine), now),
            inSystem: { mean: averageAt(state.averages, jobsAverage(machine), now) },
          },
        ];
      }),
    ),
  };
}

function flowResults({ plan, state }: Sim, flow: number, now: number): FlowResults {
  const tally = state.tallies[flow];
  if (!tally) throw new RangeError(`no flow ${flow}`);
  const { offered, finished, failed, lost, response, waiting } = tally;
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
      ci95: interval95(tally.batches),
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
    inSystem: { mean: measure(averageAt(state.averages, openAverage(plan, flow), now)) },
    attempts: { mean: measure(tally.attempts / tally.ended) },
    ...(isSmall ? { completions: [...tally.completions] } : {}),
  };
}

const measure = (value: number): Measure => (Number.isFinite(value) ? value : null);
