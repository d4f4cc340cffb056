// The same machines, used in three ways: one works and the others stand by; all work, each on a job of its own;
// all work on parts of one job. A job is ten hours of work for one server.
//
// Left out: that a death has to be noticed; that parts differ; that sending parts about takes time.
import { defineComputedLab } from '../define-lab.ts';
import { type Lane, type Piece, workOff } from '../schedule.ts';

/** Hours of work in a job, for one server. */
const JOB = 10;
const JOBS = 10;
/** Hours. */
const DEATH = { at: 1.5, until: 25.5 };

const controls = {
  use: { type: 'choice', options: ['stay-up', 'share-load', 'compute'], start: 'compute' },
  servers: { type: 'range', min: 1, max: 10, step: 1, start: 10, unit: 'count' },
  alone: { type: 'range', min: 0, max: 5, step: 0.5, start: 1, unit: 'hours' },
  dies: { type: 'switch', start: false },
} as const;

const whole = (count: number): Piece[] =>
  Array.from({ length: count }, (_, index) => ({ task: index + 1, work: JOB, ready: 0 }));

export const lab = defineComputedLab({
  id: 'three-jobs',
  claims: ['K7', 'K5'],
  controls,
  metrics: {
    firstDone: 'hours',
    lastDone: 'hours',
    speedUp: 'factor',
    jobs: 'count',
    atWork: 'count',
    idle: 'count',
  },
  readouts: ['firstDone', 'lastDone', 'speedUp', 'atWork'],
  compute({ use, servers, alone, dies }) {
    const lanes: Lane[] = Array.from({ length: servers }, () => ({ bars: [], free: 0 }));
    const death = dies ? DEATH : null;
    let times: number[];
    if (use === 'compute') {
      const begun = alone > 0 ? workOff(lanes, [{ task: 1, work: alone, ready: 0 }], death) : [0];
      const ready = begun[0] ?? 0;
      const work = (JOB - alone) / servers;
      const parts = Array.from({ length: servers }, () => ({ task: 1, work, ready }));
      times = [Math.max(...workOff(lanes, parts, death))];
    } else {
      times = workOff(lanes, whole(use === 'stay-up' ? 1 : JOBS), death).sort((a, b) => a - b);
    }
    const lastDone = times.at(-1) ?? 0;
    const atWork = lanes.filter(({ bars }) => bars.length > 0).length;
    return {
      metrics: {
        firstDone: times[0] ?? 0,
        lastDone,
        speedUp: (times.length * JOB) / lastDone,
        jobs: times.length,
        atWork,
        idle: servers - atWork,
      },
      picture: {
        type: 'gantt',
        unit: 'hours',
        end: lastDone,
        now: lastDone,
        lanes: lanes.map(({ bars }, index) => ({
          id: `s${index + 1}`,
          group: use,
          bars,
          ...(death && index === 0
            ? { down: [{ from: death.at, to: Math.min(death.until, lastDone) }] }
            : {}),
        })),
        done: [{ group: use, times }],
      },
    };
  },
  prediction: {
    choices: ['no-sooner', 'between', 'tenth'],
    outcome: ({ firstDone = 0 }) => (firstDone >= 9.5 ? 'no-sooner' : firstDone > 1.05 ? 'between' : 'tenth'),
  },
  observation: {
    choices: ['one', 'some', 'all'],
    outcome: ({ atWork = 0, idle = 0 }) => (atWork === 1 ? 'one' : idle > 0 ? 'some' : 'all'),
  },
  challenges: [
    {
      id: 'standby',
      goal: ({ lastDone = Infinity }, { use, dies }) => use === 'stay-up' && dies && lastDone < 12,
    },
    {
      id: 'many',
      goal: ({ jobs = 0, lastDone = Infinity }) => jobs === JOBS && lastDone <= JOB,
    },
    {
      id: 'eight',
      goal: ({ speedUp = 0 }, { use }) => use === 'compute' && speedUp >= 8,
    },
  ],
});
