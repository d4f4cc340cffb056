// How a queue fills after it opens: means at a moment and for a given request, not in the long run.
import { log } from '../../engine/elementary.ts';
import { notNegative, positive, whole } from './allowed.ts';
import { type Steps, steps } from './birth-death.ts';
import type { MMc } from './multi-server.ts';
import { poisson } from './numbers.ts';

export interface Opening {
  /** Requests there at time 0. */
  initial?: number;
  /** Most requests, waiting and in service; without it any number. */
  capacity?: number;
}

/** Additions that a page can wait for. */
const MOST_WORK = 1e9;

/**
 * E N(t) of M/M/c (with `capacity`: M/M/c/K), N those waiting and in service, opened at 0. By uniformization
 * (Jensen 1953; Grassmann 1977) of the chain cut where it comes with probability below 1e-15: error below
 * 1e-9 relative. Any load. Cost grows with t times the states reached.
 * @throws RangeError when t is too long for that
 */
export function meanInSystemAt(station: MMc, t: number, { initial = 0, capacity }: Opening = {}): number {
  const { lambda, mu, servers } = station;
  notNegative({ t, lambda });
  positive({ mu });
  whole({ servers }, 1);
  whole({ initial }, 0);
  if (capacity !== undefined) whole({ capacity }, Math.max(servers, initial));
  const top = Math.min(capacity ?? Number.POSITIVE_INFINITY, initial + reach(station, t));
  const chain = steps(
    top,
    () => lambda,
    (k) => mu * Math.min(k, servers),
  );
  const start = new Float64Array(top + 1);
  start[initial] = 1;
  const fastest = lambda + mu * Math.min(servers, top);
  const jumps = fastest * t;
  const last = Math.ceil(jumps + 10 * Math.sqrt(jumps) + 40);
  if (last * top > MOST_WORK)
    throw new RangeError(`t: found ${t}, allowed is less: ${last} steps of ${top} states`);
  return averaged(chain, start, { fastest, jumps, last });
}

/** Above which number, counted from those there at 0, the queue comes with probability below 1e-15. */
function reach({ lambda, mu, servers }: MMc, t: number): number {
  const arrivals = lambda * t;
  const most = Math.ceil(arrivals + 9 * Math.sqrt(arrivals) + 40);
  // A queue opened empty is at no moment longer than in the long run, where P(N >= c + k) <= rho^k.
  const rho = lambda / (servers * mu);
  return rho > 0 && rho < 1 ? Math.min(most, servers + Math.ceil(-36 / log(rho))) : most;
}

/** The mean of the chain after a Poisson number of jumps of the uniformized chain. */
function averaged(
  { up, down }: Steps,
  start: Float64Array,
  { fastest, jumps, last }: { fastest: number; jumps: number; last: number },
): number {
  const rise = Float64Array.from(up, (rate) => rate / fastest);
  const fall = Float64Array.from(down, (rate) => rate / fastest);
  let now = start;
  let next: Float64Array = new Float64Array(start.length);
  let sum = 0;
  let weights = 0;
  for (let jump = 0; jump <= last; jump += 1) {
    const weight = poisson(jumps, jump);
    if (weight > 1e-18) {
      sum += weight * now.reduce((mean, p, state) => mean + p * state, 0);
      weights += weight;
    }
    next.fill(0);
    for (let state = 0; state < now.length; state += 1) {
      const p = now[state] ?? 0;
      if (p < 1e-300) continue;
      const higher = p * (rise[state] ?? 0);
      const lower = state > 0 ? p * (fall[state - 1] ?? 0) : 0;
      next[state] = (next[state] ?? 0) + p - higher - lower;
      if (higher > 0) next[state + 1] = (next[state + 1] ?? 0) + higher;
      if (lower > 0) next[state - 1] = (next[state - 1] ?? 0) + lower;
    }
    [now, next] = [next, now];
  }
  return sum / weights;
}

/**
 * Mean waits of the 1st, 2nd, ... `jobs`-th request of M/M/1 opened at 0 (the first finds it empty unless
 * there are `initial`), any load. From the number that each arrival finds, exactly: between two arrivals a
 * busy server ends another request with probability mu/(lambda + mu), again and again (embedded chain; Takacs
 * 1962).
 * @throws RangeError above 100,000 jobs
 */
export function meanWaits(lambda: number, mu: number, jobs: number, initial = 0): number[] {
  positive({ lambda, mu });
  whole({ jobs }, 1);
  whole({ initial }, 0);
  if (jobs > 100_000) throw new RangeError(`jobs: found ${jobs}, allowed is at most 100000`);
  const rho = lambda / mu;
  const longest = rho < 1 ? Math.min(jobs, Math.ceil(-36 / log(rho)) + 1) : jobs;
  const ends = mu / (lambda + mu);
  let left = new Float64Array(initial + longest + 2);
  let found = new Float64Array(left.length);
  left[initial] = 1;
  const waits: number[] = [];
  for (let job = 1; job <= jobs; job += 1) {
    let above = 0; // sum over the numbers left of p times ends^(ended)
    let mean = 0;
    for (let number = left.length - 1; number > 0; number -= 1) {
      above = above * ends + (left[number] ?? 0);
      found[number] = above * (1 - ends);
      mean += number * above * (1 - ends);
    }
    found[0] = above * ends + (left[0] ?? 0);
    waits.push(mean / mu);
    found.copyWithin(1, 0, found.length - 1); // the arrival itself joins
    found[0] = 0;
    [left, found] = [found, left];
  }
  return waits;
}

/** Mean wait of the job-th request (1 is the first) of M/M/1 opened at 0. */
export const meanWaitOf = (job: number, lambda: number, mu: number, initial = 0): number =>
  meanWaits(lambda, mu, job, initial).at(-1) ?? 0;

/** Mean wait of the first `jobs` requests together of M/M/1 opened at 0: what a short run measures. */
export const meanWaitOfFirst = (jobs: number, lambda: number, mu: number, initial = 0): number =>
  meanWaits(lambda, mu, jobs, initial).reduce((sum, wait) => sum + wait, 0) / jobs;
