// Eight signs of a distributed monolith, looked for in a design: the same five services on the same five machines
// with other decisions. What ties releases makes it one; the other signs cost time and nights.
//
// Left out: which of two services is the bigger trouble, and all that people do about it.
import { classify } from '../../systems/classify.ts';
import { defineComputedLab } from '../define-lab.ts';
import { bound, signs, systemOf } from './design.ts';

const controls = {
  cut: { type: 'choice', options: ['business', 'layers'], start: 'business' },
  data: { type: 'choice', options: ['own', 'one'], start: 'one' },
  release: { type: 'choice', options: ['alone', 'train'], start: 'alone' },
  calls: { type: 'choice', options: ['chain', 'conductor', 'events'], start: 'chain' },
  library: { type: 'choice', options: ['choose', 'same'], start: 'choose', more: true },
  asking: { type: 'choice', options: ['batch', 'each'], start: 'each', more: true },
} as const;

/** All services of the shop, in every design. */
const SERVICES = 5;

export const lab = defineComputedLab({
  id: 'distributed-monolith',
  claims: ['Y1', 'Y2', 'Y4'],
  controls,
  metrics: { signs: 'count', together: 'count', waits: 'count', stops: 'count', services: 'count' },
  readouts: ['signs', 'together', 'waits', 'stops'],
  compute(design) {
    const counted = bound(design);
    return {
      metrics: {
        signs: signs.filter((sign) => counted[sign] > 1).length,
        together: Math.max(counted.data, counted.release, counted.library, counted.change),
        waits: counted.waits,
        stops: counted.stops,
        services: SERVICES,
      },
      picture: {
        type: 'bars',
        unit: 'count',
        max: SERVICES,
        rows: signs.map((id) => ({ id, value: counted[id], level: 1, bad: counted[id] > 1 })),
      },
      called: classify(systemOf(design), { nodes: 'machines', clusterIsDistributed: true }),
    };
  },
  prediction: {
    choices: ['none', 'few', 'several', 'many'],
    outcome: ({ signs: found = 0 }) =>
      found === 0 ? 'none' : found < 3 ? 'few' : found < 6 ? 'several' : 'many',
  },
  observation: {
    choices: ['one', 'some', 'all'],
    outcome: ({ together = 0 }) => (together === 1 ? 'one' : together < SERVICES ? 'some' : 'all'),
  },
  challenges: [
    {
      id: 'free',
      goal: ({ signs: found = 9 }) => found === 0,
    },
    {
      id: 'one-is-enough',
      goal: ({ signs: found = 9, together = 0 }) => found === 1 && together === SERVICES,
    },
    {
      id: 'ill-but-free',
      goal: ({ signs: found = 0, together = 9 }) => found >= 3 && together === 1,
    },
    {
      id: 'wrong-cut',
      goal: ({ signs: found = 0, together = 0 }, { data, release, library, asking }) =>
        together > 3 &&
        found >= 3 &&
        data === 'own' &&
        release === 'alone' &&
        library === 'choose' &&
        asking === 'batch',
    },
  ],
});
