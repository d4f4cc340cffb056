// A request that needs several services, one after the other. If each waits for the next, times add up and
// availabilities multiply, but percentiles do not add: rarely is a request slow everywhere. With an event the first
// service answers at once, and the rest is done later.
//
// Left out: what an event costs, and what becomes of an order that was accepted and cannot be carried out.

import type { TaskInput } from '../../systems/experiment.ts';
import { checking } from '../../systems/health.ts';
import { machineDown } from '../../systems/machine-down.ts';
import { mean, percentile, responses } from '../../systems/measures.ts';
import { retrying } from '../../systems/retries.ts';
import { wholePower } from '../../systems/theory/numbers.ts';
import { tandem, tandemQuantile } from '../../systems/theory/routes.ts';
import { mm1ResponseQuantile } from '../../systems/theory/stations.ts';
import { trees } from '../../systems/trees.ts';
import { defineLab } from '../define-lab.ts';
import { stagesOf } from './stages.ts';

/** A service works 0.1 s for a request on average. */
const MEAN_WORK = 0.1;
/** One way, seconds. */
const HOP = 0.01;
const HORIZON = 40;
/** The last service is down for so long. */
const DOWN = { at: 15, for: 10 } as const;
/** Share of the time in which one service is up, for the sum over a year. */
const UP = 0.999;

const controls = {
  services: { type: 'range', min: 1, max: 10, step: 1, start: 3, unit: 'count' },
  mode: { type: 'choice', options: ['wait', 'event'], start: 'wait' },
  load: { type: 'range', min: 0.3, max: 0.8, step: 0.1, start: 0.6, unit: 'share' },
  down: { type: 'switch', start: false },
} as const;

const machines = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);
const services = (count: number) => Array.from({ length: count }, (_, index) => `s${index + 1}`);

/** Kinds of work of the shop, so that each has its shape; a long chain does some of them twice. */
const KINDS = ['order', 'stock', 'pay', 'account', 'catalogue', 'search'] as const;
const kindOf = (place: number) => {
  const kind = KINDS[place % KINDS.length] ?? 'order';
  return place < KINDS.length ? kind : `${kind}-2`;
};

/** Each service does its own work and then asks the next. */
function chain(count: number, place = 0): TaskInput {
  const task: TaskInput = { kind: kindOf(place), work: { dist: 'exponential', mean: MEAN_WORK } };
  return place === count - 1 ? task : { ...task, calls: { tasks: [chain(count, place + 1)] } };
}

/** An event is kept and sent again until it has been taken; who waits for an answer asks once. */
const KEPT = { timeout: 20, attempts: 50, backoff: { base: 1, factor: 1 } };

