// What a sum of spares leaves out: somebody must notice, the others must take over, and those who repair may
// have more to do than hands. Ten of a pool's servers are needed; each is up 99 % of the time.
//
// Left out: failures that hit several servers at once; a crew that cannot mend what it finds; nights, in which
// nobody comes.
import { downHoursPerYear, failover, HOURS_PER_YEAR, kOfN } from '../../systems/theory/reliability.ts';
import { repair } from '../../systems/theory/repair.ts';
import { defineComputedLab } from '../define-lab.ts';

const NEEDED = 10;
const MOST = 16;
/** Hours; up for 99 days, down for one: 99 %. */
const MEAN_UP = 99 * 24;
const MEAN_REPAIR = 24;
/** Hours until a person finds a failure that no check has seen. */
const UNTIL_FOUND = 4;
const SEEN = { all: 1, most: 0.95, nine: 0.9 } as const;
const SECONDS_PER_HOUR = 3600;

const controls = {
  servers: { type: 'range', min: NEEDED, max: MOST, step: 1, start: 12, unit: 'count' },
  crews: { type: 'choice', options: ['one', 'two', 'each'], start: 'one' },
  switching: { type: 'range', min: 0, max: 600, step: 30, start: 60, unit: 'duration' },
  seen: { type: 'choice', options: ['all', 'most', 'nine'], start: 'nine' },
} as const;

interface Pool {
  servers: number;
  crews: 'one' | 'two' | 'each';
  switching: number;
  seen: keyof typeof SEEN;
}

const onPaper = (servers: number): number => kOfN(NEEDED, servers, MEAN_UP / (MEAN_UP + MEAN_REPAIR));

/** Share of the time that enough servers are up, when those that wait for a crew stay down meanwhile. */
function withCrews({ servers, crews }: Pick<Pool, 'servers' | 'crews'>): number {
  const rates = { failRate: 1 / MEAN_UP, repairRate: 1 / MEAN_REPAIR };
  const few = crews === 'each' ? {} : { crews: crews === 'one' ? 1 : 2 };
  return repair({ machines: servers, need: NEEDED, ...rates, ...few }).availability;
}

/**
 * Share of the requests that are not lost while a failure goes unnoticed. A pool of n has n times the failures
 * of one server, and each loses an n-th of the requests: the number of servers cancels.
 */
const takingOver = ({ switching, seen }: Pick<Pool, 'switching' | 'seen'>): number =>
  failover({
    meanUp: MEAN_UP,
    switchTime: switching / SECONDS_PER_HOUR,
    coverage: SEEN[seen],
    manual: UNTIL_FOUND,
  });

/** Lower end of the axis, hours down a year. */
const LEAST = 0.001;

export const lab = defineComputedLab({
  id: 'take-over',
  claims: ['K2', 'K5'],
  controls,
  metrics: {
    availability: 'share',
    hours: 'hours',
    paperHours: 'hours',
    crewHours: 'hours',
    switchHours: 'hours',
    times: 'factor',
  },
  readouts: ['hours', 'paperHours', 'crewHours', 'switchHours'],
  compute(settings) {
    const sizes = Array.from({ length: MOST - NEEDED + 1 }, (_, index) => NEEDED + index);
    const line = (of: (servers: number) => number) =>
      sizes.map((servers) => [servers, Math.max(LEAST, downHoursPerYear(of(servers)))] as const);
    const whole = (servers: number) => withCrews({ ...settings, servers }) * takingOver(settings);
    const paperHours = downHoursPerYear(onPaper(settings.servers));
    const crews = downHoursPerYear(withCrews(settings));
    const hours = downHoursPerYear(whole(settings.servers));
    return {
      metrics: {
        availability: whole(settings.servers),
        hours,
        paperHours,
        crewHours: Math.max(0, crews - paperHours),
        switchHours: hours - crews,
        times: hours / paperHours,
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: NEEDED, max: MOST },
        y: { unit: 'hours', min: LEAST, max: HOURS_PER_YEAR, log: true },
        lines: [
          { id: 'whole', points: line(whole) },
          { id: 'crews', points: line((servers) => withCrews({ ...settings, servers })) },
          { id: 'paper', points: line(onPaper) },
        ],
        at: settings.servers,
      },
    };
  },
  prediction: {
    choices: ['as-on-paper', 'some-more', 'far-more'],
    outcome: ({ times = 1 }) => (times < 1.5 ? 'as-on-paper' : times < 5 ? 'some-more' : 'far-more'),
  },
  observation: {
    choices: ['paper', 'crews', 'switching'],
    outcome: ({ paperHours = 0, crewHours = 0, switchHours = 0 }) =>
      paperHours >= Math.max(crewHours, switchHours)
        ? 'paper'
        : crewHours >= switchHours
          ? 'crews'
          : 'switching',
  },
  challenges: [
    {
      id: 'hands',
      goal: ({ hours = Infinity }, { servers, seen }) => servers <= 12 && seen === 'nine' && hours < 4,
    },
    {
      id: 'floor',
      goal: ({ hours = 0 }, { servers }) => servers === MOST && hours > 1,
    },
    {
      id: 'half-hour',
      goal: ({ hours = Infinity }) => hours < 0.5,
    },
  ],
});
