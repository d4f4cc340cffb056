// How long a case is run: as it says itself, or by the tier, longer the more its answer varies.
import { type Bounds, isObject, numberAt, refuse } from './params.ts';

export const TIERS = ['fast', 'full', 'nightly'] as const;
export type Tier = (typeof TIERS)[number];

/** What a metric needs: one run after another in steady state, many beginnings, or a few whole stories. */
export type Kind = 'steady' | 'beginnings' | 'stories';

export interface Length {
  /** Requests measured in each run, and those before them that are not. */
  requests: number;
  warmup: number;
  /** Independent runs, one seed each; doubled up to `mostRuns` while the interval is wider than `target`. */
  runs: number;
  mostRuns: number;
  /** Half-width of the interval that is enough; a share of the value where the case names no tolerance. */
  target: { absolute: number } | { relative: number };
}

const FACTOR: Record<Tier, number> = { fast: 1, full: 10, nightly: 100 };
/** Pieces of work in the fast tier: a few seconds. */
const WORK = 2_000_000;
/** Ten independent runs are the fewest whose spread says something (rules: 1.3). */
const RUNS = 10;
const WHOLE: Bounds = { least: 1, most: 1e9, whole: true };

/** What it costs to make a run ready, in pieces of work. */
const SETUP = 100;
const SETUP_OF_MACHINE = 20;

interface Asked {
  tier: Tier;
  kind: Kind;
  /** Pieces of work per request, or per run where it has an end of its own. */
  cost: number;
  /** Machines: the more, the more requests it takes until they have forgotten their start. */
  servers: number;
  tolerance: number | null;
}

/**
 * @param run what the case says: `{jobs, warmup}` or `{samples, unit}`, or nothing
 */
export function lengthOf(run: unknown, { tier, kind, cost, servers, tolerance }: Asked): Length {
  const target = tolerance === null ? { relative: 0.002 } : { absolute: tolerance / 2 };
  const stated = statedRun(run);
  if (kind === 'steady') {
    if (stated) {
      const { count, warmup } = stated;
      const runs = Math.max(RUNS, Math.min(2 * RUNS, Math.floor(count / (2 * warmup + 1))));
      return { requests: Math.ceil(count / runs), warmup, runs, mostRuns: runs, target };
    }
    // Where the case says when it is enough, longer tiers begin shorter and go on for more runs.
    const longer = tolerance === null ? FACTOR[tier] : Math.sqrt(FACTOR[tier]);
    const share = (WORK * longer) / (5 * RUNS) / cost;
    const requests = Math.ceil(Math.max(100, share, Math.min(2000 * servers, 4 * share)));
    const mostRuns = Math.floor((4 * RUNS * FACTOR[tier]) / longer);
    return { requests, warmup: Math.ceil(requests / 4), runs: RUNS, mostRuns, target };
  }
  const affordable = (WORK * FACTOR[tier]) / (cost + SETUP + SETUP_OF_MACHINE * servers);
  const most = Math.max(RUNS, Math.floor(Math.min(8000 * FACTOR[tier], affordable)));
  const least = kind === 'stories' ? RUNS : Math.min(1000, most);
  const runs = stated ? Math.max(2, Math.min(stated.count, most)) : least;
  return { requests: 0, warmup: 0, runs, mostRuns: stated || kind === 'stories' ? runs : most, target };
}

function statedRun(run: unknown): { count: number; warmup: number } | null {
  if (run === undefined || run === null) return null;
  if (!isObject(run)) refuse('run: allowed is {jobs, warmup} or {samples, unit}');
  const name = ['jobs', 'samples', 'seeds', 'replications'].find((it) => run[it] !== undefined);
  if (name === undefined) return null;
  const { warmup } = run;
  return {
    count: numberAt(run[name], `run.${name}`, WHOLE),
    warmup: warmup === undefined ? 0 : numberAt(warmup, 'run.warmup', { ...WHOLE, least: 0 }),
  };
}
