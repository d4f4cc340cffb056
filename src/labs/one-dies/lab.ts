// One server dies in each of three designs: one that does everything, ten with a part of the work each, ten that
// all do all of it. What stops, what goes on, and when ten reports are done that need every kind of work.
//
// Left out: the time until the death is noticed, and room for more work on those that are left.
import { defineComputedLab } from '../define-lab.ts';
import type { Nest } from '../picture.ts';
import { SHOP_KINDS as KINDS } from '../shop-kinds.ts';
import { type Group, goesOn, grouped, nightOf, ONE, serversOf } from './designs.ts';

/** Reports that wait at midnight; each is an hour of every kind of work. */
const REPORTS = 10;
const TOGETHER = { own: 1, pair: 2, any: KINDS.length } as const;

const controls = {
  dead: { type: 'range', min: 0, max: KINDS.length, step: 1, start: 4, unit: 'count' },
  who: { type: 'choice', options: ['own', 'pair', 'any'], start: 'own' },
  repair: { type: 'range', min: 6, max: 48, step: 6, start: 24, unit: 'hours' },
  when: { type: 'range', min: 0, max: 9.5, step: 0.5, start: 0, unit: 'hours' },
} as const;

const CLUSTER = grouped(KINDS.length);

export const lab = defineComputedLab({
  id: 'one-dies',
  claims: ['X4', 'X5', 'X2'],
  controls,
  metrics: {
    oneGoesOn: 'share',
    splitGoesOn: 'share',
    clusterGoesOn: 'share',
    oneDone: 'count',
    splitDone: 'count',
    clusterDone: 'count',
    splitLast: 'hours',
    clusterLast: 'hours',
    splitLost: 'hours',
    clusterLost: 'hours',
  },
  readouts: ['oneDone', 'splitDone', 'clusterDone', 'splitLast', 'clusterLast'],
  compute({ dead, who, repair, when }) {
    const gone = dead === 0 ? null : `s${dead}`;
    const death = { at: when, until: when + repair };
    const split = grouped(TOGETHER[who]);
    const reports = { reports: REPORTS, dead: gone, death };
    const nights = {
      one: nightOf(ONE, { ...reports, whole: true, dead: gone && 's1' }),
      split: nightOf(split, { ...reports, whole: false }),
      cluster: nightOf(CLUSTER, { ...reports, whole: true }),
    };
    const doneOf = ({ times }: { times: readonly number[] }) =>
      times.filter((time) => time <= death.until).length;
    const last = ({ times }: { times: readonly number[] }) => times.at(-1) ?? 0;
    const shares = {
      one: goesOn(ONE, gone && 's1'),
      split: goesOn(split, gone),
      cluster: goesOn(CLUSTER, gone),
    };
    return {
      metrics: {
        oneGoesOn: shares.one,
        splitGoesOn: shares.split,
        clusterGoesOn: shares.cluster,
        oneDone: doneOf(nights.one),
        splitDone: doneOf(nights.split),
        clusterDone: doneOf(nights.cluster),
        splitLast: last(nights.split),
        clusterLast: last(nights.cluster),
        splitLost: nights.split.lost,
        clusterLost: nights.cluster.lost,
      },
      picture: {
        type: 'nest',
        unit: 'share',
        control: 'dead',
        root: {
          id: 'goes-on',
          value: Number.NaN,
          times: 1,
          inside: [
            {
              id: 'one',
              value: shares.one,
              times: 1,
              inside: [machine('server', gone !== null, gone ? 0 : 1)],
            },
            { id: 'split', value: shares.split, times: 1, inside: split.map((group) => nodeOf(group, dead)) },
            {
              id: 'cluster',
              value: shares.cluster,
              times: 1,
              inside: serversOf(KINDS.length).map((id, index) => server(id, index + 1, dead)),
            },
          ],
        },
      },
    };
  },
  prediction: {
    choices: ['none', 'cluster', 'both'],
    outcome({ splitDone = 0, clusterDone = 0 }) {
      if (clusterDone < REPORTS) return 'none';
      return splitDone < REPORTS ? 'cluster' : 'both';
    },
  },
  observation: {
    choices: ['nobody', 'some', 'all'],
    outcome: ({ splitGoesOn = 0 }) => (splitGoesOn === 1 ? 'nobody' : splitGoesOn > 0 ? 'some' : 'all'),
  },
  challenges: [
    {
      id: 'stand-in',
      goal: ({ splitDone = 0 }, { dead, repair }) => dead > 0 && repair >= 24 && splitDone === REPORTS,
    },
    {
      id: 'sooner',
      goal: ({ splitLast = Infinity, clusterLast = 0 }, { dead, repair }) =>
        dead > 0 && repair >= 24 && splitLast < clusterLast,
    },
    {
      id: 'quick-repair',
      goal: ({ splitLast = Infinity }, { dead, who }) => dead > 0 && who === 'own' && splitLast <= 20,
    },
    {
      id: 'begun-again',
      goal: ({ clusterLost = 0 }) => clusterLost > 8,
    },
  ],
});

/** A machine that can be stopped; its value is what it still does. */
const machine = (id: string, isDown: boolean, value = isDown ? 0 : 1): Nest => ({
  id,
  value,
  times: 1,
  inside: [],
  down: isDown,
});

/** A tap stops this one, or starts it again. */
const server = (id: string, number: number, dead: number): Nest => ({
  ...machine(id, number === dead),
  sets: number === dead ? 0 : number,
});

/** A node of the split: a machine with its kind of work, or several that stand in for each other. */
function nodeOf({ kinds, servers }: Group, dead: number): Nest {
  const machines = servers.map((id) => server(id, Number(id.slice(1)), dead));
  const [only] = machines;
  const [kind = ''] = kinds;
  if (only && machines.length === 1) return { ...only, id: kind, does: kind };
  return { id: `${kind}-${kinds.length}`, value: Number.NaN, times: 1, inside: machines };
}
