// One shop's customers divided by number over several machines: what each of them holds, how many must move when
// one machine is added, what one very busy customer does, and what is gone when a machine dies.
//
// Left out: the time and traffic of moving, questions that need several shards at once, and shards that grow.
import { loadsOf, movedShare, type Placing, placingOf } from '../../systems/key-study.ts';
import { movedByConsistent, movedByModulo } from '../../systems/theory/hashing.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Gigabytes, and as many customers with one gigabyte each. */
const DATA = 2000;
/** What one machine may hold. */
const ROOM = 400;
/** Requests a second, and what one machine can answer. */
const REQUESTS = 1000;
const ABLE = 300;
const MOST = 10;

const controls = {
  shards: { type: 'range', min: 1, max: MOST, step: 1, start: 4, unit: 'count' },
  scheme: { type: 'choice', options: ['mod', 'ring'], start: 'mod' },
  copies: { type: 'range', min: 1, max: 3, step: 1, start: 1, unit: 'count' },
  hot: { type: 'range', min: 0, max: 0.6, step: 0.1, start: 0, unit: 'share' },
  dies: { type: 'switch', start: false, more: true },
} as const;

/** By customer number: the remainder, or consistent hashing with a hundred points for each shard. */
const placing = (scheme: 'mod' | 'ring', shards: number): Placing =>
  scheme === 'ring'
    ? placingOf('ring', shards)
    : (key) => Number(key.slice(key.lastIndexOf(' ') + 1)) % shards;

export const lab = defineComputedLab({
  id: 'shards',
  claims: ['D2', 'D5', 'D6'],
  controls,
  metrics: {
    fullest: 'gigabytes',
    busiest: 'rate',
    moved: 'share',
    lost: 'share',
    machines: 'count',
  },
  readouts: ['fullest', 'busiest', 'moved', 'lost', 'machines'],
  theory: ({ scheme, shards }) => ({
    moved: scheme === 'mod' ? movedByModulo(shards, shards + 1) : movedByConsistent(shards, shards + 1),
  }),
  compute({ shards, scheme, copies, hot, dies }) {
    const now = placing(scheme, shards);
    const loads = loadsOf(now, shards, DATA);
    // Customer 0 is the busy one; everybody else asks equally often.
    const rates = loads.map(
      (load, shard) => REQUESTS * ((shard === now('/key 0') ? hot : 0) + ((1 - hot) * load) / DATA),
    );
    const isGone = (shard: number) => dies && copies === 1 && shard === 0;
    return {
      metrics: {
        fullest: Math.max(...loads),
        busiest: Math.max(...rates),
        moved: movedShare(now, placing(scheme, shards + 1), DATA),
        lost: dies && copies === 1 ? (loads[0] ?? 0) / DATA : 0,
        machines: shards * copies,
      },
      picture: {
        type: 'bars',
        unit: hot > 0 ? 'rate' : 'gigabytes',
        max: Math.max(...(hot > 0 ? [2 * ABLE, ...rates] : [2.5 * ROOM, ...loads])),
        rows: (hot > 0 ? rates : loads).map((value, shard) => ({
          id: `s${shard + 1}`,
          value: isGone(shard) ? 0 : value,
          level: hot > 0 ? ABLE : ROOM,
          bad: isGone(shard) || value > (hot > 0 ? ABLE : ROOM),
        })),
      },
    };
  },
  prediction: {
    choices: ['few', 'share', 'most'],
    outcome: ({ moved = 0 }) => (moved < 0.05 ? 'few' : moved < 0.5 ? 'share' : 'most'),
  },
  observation: {
    choices: ['fits', 'too-full'],
    outcome: ({ fullest = 0 }) => (fullest <= ROOM ? 'fits' : 'too-full'),
  },
  challenges: [
    {
      id: 'fits',
      goal: ({ fullest = Infinity, machines = 0 }) => fullest <= ROOM && machines <= 5,
    },
    {
      id: 'move-little',
      goal: ({ fullest = Infinity, moved = 1 }) => fullest <= ROOM && moved <= 0.2,
    },
    {
      id: 'outlive',
      goal: ({ lost = 1, fullest = Infinity }, { dies, scheme }) =>
        dies && scheme === 'mod' && fullest <= ROOM && lost === 0,
    },
    {
      id: 'hot',
      goal: ({ busiest = 0 }, { shards }) => shards === MOST && busiest > ABLE,
    },
  ],
});
