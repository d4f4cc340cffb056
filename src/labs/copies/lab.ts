// One server becomes n identical ones. The copies are alike only as long as nothing that matters lives
// in one of them: a basket kept in a copy's memory is found by that copy alone.
//
// Left out: the shared store takes no time and never fails; visitors never give up.
import { checking } from '../../systems/health.ts';
import { inTurn } from '../../systems/in-turn.ts';
import { machineDown } from '../../systems/machine-down.ts';
import { percentile, responses, servedShare } from '../../systems/measures.ts';
import { onRing } from '../../systems/ring.ts';
import { mm1ResponseQuantile } from '../../systems/theory/stations.ts';
import { defineLab } from '../define-lab.ts';
import { baskets } from './baskets.ts';

/** A request takes 0.1 s of work on average, so one copy finishes ten a second. */
const MEAN_WORK = 0.1;
/** One way, seconds: long enough to be seen on its way. */
const NETWORK = 0.02;
const VISITORS = 40;
const HORIZON = 40;
const FAILURE_AT = 20;

const controls = {
  copies: { type: 'range', min: 1, max: 20, step: 1, start: 3, unit: 'count' },
  rate: { type: 'range', min: 5, max: 150, step: 5, start: 20, unit: 'rate' },
  basket: { type: 'choice', options: ['in-copy', 'shared'], start: 'in-copy' },
  balance: { type: 'choice', options: ['any', 'sticky'], start: 'any' },
  failure: { type: 'switch', start: false, more: true },
} as const;

const ids = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);

export const lab = defineLab({
  id: 'copies',
  claims: ['K1', 'K2'],
  seed: 7,
  clock: { pace: 0.4, horizon: HORIZON, opening: 3 },
  controls,
  parts: { checking, faults: machineDown, policies: { ...inTurn, ...onRing } },
  experiment: ({ copies, rate, balance, failure }) => ({
    version: 1,
    system: {
      machines: ids(copies).map((id) => ({ id })),
      services: [
        {
          id: 'shop',
          does: ['account', 'catalogue', 'order', 'pay'],
          on: ids(copies),
          balance: balance === 'sticky' ? 'hash' : 'round-robin',
        },
      ],
      network: { betweenMachines: NETWORK },
    },
    workload: [
      {
        id: 'visit',
        arrivals: { process: 'poisson', rate },
        clients: { count: VISITORS, zipf: 0 },
        task: { kind: 'order', work: { dist: 'exponential', mean: MEAN_WORK } },
      },
    ],
    health: { checkEvery: 1, downAfter: 1 },
    faults: failure && copies > 1 ? [{ machine: 'm2', at: FAILURE_AT }] : [],
    run: { until: HORIZON },
  }),
  metrics: {
    foundShare: 'share',
    missedShare: 'share',
    missed: 'count',
    responseP95: 'duration',
    busy: 'share',
    servedShare: 'share',
    copiesPerVisitor: 'number',
    oneIn: 'count',
  },
  measure({ settings, record }) {
    const { looked, found, copiesPerVisitor } = baskets(record, settings.basket);
    const done = responses(record);
    return {
      foundShare: looked > 0 ? found / looked : 1,
      missedShare: looked > 0 ? 1 - found / looked : 0,
      missed: looked - found,
      responseP95: percentile(done, 0.95),
      busy: (settings.rate * MEAN_WORK) / settings.copies,
      servedShare: servedShare(record),
      copiesPerVisitor,
      oneIn: settings.copies,
    };
  },
  readouts: ['foundShare', 'missed', 'responseP95', 'busy'],
  // One copy is an M/M/1 queue, and its response time is exponential; several in turn have no such short formula.
  theory: ({ copies, rate }) =>
    copies === 1 && rate * MEAN_WORK < 1
      ? { responseP95: mm1ResponseQuantile(rate, 1 / MEAN_WORK, 0.95) + 2 * NETWORK }
      : {},
  prediction: {
    choices: ['all', 'one-in-n', 'almost-none'],
    outcome: ({ foundShare = 0 }) =>
      foundShare > 0.95 ? 'all' : foundShare < 0.05 ? 'almost-none' : 'one-in-n',
  },
  observation: {
    choices: ['one', 'several'],
    outcome: ({ copiesPerVisitor = 1 }) => (copiesPerVisitor < 1.5 ? 'one' : 'several'),
  },
  challenges: [
    {
      id: 'find-all',
      goal: ({ foundShare = 0 }, { copies }) => copies >= 3 && foundShare === 1,
    },
    {
      id: 'survive',
      goal: ({ missedShare = 1 }, { copies, failure }) => failure && copies >= 3 && missedShare < 0.01,
    },
    {
      id: 'carry',
      goal: ({ responseP95 = Infinity }, { rate }) => rate >= 90 && responseP95 < 0.5,
    },
  ],
});
