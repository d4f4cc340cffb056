// Servers are added in front of one shared database. Each request has a part that only the database can do, one
// request at a time; and servers may have to agree with each other. How much more do n servers do than one?
//
// Left out: queues, which make it worse before the ceiling is reached (the lab "knee" has them); work that grows
// with the number of servers.
import { amdahlLimit, efficiency, universalScalability } from '../../systems/theory/scaling-laws.ts';
import { defineComputedLab } from '../define-lab.ts';

const MOST = 20;
/** Cost of each pair of servers that has to agree, as a share of the work of one (constants of the course). */
const AGREEING = { none: 0, little: 0.004, much: 0.02 } as const;

const controls = {
  servers: { type: 'range', min: 1, max: MOST, step: 1, start: 10, unit: 'count' },
  shared: { type: 'choice', options: ['0', '5', '10', '25', '50'], start: '10' },
  agreeing: { type: 'choice', options: ['none', 'little', 'much'], start: 'none' },
} as const;

const counts = Array.from({ length: MOST }, (_, index) => index + 1);

export const lab = defineComputedLab({
  id: 'add-a-server',
  claims: ['K4', 'K7'],
  controls,
  metrics: {
    speedUp: 'factor',
    perServer: 'share',
    next: 'factor',
    ceiling: 'factor',
    best: 'count',
    most: 'factor',
  },
  readouts: ['speedUp', 'perServer', 'next', 'best'],
  compute({ servers, shared, agreeing }) {
    const serial = Number(shared) / 100;
    const times = (n: number) => universalScalability(serial, AGREEING[agreeing], n);
    const best = counts.reduce((so, n) => (times(n) > times(so) + 1e-9 ? n : so), 1);
    const ceiling = amdahlLimit(1 - serial);
    return {
      metrics: {
        speedUp: times(servers),
        perServer: efficiency(times(servers), servers),
        next: times(servers + 1) - times(servers),
        ceiling: Number.isFinite(ceiling) ? ceiling : Number.NaN,
        best,
        most: times(best),
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: 1, max: MOST },
        y: { unit: 'factor', min: 0, max: MOST },
        lines: [
          { id: 'yours', points: counts.map((n) => [n, times(n)] as const) },
          { id: 'promised', points: counts.map((n) => [n, n] as const) },
          ...(ceiling <= MOST ? [{ id: 'ceiling', points: counts.map((n) => [n, ceiling] as const) }] : []),
        ],
        at: servers,
      },
    };
  },
  prediction: {
    choices: ['ten', 'nine', 'five', 'two'],
    outcome: ({ speedUp = 0 }) =>
      speedUp >= 9.5 ? 'ten' : speedUp >= 7.5 ? 'nine' : speedUp >= 2.5 ? 'five' : 'two',
  },
  observation: {
    choices: ['whole', 'part', 'nothing'],
    outcome: ({ next = 0 }) => (next >= 0.9 ? 'whole' : next > 0.02 ? 'part' : 'nothing'),
  },
  challenges: [
    {
      id: 'share-less',
      goal: ({ speedUp = 0 }, { shared, servers }) => shared !== '0' && servers <= 12 && speedUp > 7.5,
    },
    {
      id: 'fewer',
      goal: ({ speedUp = 0 }, { agreeing }) => agreeing === 'much' && speedUp > 2.8,
    },
    {
      id: 'wasted',
      goal: ({ speedUp = Infinity }, { servers, agreeing }) =>
        servers === MOST && agreeing === 'none' && speedUp < 2,
    },
  ],
});
