// How much of the year a pool of replicas is up: exact, from how many there are, how many must be up, and what
// stands before them.
//
// Left out: how long a failure takes to be noticed, and who repairs; both only make it worse.
import { downHoursPerYear, HOURS_PER_YEAR, kOfN, replicated } from '../../systems/theory/reliability.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Availability of one server, by option. */
const SERVER = { one: 0.9, two: 0.99, three: 0.999 } as const;
/** Availability of one dispatcher. */
const DISPATCHER = 0.999;
/** Share of a server's failures that hit all of them at once: a power cut, a bad release. */
const TOGETHER = 0.05;
const MOST = 16;

const controls = {
  needed: { type: 'range', min: 1, max: 10, step: 1, start: 10, unit: 'count' },
  servers: { type: 'range', min: 1, max: MOST, step: 1, start: 10, unit: 'count' },
  server: { type: 'choice', options: ['one', 'two', 'three'], start: 'two' },
  dispatchers: { type: 'choice', options: ['none', 'one', 'two'], start: 'none' },
  together: { type: 'switch', start: false, more: true },
} as const;

interface Pool {
  needed: number;
  servers: number;
  server: keyof typeof SERVER;
  dispatchers: 'none' | 'one' | 'two';
  together: boolean;
}

/** Availability of the whole: dispatchers in front, then at least `needed` of the servers, all independent but for what hits all at once. */
function availability({ needed, servers, server, dispatchers, together }: Pool): number {
  const a = SERVER[server];
  const common = together ? 1 - TOGETHER * (1 - a) : 1;
  // What is left of a server's failures once the common ones are counted apart.
  const own = a / common;
  const front = dispatchers === 'none' ? 1 : replicated(DISPATCHER, dispatchers === 'two' ? 2 : 1);
  return servers < needed ? 0 : front * common * kOfN(needed, servers, own);
}

/** Ends of the axis, hours down a year; the pool that cannot work at all is down all year. */
const LEAST = 0.001;

export const lab = defineComputedLab({
  id: 'nines',
  claims: ['K2', 'K5'],
  controls,
  metrics: { availability: 'share', downHours: 'hours', spare: 'count', spareGain: 'factor' },
  readouts: ['availability', 'downHours', 'spare'],
  compute(settings) {
    const { needed, servers } = settings;
    const hours = (pool: Pool) => Math.max(LEAST, downHoursPerYear(availability(pool)));
    const line = (change: Partial<Pool>) =>
      Array.from({ length: MOST - needed + 1 }, (_, index) => {
        const n = needed + index;
        return [n, hours({ ...settings, servers: n, ...change })] as const;
      });
    const here = availability(settings);
    return {
      metrics: {
        availability: here,
        downHours: downHoursPerYear(here),
        spare: Math.max(0, servers - needed),
        spareGain:
          downHoursPerYear(availability({ ...settings, servers: needed })) /
          Math.max(1e-9, downHoursPerYear(availability({ ...settings, servers: needed + 1 }))),
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: 1, max: MOST },
        y: { unit: 'hours', min: LEAST, max: HOURS_PER_YEAR, log: true },
        lines: [
          { id: 'all', points: line({}) },
          { id: 'servers', points: line({ dispatchers: 'none', together: false }) },
        ],
        at: servers >= needed ? servers : null,
      },
    };
  },
  prediction: {
    choices: ['as-one', 'much-worse', 'better'],
    outcome: ({ availability: whole = 0 }, { server }) =>
      Math.abs(whole - SERVER[server]) < 0.0005 ? 'as-one' : whole < SERVER[server] ? 'much-worse' : 'better',
  },
  observation: {
    choices: ['hours', 'days', 'weeks'],
    outcome: ({ downHours = 0 }) => (downHours < 24 ? 'hours' : downHours < 14 * 24 ? 'days' : 'weeks'),
  },
  challenges: [
    {
      id: 'three-nines',
      goal: ({ availability: whole = 0 }, { needed, server, together }) =>
        needed === 10 && server === 'two' && !together && whole >= 0.999,
    },
    {
      id: 'dispatcher',
      goal: ({ availability: whole = 0 }, { dispatchers }) => dispatchers !== 'none' && whole > 0.9995,
    },
    {
      id: 'not-by-number',
      goal: ({ downHours = 0 }, { servers, needed, together }) =>
        together && servers - needed >= 6 && downHours > 1,
    },
  ],
});