export const lab = defineLab({
  id: 'call-chain',
  claims: ['M3'],
  seed: 8,
  clock: { pace: 0.5, horizon: HORIZON, opening: 3 },
  controls,
  parts: { checking, faults: machineDown, retrying, trees },
  experiment: ({ services: count, mode, load, down }) => ({
    version: 1,
    system: {
      machines: machines(count).map((id) => ({ id })),
      services: services(count).map((id, place) => ({
        id,
        does: [kindOf(place)],
        on: [`m${place + 1}`],
        ...(mode === 'event' && place > 0 ? { calls: KEPT } : {}),
      })),
      network: { betweenMachines: HOP },
    },
    workload: [{ id: 'buy', arrivals: { process: 'poisson', rate: load / MEAN_WORK }, task: chain(count) }],
    health: { checkEvery: 1, downAfter: 1 },
    faults: down ? [{ machine: `m${count}`, ...DOWN }] : [],
    run: { until: HORIZON },
  }),
  tiers: ({ services: count }) => machines(count).map((id) => [id]),
  metrics: {
    responseMean: 'duration',
    responseP99: 'duration',
    addedMean: 'duration',
    addedP99: 'duration',
    oneP99: 'duration',
    answeredShare: 'share',
    up: 'share',
    expectedP99: 'duration',
    expectedAdded: 'duration',
    expectedOne: 'duration',
  },
  measure({ settings: { services: count, mode, load }, record, now }) {
    const stages = stagesOf(record, services(count), HOP);
    const waited = mode === 'event' ? answeredFirst(record.requests, stages.firstDone) : responses(record);
    // Requests of the last seconds may still be on their way and are nobody's fault.
    const old = record.requests.filter(({ arrived }) => arrived < now - 5);
    const answered = old.filter(({ id, outcome }) =>
      mode === 'event' ? stages.firstDone.has(id) : outcome === 'finished',
    );
    const asked = mode === 'event' ? 1 : count;
    return {
      responseMean: mean(waited),
      responseP99: percentile(waited, 0.99),
      addedMean: added(stages.at, mean, count),
      addedP99: added(stages.at, (times) => percentile(times, 0.99), count),
      oneP99: percentile(stages.at[0] ?? [], 0.99) + 2 * HOP,
      answeredShare: old.length === 0 ? 1 : answered.length / old.length,
      up: wholePower(UP, asked),
      ...expected(asked, load),
      expectedAdded: count * mm1ResponseQuantile(load / MEAN_WORK, 1 / MEAN_WORK, 0.99) + 2 * count * HOP,
    };
  },
  readouts: ['responseMean', 'responseP99', 'addedP99', 'answeredShare', 'up'],
  theory: ({ services: count, mode, load, down }) =>
    down
      ? {}
      : {
          responseMean:
            tandem(load / MEAN_WORK, 1 / MEAN_WORK, mode === 'event' ? 1 : count) +
            2 * HOP * (mode === 'event' ? 1 : count),
          responseP99: expected(mode === 'event' ? 1 : count, load).expectedP99,
        },
  prediction: {
    choices: ['as-one', 'less', 'sum'],
    outcome: ({ responseP99 = 0, addedP99 = 0, oneP99 = 0 }) =>
      responseP99 < oneP99 * 1.15 ? 'as-one' : responseP99 > addedP99 * 0.95 ? 'sum' : 'less',
  },
  observation: {
    choices: ['equal', 'below'],
    outcome: ({ responseMean = 0, addedMean = 0 }) => (responseMean > addedMean * 0.95 ? 'equal' : 'below'),
  },
  challenges: [
    {
      id: 'long-and-quick',
      goal: ({ responseP99 = Infinity }, { services: count, load }) =>
        count >= 6 && load >= 0.6 && responseP99 < 2,
    },
    {
      id: 'through-the-outage',
      goal: ({ answeredShare = 0 }, { services: count, down }) => count >= 3 && down && answeredShare > 0.995,
    },
    {
      id: 'short-chain',
      goal: ({ up = 0 }, { services: count, mode }) => mode === 'wait' && count >= 2 && up > 0.9975,
    },
  ],
});

/** What theory expects of a chain of this many M/M/1 services, hops included. */
function expected(count: number, load: number) {
  const rate = load / MEAN_WORK;
  return {
    expectedP99: tandemQuantile(rate, 1 / MEAN_WORK, count, 0.99) + 2 * count * HOP,
    expectedOne: mm1ResponseQuantile(rate, 1 / MEAN_WORK, 0.99) + 2 * HOP,
  };
}

/** What the services take by themselves, added up, with the hops there and back. */
const added = (at: readonly number[][], of: (times: readonly number[]) => number, count: number): number =>
  at.reduce((sum, times) => sum + of(times), 0) + 2 * count * HOP;

/** The visitor's wait when the first service answers as soon as its own work is done. */
const answeredFirst = (
  rows: readonly { id: number; arrived: number }[],
  firstDone: ReadonlyMap<number, number>,
): number[] =>
  rows.flatMap(({ id, arrived }) => {
    const done = firstDone.get(id);
    return done === undefined ? [] : [done + HOP - arrived];
  });
