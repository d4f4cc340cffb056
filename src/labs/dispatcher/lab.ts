// Who gets the next request? Equal counts are not equal work: what matters is who is still busy with what.
//
// Left out: the balancer itself takes no time; the figures it sees are exact, only old; nobody gives up.

import { byChance } from '../../systems/by-chance.ts';
import { byWeight } from '../../systems/by-weight.ts';
import type { TaskInput } from '../../systems/experiment.ts';
import { few } from '../../systems/few.ts';
import { frontDown } from '../../systems/front-down.ts';
import { inTurn } from '../../systems/in-turn.ts';
import { leastBusy } from '../../systems/least-busy.ts';
import { mean, percentile, perMachineCounts, responses, servedShare, waits } from '../../systems/measures.ts';
import { oldViews } from '../../systems/old-views.ts';
import { roundRobin } from '../../systems/theory/arrivals.ts';
import { mdc } from '../../systems/theory/constant-work.ts';
import { mg1 } from '../../systems/theory/general-service.ts';
import { defineLab } from '../define-lab.ts';
import { idleWhileWaiting } from './queues.ts';

const MEAN_WORK = 0.1;
const NETWORK = 0.02;
const HORIZON = 60;
const DEATH_AT = 30;
/** Squared coefficient of variation of uneven work: its standard deviation is twice its mean. */
const UNEVEN_SCV = 4;

const controls = {
  policy: {
    type: 'choice',
    options: ['round-robin', 'random', 'least-busy', 'best-of-two', 'weighted'],
    start: 'round-robin',
  },
  work: { type: 'choice', options: ['equal', 'varied', 'uneven'], start: 'uneven' },
  load: { type: 'range', min: 0.5, max: 0.95, step: 0.05, start: 0.8, unit: 'share' },
  slow: { type: 'switch', start: false },
  servers: { type: 'range', min: 2, max: 8, step: 1, start: 4, unit: 'count', more: true },
  stale: { type: 'choice', options: ['0', '0.5', '2'], start: '0', more: true },
  dies: { type: 'switch', start: false, more: true },
} as const;

type Work = (typeof controls.work.options)[number];

/** The servers; a slow one is the first, at half the speed of the others. */
const machinesOf = (servers: number, slow = false) =>
  Array.from({ length: servers }, (_, index) => ({
    id: `m${index + 1}`,
    speed: slow && index === 0 ? 0.5 : 1,
  }));

/** Two-phase hyperexponential with balanced means (rules for simulations, section 2). */
function work(kind: Work): TaskInput['work'] {
  if (kind === 'equal') return { dist: 'constant', value: MEAN_WORK };
  if (kind === 'varied') return { dist: 'exponential', mean: MEAN_WORK };
  const p = (1 + Math.sqrt((UNEVEN_SCV - 1) / (UNEVEN_SCV + 1))) / 2;
  const shares = [p, 1 - p];
  return { dist: 'hyperexponential', p: shares, means: shares.map((share) => MEAN_WORK / (2 * share)) };
}

export const lab = defineLab({
  id: 'dispatcher',
  claims: ['K6', 'X3'],
  seed: 6,
  clock: { pace: 0.3, horizon: HORIZON, opening: 3 },
  controls,
  parts: {
    faults: frontDown,
    oldViews,
    policies: { ...byChance, ...byWeight, ...few, ...inTurn, ...leastBusy },
  },
  experiment({ policy, work: kind, load, slow, servers, stale, dies }) {
    const machines = machinesOf(servers, slow);
    const capacity = machines.reduce((sum, { speed }) => sum + speed, 0) / MEAN_WORK;
    return {
      version: 1,
      system: {
        machines,
        services: [
          {
            id: 'shop',
            does: ['account', 'catalogue', 'order', 'pay'],
            on: machines.map(({ id }) => id),
            balance: policy,
            weights: Object.fromEntries(machines.map(({ id, speed }) => [id, speed])),
            staleEvery: Number(stale),
          },
        ],
        network: { betweenMachines: NETWORK },
      },
      workload: [
        {
          id: 'visit',
          arrivals: { process: 'poisson', rate: load * capacity },
          task: { kind: 'order', work: work(kind) },
        },
      ],
      health: { checkEvery: 1, downAfter: 1 },
      faults: dies ? [{ front: true, at: DEATH_AT }] : [],
      run: { until: HORIZON },
    };
  },
  metrics: {
    meanWait: 'duration',
    responseP95: 'duration',
    idleWhileWaiting: 'share',
    fewest: 'count',
    most: 'count',
    servedShare: 'share',
  },
  measure({ settings, record, now }) {
    const machines = machinesOf(settings.servers).map(({ id }) => id);
    const counts = perMachineCounts(record, machines);
    return {
      meanWait: mean(waits(record)),
      responseP95: percentile(responses(record), 0.95),
      idleWhileWaiting: idleWhileWaiting(record, machines, now),
      fewest: Math.min(...counts),
      most: Math.max(...counts),
      servedShare: servedShare(record),
    };
  },
  readouts: ['meanWait', 'responseP95', 'idleWhileWaiting', 'fewest', 'most'],
  showsChoices: true,
  compare: { control: 'policy', metrics: ['meanWait', 'responseP95', 'idleWhileWaiting'], seeds: 10 },
  theory: theoryOf,
  prediction: {
    choices: ['even', 'idle-and-queue', 'lopsided'],
    outcome({ idleWhileWaiting: idle = 0, fewest = 0, most = 0 }) {
      if (most > 1.5 * fewest) return 'lopsided';
      return idle > 0.1 ? 'idle-and-queue' : 'even';
    },
  },
  observation: {
    choices: ['same', 'different'],
    outcome: ({ fewest = 0, most = 0 }) => (most - fewest <= 0.05 * most ? 'same' : 'different'),
  },
  challenges: [
    {
      id: 'short-wait',
      goal: ({ meanWait = Infinity, servedShare: served = 0 }, { work: kind, load, slow }) =>
        kind === 'uneven' && load >= 0.8 && !slow && served > 0.97 && meanWait < 0.5,
    },
    {
      id: 'slow-one',
      goal: ({ meanWait = Infinity }, { slow, load, servers }) =>
        slow && load >= 0.75 && servers >= 4 && meanWait < 1.1,
    },
    {
      id: 'old-news',
      goal: ({ meanWait = Infinity }, { stale, load }) => stale === '2' && load >= 0.8 && meanWait < 1,
    },
  ],
});

interface TheorySettings {
  policy: (typeof controls.policy.options)[number];
  work: Work;
  load: number;
  slow: boolean;
  servers: number;
  dies: boolean;
}

/** Mean wait where a formula exists: equal servers, a living balancer, and a choice that looks at nothing. */
function theoryOf({ policy, work: kind, load, slow, servers, dies }: TheorySettings) {
  if (slow || dies) return {};
  const rate = load / MEAN_WORK;
  const scv = kind === 'equal' ? 0 : kind === 'varied' ? 1 : UNEVEN_SCV;
  if (policy === 'random' || policy === 'weighted') return { meanWait: mg1(rate, MEAN_WORK, scv).waiting };
  if (policy !== 'round-robin' || kind === 'uneven') return {};
  const station =
    kind === 'equal' ? mdc(rate * servers, MEAN_WORK, servers) : roundRobin(rate, 1 / MEAN_WORK, servers);
  return { meanWait: station.waiting };
}
