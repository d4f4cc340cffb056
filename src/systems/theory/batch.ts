// Jobs that are all there at time 0, each of `parts` equal parts: whole jobs on servers of a cluster, or
// parts spread. Times in the unit of `part`, the (mean) work of a part on one server.
import { positive, whole } from './allowed.ts';
import { harmonic } from './counting.ts';
import { poissonBelow } from './numbers.ts';
import { meanOf, slowestOf } from './tails.ts';

export interface Batch {
  jobs: number;
  parts: number;
  servers: number;
  part: number;
}

export interface Done {
  /** Mean time until a job is done. */
  mean: number;
  /** Time until the last is. */
  makespan: number;
}

function checked({ jobs, parts, servers, part }: Batch): void {
  whole({ jobs, parts, servers }, 1);
  positive({ part });
}

const each = (jobs: number, at: (job: number) => number): number[] =>
  Array.from({ length: jobs }, (_, before) => at(before + 1));

/** Mean and last of completion times. */
export const summaryOf = (completions: readonly number[]): Done => ({
  mean: completions.reduce((sum, time) => sum + time, 0) / completions.length,
  makespan: Math.max(...completions),
});

/** Constant work, every job whole on one server: as many at a time as there are servers. */
export function wholeJobs(batch: Batch): number[] {
  checked(batch);
  return each(batch.jobs, (job) => Math.ceil(job / batch.servers) * batch.parts * batch.part);
}

/** Constant work, parts spread over servers any of which can do any part: job by job, none idle. */
export function spreadParts(batch: Batch): number[] {
  checked(batch);
  return each(batch.jobs, (job) => Math.ceil((job * batch.parts) / batch.servers) * batch.part);
}

/** Constant work, the parts of a job one after another, each on its own server: a pipeline. */
export function pipeline({ jobs, parts, part }: Omit<Batch, 'servers'>): number[] {
  checked({ jobs, parts, servers: parts, part });
  return each(jobs, (job) => (parts + job - 1) * part);
}

/**
 * Exponential parts, one for each server; the next job waits at a barrier for the slowest part: every job
 * takes H_n on the mean.
 */
export function barrierMeans({ jobs, servers, part }: Omit<Batch, 'parts'>): Done {
  checked({ jobs, parts: servers, servers, part });
  const job = harmonic(servers) * part;
  return { mean: (job * (jobs + 1)) / 2, makespan: job * jobs };
}

/**
 * Exponential parts, one for each server, no barrier: the k-th job is done when the slowest of n servers has
 * ended k parts, the slowest of n Erlang times (by integration of the tail).
 */
export function ownQueueMeans({ jobs, servers, part }: Omit<Batch, 'parts'>): Done {
  checked({ jobs, parts: servers, servers, part });
  return summaryOf(each(jobs, (job) => slowestErlang(job, servers) * part));
}

/**
 * Exponential parts, every job whole on a server of its own: a mean job takes its parts one after another,
 * the last one is the slowest of as many Erlang times as there are jobs.
 * @throws RangeError with more jobs than servers
 */
export function wholeJobMeans(batch: Batch): Done {
  checked(batch);
  const { jobs, parts, servers, part } = batch;
  if (jobs > servers) throw new RangeError(`jobs: found ${jobs}, allowed is at most the servers, ${servers}`);
  return { mean: parts * part, makespan: slowestErlang(parts, jobs) * part };
}

/** Mean of the slowest of n times that are each the sum of k exponentials of mean 1. */
export const slowestErlang = (k: number, n: number): number =>
  k === 1 ? harmonic(n) : meanOf(slowestOf((t) => poissonBelow(t, k), n));
