// The article's sum, run: one server, ten servers that share every task, ten servers that take a task each.
//
// Left out: what the article leaves out. Parts depend on nothing, all take the same time, cutting and putting
// together cost nothing, no server is slow or lost. The lab after this one takes these away, one at a time.

import { centralQueue, pulling } from '../../systems/central-queue.ts';
import { mean } from '../../systems/measures.ts';
import { keepSpells } from '../../systems/record-work.ts';
import { trees } from '../../systems/trees.ts';
import { defineLab } from '../define-lab.ts';
import { completions, ganttOf } from '../gantt.ts';

/** Hours of work in a task, and servers in either design: the article's numbers. */
const TASK = 10;
const SERVERS = 10;
/** One server needs so long for ten tasks; what happens between the designs happens in the first hours. */
const HORIZON = 100;
const SHOWN = 12;
const MIDWAY = 5;

const controls = {
  tasks: { type: 'range', min: 1, max: 10, step: 1, start: 10, unit: 'count' },
  parts: { type: 'range', min: 1, max: 10, step: 1, start: 10, unit: 'count' },
} as const;

const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => `m${from + index}`);
const ONE = ids(1, 1);
const SPLIT = ids(2, SERVERS);
const CLUSTER = ids(2 + SERVERS, SERVERS);
/** Cuts tasks and puts results together, in no time. */
const [DESK = ''] = ids(2 + 2 * SERVERS, 1);

const doneBy = (times: readonly number[], moment: number) => times.filter((time) => time <= moment).length;

export const lab = defineLab({
  id: 'ten-by-ten',
  claims: ['X6', 'X7', 'X8', 'X9'],
  seed: 1,
  certain: true,
  spells: keepSpells,
  clock: { pace: 1.2, horizon: HORIZON, opening: 0.25, unit: 'hours' },
  controls,
  parts: { policies: centralQueue, pulling, trees },
  experiment({ tasks, parts }) {
    const times = Array.from({ length: tasks }, () => 0);
    const part = { kind: 'part', work: { dist: 'constant', value: TASK / parts } } as const;
    return {
      version: 1,
      system: {
        machines: [...ONE, ...SPLIT, ...CLUSTER].map((id) => ({ id })).concat({ id: DESK }),
        services: [
          { id: 'one', does: ['task-of-one'], on: ONE, balance: 'central-queue' },
          { id: 'desk', does: ['cut'], on: [DESK] },
          { id: 'split', does: ['part'], on: SPLIT, balance: 'central-queue', tie: 'lowest-index' },
          { id: 'cluster', does: ['task'], on: CLUSTER, balance: 'central-queue', tie: 'lowest-index' },
        ],
      },
      workload: [
        {
          id: 'one',
          arrivals: { process: 'at', times },
          task: { kind: 'task-of-one', work: { dist: 'constant', value: TASK } },
        },
        {
          id: 'split',
          arrivals: { process: 'at', times },
          task: {
            kind: 'cut',
            work: { dist: 'constant', value: 0 },
            calls: { mode: 'parallel', tasks: Array.from({ length: parts }, () => part) },
          },
        },
        {
          id: 'cluster',
          arrivals: { process: 'at', times },
          task: { kind: 'task', work: { dist: 'constant', value: TASK } },
        },
      ],
      run: { until: HORIZON },
    };
  },
  picture: ({ record, now }) =>
    ganttOf({
      record,
      now: Math.min(now, SHOWN),
      end: SHOWN,
      groups: [
        { flow: 'one', machines: ONE },
        { flow: 'split', machines: SPLIT },
        { flow: 'cluster', machines: CLUSTER },
      ],
    }),
  metrics: {
    oneFirst: 'hours',
    oneLast: 'hours',
    splitFirst: 'hours',
    splitMean: 'hours',
    splitLast: 'hours',
    clusterFirst: 'hours',
    clusterMean: 'hours',
    clusterLast: 'hours',
    splitMidway: 'count',
    clusterMidway: 'count',
    perHour: 'number',
  },
  measure({ settings, record }) {
    const one = completions(record, 'one');
    const split = completions(record, 'split');
    const cluster = completions(record, 'cluster');
    const last = (times: readonly number[]) => times.at(-1) ?? Number.NaN;
    return {
      oneFirst: one[0] ?? Number.NaN,
      oneLast: one.length === settings.tasks ? last(one) : Number.NaN,
      splitFirst: split[0] ?? Number.NaN,
      splitMean: mean(split),
      splitLast: last(split),
      clusterFirst: cluster[0] ?? Number.NaN,
      clusterMean: mean(cluster),
      clusterLast: last(cluster),
      splitMidway: doneBy(split, MIDWAY),
      clusterMidway: doneBy(cluster, MIDWAY),
      perHour: split.length / last(split),
    };
  },
  readouts: ['splitMean', 'clusterMean', 'splitLast', 'clusterLast'],
  prediction: {
    choices: ['all-after-one', 'one-by-one', 'cluster-sooner', 'same'],
    outcome({ splitFirst = 0, splitLast = 0, splitMean = 0, clusterMean = 0, clusterLast = 0 }) {
      if (splitMean === clusterMean && splitLast === clusterLast) return 'same';
      if (splitMean > clusterMean) return 'cluster-sooner';
      return splitLast <= 1 && splitFirst === splitLast ? 'all-after-one' : 'one-by-one';
    },
  },
  observation: {
    choices: ['split-ahead', 'cluster-ahead', 'level'],
    outcome: ({ splitMidway = 0, clusterMidway = 0 }) =>
      splitMidway > clusterMidway ? 'split-ahead' : splitMidway < clusterMidway ? 'cluster-ahead' : 'level',
  },
  challenges: [
    {
      id: 'level',
      goal: ({ splitMean = 0, clusterMean = 1 }, { tasks }) => tasks >= 2 && splitMean === clusterMean,
    },
    {
      id: 'half',
      goal: ({ splitLast = Infinity }, { tasks, parts }) =>
        tasks === 1 && parts <= 2 && splitLast <= TASK / 2,
    },
    {
      id: 'five-parts',
      goal: ({ splitMean = Infinity }, { tasks, parts }) => tasks === 10 && parts <= 5 && splitMean <= 6,
    },
  ],
});
