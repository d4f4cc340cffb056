// Ten systems and what became of them. The reader says first which way each went, then sees the dates, and can look
// at one reason at a time, or only at what was known by a year.
//
// Left out: ten are no sample. They were chosen because somebody told of them in public, and for both directions.
import { boardValue, placesOf } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import { cases, type Way, ways } from './cases.ts';

const ids = cases.map(({ id }) => id);

const sorted = {
  type: 'board',
  items: ids,
  places: ['pile', ...ways],
  start: boardValue(ids, Object.fromEntries(ids.map((id) => [id, 'pile']))),
} as const satisfies BoardControl;

const controls = {
  sorted,
  reason: { type: 'choice', options: ['all', 'change', 'running', 'task'], start: 'all' },
  until: { type: 'range', min: 2008, max: 2024, step: 1, start: 2024, unit: 'year' },
} as const;

const wayOf = new Map(cases.map(({ id, way }) => [id, way] as const));

export const lab = defineComputedLab({
  id: 'both-ways',
  claims: ['Y5', 'Y6'],
  controls,
  metrics: {
    seen: 'count',
    many: 'count',
    one: 'count',
    kept: 'count',
    right: 'count',
    wrong: 'count',
    unsorted: 'count',
  },
  readouts: ['right', 'many', 'one', 'kept'],
  compute(settings) {
    const { reason, until } = settings;
    const places = placesOf(sorted, settings.sorted);
    const seen = cases.filter((one) => one.year <= until && (reason === 'all' || one.reason === reason));
    const went = (way: Way) => seen.filter((one) => one.way === way).length;
    const unsorted = ids.filter((id) => places[id] === 'pile');
    const wrong = ids.filter((id) => places[id] !== 'pile' && places[id] !== wayOf.get(id));
    return {
      metrics: {
        seen: seen.length,
        many: went('many'),
        one: went('one'),
        kept: went('kept'),
        right: ids.length - unsorted.length - wrong.length,
        wrong: wrong.length,
        unsorted: unsorted.length,
      },
      picture: {
        type: 'board',
        control: 'sorted',
        links: [],
        down: [],
        notes: seen.map(({ id, year }) => ({ id, value: year, unit: 'year' as const })),
        wrong,
        pile: 'pile',
      },
    };
  },
  prediction: {
    choices: ['all', 'most', 'fewer'],
    outcome: ({ many = 0, seen = 0 }) =>
      many === seen && seen > 0 ? 'all' : many * 2 > seen ? 'most' : 'fewer',
  },
  observation: {
    choices: ['one-way', 'two-ways', 'three-ways'],
    outcome: ({ many = 0, one = 0, kept = 0 }) => {
      const used = [many, one, kept].filter((count) => count > 0).length;
      return used < 2 ? 'one-way' : used === 2 ? 'two-ways' : 'three-ways';
    },
  },
  challenges: [
    {
      id: 'as-it-went',
      goal: ({ right = 0 }) => right === cases.length,
    },
    {
      id: 'looks-like-a-trend',
      goal: ({ many = 0, seen = 0 }) => seen >= 3 && many === seen,
    },
    {
      id: 'back-before',
      goal: ({ one = 0 }, { until }) => until <= 2020 && one >= 2,
    },
  ],
});
