// Tasks keep arriving at three designs of the same capacity: one fast server, slower ones with one queue, slower
// ones with a queue each. How long a task stays is how full the design is, divided by how many come.
//
// Left out: nobody gives up, and a design never breaks. Where there are several queues, chance picks one.
import { byChance } from '../../systems/by-chance.ts';
import { centralQueue, pulling } from '../../systems/central-queue.ts';
import type { Record as RunRecord } from '../../systems/record.ts';
import { mdc } from '../../systems/theory/constant-work.ts';
import { mmc } from '../../systems/theory/multi-server.ts';
import { inSystem } from '../../systems/theory/stations.ts';
import { defineLab } from '../define-lab.ts';

const HORIZON = 1200;
/** End of the picture's axis, hours. */
const LONGEST = 80;
/** Loads for which the lines are drawn. */
const LOADS = Array.from({ length: 48 }, (_, index) => 0.02 * (index + 1) - 0.01);

const controls = {
  load: { type: 'range', min: 0.1, max: 0.95, step: 0.05, start: 0.8, unit: 'share' },
  servers: { type: 'range', min: 2, max: 20, step: 1, start: 10, unit: 'count' },
  work: { type: 'choice', options: ['exponential', 'constant'], start: 'exponential' },
} as const;

type Design = 'fast' | 'pooled' | 'separate';
interface Shape {
  servers: number;
  work: 'exponential' | 'constant';
}

const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => `m${from + index}`);

/** Mean time of a task in a design, hours, of which all together work off one task an hour. */
function timeIn(design: Design, load: number, { servers, work }: Shape): number {
  const hours = design === 'fast' ? 1 : servers;
  const lambda = design === 'separate' ? load / servers : load;
  const count = design === 'pooled' ? servers : 1;
  return work === 'constant' ? mdc(lambda, hours, count).response : mmc(lambda, 1 / hours, count).response;
}

/** Mean time of the tasks that are done, and the mean number in the design: what the tasks' stays come to over time. */
function seenIn({ requests }: RunRecord, flow: Design, now: number): { time: number; number: number } {
  let [done, sum, area] = [0, 0, 0];
  for (const row of requests) {
    if (row.flow !== flow) continue;
    area += (row.ended ?? now) - row.arrived;
    if (row.ended === null) continue;
    done += 1;
    sum += row.ended - row.arrived;
  }
  return { time: done > 0 ? sum / done : Number.NaN, number: now > 0 ? area / now : Number.NaN };
}

export const lab = defineLab({
  id: 'arrivals',
  claims: ['X6', 'X9'],
  // Chosen so that what holds on average shows in one run of twelve hundred hours; at high load one in two does not.
  seed: 5,
  clock: { pace: 40, horizon: HORIZON, opening: 40, unit: 'hours' },
  controls,
  parts: { policies: { ...byChance, ...centralQueue }, pulling },
  experiment({ load, servers, work }) {
    const task = (kind: string) => ({
      kind,
      work:
        work === 'constant'
          ? ({ dist: 'constant', value: servers } as const)
          : ({ dist: 'exponential', mean: servers } as const),
    });
    const arrivals = { process: 'poisson', rate: load } as const;
    const [one, pool, each] = [ids(1, 1), ids(2, servers), ids(2 + servers, servers)];
    return {
      version: 1,
      system: {
        machines: [...one.map((id) => ({ id, speed: servers })), ...[...pool, ...each].map((id) => ({ id }))],
        services: [
          { id: 'fast', does: ['fast'], on: one },
          { id: 'pooled', does: ['pooled'], on: pool, balance: 'central-queue' },
          { id: 'separate', does: ['separate'], on: each, balance: 'random' },
        ],
      },
      workload: [
        { id: 'fast', arrivals, task: task('fast') },
        { id: 'pooled', arrivals, task: task('pooled') },
        { id: 'separate', arrivals, task: task('separate') },
      ],
      run: { until: HORIZON },
    };
  },
  picture: ({ settings }) => ({
    type: 'curve',
    x: { unit: 'share', min: 0, max: 1 },
    y: { unit: 'hours', min: 0, max: LONGEST },
    lines: (['separate', 'pooled', 'fast'] as const).map((id) => ({
      id,
      points: LOADS.map((load) => [load, timeIn(id, load, settings)] as const).filter(
        ([, y]) => y <= LONGEST,
      ),
    })),
    at: settings.load,
  }),
  metrics: {
    fastTime: 'hours',
    pooledTime: 'hours',
    separateTime: 'hours',
    fastNumber: 'number',
    pooledNumber: 'number',
    separateNumber: 'number',
    times: 'factor',
    poolGain: 'factor',
    fastExpected: 'hours',
    pooledExpected: 'hours',
    separateExpected: 'hours',
  },
  measure({ settings, record, now }) {
    const [fast, pooled, separate] = (['fast', 'pooled', 'separate'] as const).map((flow) =>
      seenIn(record, flow, now),
    );
    return {
      fastTime: fast?.time ?? Number.NaN,
      pooledTime: pooled?.time ?? Number.NaN,
      separateTime: separate?.time ?? Number.NaN,
      fastNumber: fast?.number ?? Number.NaN,
      pooledNumber: pooled?.number ?? Number.NaN,
      separateNumber: separate?.number ?? Number.NaN,
      times: (separate?.time ?? Number.NaN) / (pooled?.time ?? Number.NaN),
      poolGain: (pooled?.time ?? Number.NaN) / (fast?.time ?? Number.NaN),
      fastExpected: timeIn('fast', settings.load, settings),
      pooledExpected: timeIn('pooled', settings.load, settings),
      separateExpected: timeIn('separate', settings.load, settings),
    };
  },
  theory({ load, ...shape }) {
    const fast = timeIn('fast', load, shape);
    const pooled = timeIn('pooled', load, shape);
    const separate = timeIn('separate', load, shape);
    return {
      fastTime: fast,
      pooledTime: pooled,
      separateTime: separate,
      fastNumber: inSystem(load, fast),
      pooledNumber: inSystem(load, pooled),
      separateNumber: inSystem(load, separate),
    };
  },
  readouts: ['fastTime', 'pooledTime', 'separateTime', 'fastNumber', 'pooledNumber', 'separateNumber'],
  prediction: {
    choices: ['as-long', 'twice', 'four-times'],
    outcome: ({ times = Number.NaN }) => (times < 1.4 ? 'as-long' : times < 2.8 ? 'twice' : 'four-times'),
  },
  observation: {
    choices: ['fast', 'pooled', 'separate'],
    outcome: ({ fastNumber = 0, pooledNumber = 0, separateNumber = 0 }) => {
      const most = Math.max(fastNumber, pooledNumber, separateNumber);
      return most === separateNumber ? 'separate' : most === pooledNumber ? 'pooled' : 'fast';
    },
  },
  challenges: [
    {
      id: 'room',
      goal: ({ separateTime = Infinity }, { servers, work }) =>
        servers >= 10 && work === 'exponential' && separateTime < 20,
    },
    {
      id: 'even-work',
      goal: ({ separateTime = Infinity }, { load, servers }) =>
        load >= 0.8 && servers >= 10 && separateTime < 37,
    },
    {
      id: 'few-strong',
      goal: ({ poolGain = Infinity }, { load }) => load >= 0.8 && poolGain < 1.6,
    },
  ],
});
