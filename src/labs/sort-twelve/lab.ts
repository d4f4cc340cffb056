// Twelve systems are sorted by name, before the course and again at its end. Which names fit is read from what the
// systems are (twelve-systems.ts, by a test); most fit more than one.
//
// Left out: what a definition narrower than the widest would say; the lab on sets has that switch.
import { boardValue, itemsAt, placesOf } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import { fits, names, twelve } from '../twelve.ts';

const sorted = {
  type: 'board',
  items: twelve,
  places: ['pile', ...names],
  start: boardValue(twelve, Object.fromEntries(twelve.map((id) => [id, 'pile']))),
  kept: true,
} as const satisfies BoardControl;

export const lab = defineComputedLab({
  id: 'sort-twelve',
  claims: ['K1', 'D1', 'M6', 'X1', 'Y3', 'Z1'],
  controls: { sorted },
  metrics: { fitting: 'count', missing: 'count', unsorted: 'count', several: 'count', used: 'count' },
  readouts: ['fitting', 'missing', 'unsorted'],
  compute(settings) {
    const places = placesOf(sorted, settings.sorted);
    const unsorted = twelve.filter((id) => places[id] === 'pile');
    const wrong = twelve.filter(
      (id) => places[id] !== 'pile' && !fits[id].some((name) => name === places[id]),
    );
    return {
      metrics: {
        fitting: twelve.length - unsorted.length - wrong.length,
        missing: wrong.length,
        unsorted: unsorted.length,
        several: twelve.filter((id) => fits[id].length > 1).length,
        used: names.filter((name) => itemsAt(sorted, settings.sorted, name).length > 0).length,
      },
      picture: { type: 'board', control: 'sorted', links: [], down: [], wrong, pile: 'pile' },
    };
  },
  systems: () => import('../twelve-systems.ts').then(({ twelveSystems }) => twelveSystems),
  prediction: {
    choices: ['few', 'most', 'all'],
    outcome: ({ fitting = 0 }) => (fitting < 7 ? 'few' : fitting < 12 ? 'most' : 'all'),
  },
  observation: {
    choices: ['none', 'few', 'most'],
    outcome: ({ several = 0 }) => (several === 0 ? 'none' : several < 6 ? 'few' : 'most'),
  },
  challenges: [
    {
      id: 'all-fit',
      goal: ({ fitting = 0, used = 0 }) => fitting === twelve.length && used === names.length,
    },
    {
      id: 'one-word',
      goal: ({ fitting = 0 }, { sorted: value }) =>
        fitting === twelve.length && itemsAt(sorted, value, 'distributed').length === 10,
    },
  ],
});
