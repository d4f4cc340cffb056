// One of n servers loses power while requests arrive. What was in it is lost; so is all that is sent there
// until the balancer notices; and the others carry the rest only if they have room.
//
// Left out: callers do not try again, a broken request leaves nothing half done behind, and a check is
// never wrong.
import { checking } from '../../systems/health.ts';
import { inTurn } from '../../systems/in-turn.ts';
import { leastBusy } from '../../systems/least-busy.ts';
import { machineDown } from '../../systems/machine-down.ts';
import { arrivedIn, lostBetween, percentile, responses, servedShare } from '../../systems/measures.ts';
import type { TraceEvent } from '../../systems/trace.ts';
import { defineLab } from '../define-lab.ts';

const MEAN_WORK = 0.1;
const CAPACITY = 1 / MEAN_WORK;
const NETWORK = 0.02;
const HORIZON = 40;
const POWER_LOST_AT = 10.7;

const controls = {
  servers: { type: 'range', min: 2, max: 8, step: 1, start: 3, unit: 'count' },
  rate: { type: 'range', min: 6, max: 60, step: 3, start: 18, unit: 'rate' },
  health: { type: 'switch', start: true },
  checkEvery: { type: 'range', min: 0.5, max: 5, step: 0.5, start: 2, unit: 'duration' },
  downAfter: { type: 'range', min: 1, max: 3, step: 1, start: 1, unit: 'count', more: true },
  balance: { type: 'choice', options: ['round-robin', 'least-busy'], start: 'round-robin', more: true },
} as const;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);

/** Seconds from the power failure to the check that makes the balancer act: checks run at whole multiples. */
function timeToNotice({ checkEvery, downAfter }: { checkEvery: number; downAfter: number }): number {
  const firstCheck = Math.ceil(POWER_LOST_AT / checkEvery) * checkEvery;
  return firstCheck + (downAfter - 1) * checkEvery - POWER_LOST_AT;
}

const first = (happenings: readonly TraceEvent[], what: TraceEvent['what']) =>
  happenings.find((event) => event.what === what)?.time;

export const lab = defineLab({
  id: 'pull-the-plug',
  claims: ['K2', 'K5'],
  seed: 3,
  clock: { pace: 0.8, horizon: HORIZON, opening: 3 },
  controls,
  parts: { checking, faults: machineDown, policies: { ...inTurn, ...leastBusy } },
  experiment: ({ servers, rate, health, checkEvery, downAfter, balance }) => ({
    version: 1,
    system: {
      machines: ids(servers).map((id) => ({ id })),
      services: [{ id: 'shop', does: ['account', 'catalogue', 'order', 'pay'], on: ids(servers), balance }],
      network: { betweenMachines: NETWORK },
    },
    workload: [
      {
        id: 'visit',
        arrivals: { process: 'poisson', rate },
        task: { kind: 'account', work: { dist: 'exponential', mean: MEAN_WORK } },
      },
    ],
    health: health ? { checkEvery, downAfter } : null,
    run: { until: HORIZON },
  }),
  plugs: [{ machine: 'm2', at: POWER_LOST_AT, for: null }],
  metrics: {
    servedShare: 'share',
    lost: 'count',
    lostInFlight: 'count',
    lostUnnoticed: 'count',
    noticedAfter: 'duration',
    lastLossAt: 'duration',
    responseP95After: 'duration',
    spare: 'rate',
    lateLossShare: 'share',
  },
  measure({ settings, record }) {
    const down = first(record.happenings, 'machine-down') ?? Number.NaN;
    const noticed = first(record.happenings, 'notice-down') ?? Number.NaN;
    const lost = record.requests.filter(({ outcome }) => outcome === 'lost');
    const inFlight = lost.filter(({ ended }) => ended === down).length;
    const late = { from: 0.75 * HORIZON };
    return {
      servedShare: servedShare(record),
      lost: lost.length,
      lostInFlight: inFlight,
      lostUnnoticed: lost.length - inFlight,
      noticedAfter: noticed - down,
      lastLossAt: lost.length > 0 ? Math.max(...lost.map(({ ended }) => ended ?? 0)) : Number.NaN,
      responseP95After: percentile(responses(record, { from: down }), 0.95),
      spare: (settings.servers - 1) * CAPACITY - settings.rate,
      lateLossShare: lostBetween(record, late).length / Math.max(1, arrivedIn(record, late).length),
    };
  },
  readouts: ['servedShare', 'lost', 'noticedAfter', 'responseP95After'],
  // Each of n servers gets its share until the failure is noticed; in it stand on average the requests of an
  // M/M/1 queue. Only for sharing out in turn: the least busy draws more than its share when it is dead.
  theory({ servers, rate, health, checkEvery, downAfter, balance }) {
    const each = rate / servers;
    if (!health || balance !== 'round-robin' || each >= CAPACITY) return {};
    const delay = timeToNotice({ checkEvery, downAfter });
    const inside = each * MEAN_WORK + each * NETWORK;
    return { lost: each * delay + inside, noticedAfter: delay };
  },
  prediction: {
    choices: ['none', 'few-then-none', 'queue-grows', 'share-for-good'],
    outcome({ lost = 0, lateLossShare = 0, spare = 0 }) {
      if (lateLossShare > 0.1) return 'share-for-good';
      if (spare < 0) return 'queue-grows';
      return lost === 0 ? 'none' : 'few-then-none';
    },
  },
  observation: {
    choices: ['at-once', 'when-noticed', 'never'],
    outcome: ({ lost = 0, lostUnnoticed = 0, lateLossShare = 0 }) =>
      lateLossShare > 0.1 ? 'never' : lost === 0 || lostUnnoticed === 0 ? 'at-once' : 'when-noticed',
  },
  challenges: [
    {
      id: 'few-lost',
      goal: ({ lost = Infinity }, { servers, rate }) => lost < 8 && lost > 0 && rate >= 18 && servers <= 4,
    },
    {
      id: 'headroom',
      goal: ({ responseP95After = Infinity }, { rate, health }) =>
        rate >= 27 && health && responseP95After < 0.6,
    },
    {
      id: 'black-hole',
      goal: ({ lost = Infinity }, { balance, rate }) => balance === 'least-busy' && rate >= 18 && lost < 20,
    },
  ],
});
