// How long a request takes, waiting included, as servers get busier; and how much a larger pool helps at the
// same busyness. Theory of one queue before n equal servers (M/M/n), times in units of the mean work.
//
// Left out: what balancers do that cannot hold a queue back; bursts; work that varies more, or less.
import { mmc } from '../../systems/theory/multi-server.ts';
import { defineComputedLab } from '../define-lab.ts';

const MOST_BUSY = 0.95;
/** Upper end of the axis, times the work itself. */
const TOP = 12;

const controls = {
  busy: { type: 'range', min: 0.05, max: MOST_BUSY, step: 0.05, start: 0.8, unit: 'share' },
  servers: { type: 'range', min: 1, max: 20, step: 1, start: 1, unit: 'count' },
} as const;

/** `busy`: the share of each server's time that is used. */
const station = (busy: number, servers: number) => mmc(busy * servers, 1, servers);

const places = Array.from({ length: 96 }, (_, index) => index / 100).concat(0.96, 0.97, 0.98);

function line(servers: number) {
  return places.map((busy) => {
    const { response } = station(busy, servers);
    return [busy, response <= TOP ? response : Number.NaN] as const;
  });
}

export const lab = defineComputedLab({
  id: 'knee',
  claims: ['K4'],
  controls,
  metrics: { response: 'factor', waits: 'share', busier: 'factor', grows: 'factor', doubled: 'factor' },
  readouts: ['response', 'waits', 'busier', 'doubled'],
  compute({ busy, servers }) {
    const { response, waits } = station(busy, servers);
    const busier = station((1 + busy) / 2, servers).response;
    return {
      metrics: {
        response,
        waits,
        busier,
        grows: busier / response,
        doubled: station(busy, 2 * servers).response,
      },
      picture: {
        type: 'curve',
        x: { unit: 'share', min: 0, max: 1 },
        y: { unit: 'factor', min: 0, max: TOP },
        lines: [
          { id: 'yours', points: line(servers) },
          { id: 'doubled', points: line(2 * servers) },
        ],
        at: busy,
      },
    };
  },
  prediction: {
    choices: ['hardly', 'somewhat', 'twice'],
    outcome: ({ grows = 1 }) => (grows < 1.2 ? 'hardly' : grows < 1.7 ? 'somewhat' : 'twice'),
  },
  observation: {
    choices: ['few', 'some', 'most'],
    outcome: ({ waits = 0 }) => (waits < 0.3 ? 'few' : waits < 0.6 ? 'some' : 'most'),
  },
  challenges: [
    {
      id: 'pool',
      goal: ({ response = Infinity }, { busy }) => busy >= 0.8 && response < 1.1,
    },
    {
      id: 'room',
      goal: ({ response = Infinity }, { busy, servers }) => servers === 1 && busy >= 0.5 && response < 2.5,
    },
  ],
});
