// Faults put into a copy of the sources on purpose, one at a time: a suite that stays green under one of them
// would not notice it in earnest either. Each pattern must be found exactly once in all of engine and systems,
// so that a mutation cannot quietly come to mean nothing.

export interface Mutation {
  what: string;
  find: RegExp;
  replace: string;
  /** What the change needs elsewhere in the same file. */
  also?: { find: RegExp; replace: string };
}

export const mutations: readonly Mutation[] = [
  {
    what: 'service takes 3 % longer',
    find: /state\.now \+ span, COMPLETION\)/,
    replace: 'state.now + 1.03 * span, COMPLETION)',
  },
  {
    what: 'last come, first served',
    find: /rowAt\(rows, waiting\.first\)/,
    replace: 'rowAt(rows, waiting.last)',
  },
  {
    what: 'the central queue gives out its last',
    find: /rowAt\(state\.jobs\.rows, held\.first\)/,
    replace: 'rowAt(state.jobs.rows, held.last)',
  },
  {
    what: 'replacement is ignored',
    find: /replacement: service\.replacement \?\? false/,
    replace: 'replacement: false',
  },
  {
    what: 'ties go to the lowest index',
    find: /tie: service\.tie \?\? 'random'/,
    replace: "tie: 'lowest-index'",
  },
  { what: 'weights are ignored', find: /service\.weights\[machine\] \?\? 1/, replace: '1' },
  {
    what: 'least busy takes an equal load for a smaller one',
    find: /if \(load < least\)/,
    replace: 'if (load <= least)',
  },
  {
    what: 'round robin leaves one out',
    find: /turn\[service\] = \(place \+ 1\)/,
    replace: 'turn[service] = (place + 2)',
  },
  {
    what: 'an old view of loads is always fresh',
    find: /plan\.service\.staleEvery > 0 \? state\.seen : state\.load/,
    replace: 'state.load',
  },
  {
    what: 'a full queue takes one more',
    find: /jobsAt\(machine\) >= plan\.limit/,
    replace: 'jobsAt(machine) > plan.limit',
  },
  {
    what: 'so many retries instead of so many attempts',
    find: /made >= attempts/,
    replace: 'made > attempts',
  },
  {
    what: 'retries are not charged to the budget',
    find: /addReal\(state\.tokens, service, -1\)/,
    replace: 'addReal(state.tokens, service, 0)',
  },
  {
    what: 'no second copy is ever sent',
    find: /if \(hedgeAfter !== null\)/,
    replace: 'if (hedgeAfter === -1)',
  },
  { what: 'backing off does not grow', find: /delay \*= backoff\.factor/, replace: 'delay *= 1' },
  {
    what: 'called-off work is done all the same',
    find: /cancelOnTimeout && \(place/,
    replace: 'cancelOnTimeout === null && (place',
  },
  {
    what: 'the breaker never opens',
    find: /intAt\(state\.errorsInRow, service\) < breaker\.errors\) return true/,
    replace: 'breaker.errors > 0) return true',
  },
  {
    what: 'patience counts from the arrival',
    find: /root\.patient - root\.waited/,
    replace: 'root.patient - (state.now - root.came)',
  },
  {
    what: 'shared cores are divided by one too many',
    find: /cores \/ count/,
    replace: 'cores / (count + 1)',
  },
  {
    what: 'a check too many before a server is believed down',
    find: /intAt\(state\.badChecks, instance\) >= downAfter/,
    replace: 'intAt(state.badChecks, instance) > downAfter',
  },
  {
    what: 'crews are without number',
    find: /plan\.experiment\.crews \?\? Number\.POSITIVE_INFINITY/,
    replace: 'Number.POSITIVE_INFINITY',
  },
  {
    what: 'a failed call counts as an answer',
    find: /if \(outcome === FINISHED\) job\.good/,
    replace: 'if (outcome !== LOST) job.good',
  },
  { what: 'the warm-up is measured too', find: /request >= plan\.warmup/, replace: 'request >= 0' },
  {
    what: 'deadlines come before answers of the same moment',
    find: /export const TIMEOUT = 2/,
    replace: 'export const TIMEOUT = -1',
  },
  {
    what: 'new work comes before what ends at the same moment',
    find: /export const ARRIVAL = 4/,
    replace: 'export const ARRIVAL = -1',
  },
  {
    what: 'sizes come from the stream of arrivals',
    find: /export const SIZES = 1/,
    replace: 'export const SIZES = 0',
  },
  {
    what: 'confidence intervals are half as wide',
    find: /const half = studentT95\(full - 1\)/,
    replace: 'const half = 0.5 * studentT95(full - 1)',
  },
  {
    what: 'quantiles are one value too low',
    find: /Math\.ceil\(q \* count - 1e-9\)/,
    replace: 'Math.ceil(q * count - 1e-9) - 1',
  },
  {
    what: 'exponential draws are 1 % short',
    find: /-mean \* log\(1 - u\)/,
    replace: '-0.99 * mean * log(1 - u)',
  },
  {
    what: 'a snapshot shares the state of its run',
    find: /snapshot: \(\) => \(\{ now, state: copyPlain\(sim\.state\) \}\)/,
    replace: 'snapshot: () => ({ now, state: sim.state })',
  },
];
