// Three sets, which the reader puts into each other, and twelve systems. To put a set into another is to say “every
// one of these is one of those”; a single system can refute it, and the machine looks for one.
//
// Left out: twelve systems can refute a sentence and never prove one. Why a nesting holds has to be argued.
import { classify } from '../../systems/classify.ts';
import { boardValue, placesOf } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import { type TwelveId, twelve } from '../twelve.ts';
import { twelveSystems } from '../twelve-systems.ts';
import { against, DEFINITIONS, type Nesting, SETS, type SetId, setsOf } from './sets.ts';

const itemOf = (set: SetId) => `all-${set}` as const;

const items = [...SETS.map(itemOf), ...twelve];
const pile = Object.fromEntries(twelve.map((id) => [id, 'pile']));
/** Nothing is in anything; the twelve wait. */
const loose = { 'all-cluster': 'none', 'all-distributed': 'none', 'all-micro': 'none', ...pile };

const sets = {
  type: 'board',
  items,
  places: ['pile', 'none', ...SETS],
  // As the article has it.
  start: boardValue(items, { ...loose, 'all-distributed': 'micro' }),
} as const satisfies BoardControl;

const controls = {
  sets,
  nodes: { type: 'choice', options: ['processes', 'machines'], start: 'processes' },
  clusters: { type: 'switch', start: true },
  spread: { type: 'switch', start: false },
} as const;

/** What is said by the places of the sets. A set in itself says nothing. */
const nestingsOf = (places: Readonly<Record<string, string>>): Nesting[] =>
  SETS.flatMap((inner) => {
    const outer = SETS.find((set) => set === places[itemOf(inner)]);
    return outer && outer !== inner ? [{ inner, outer }] : [];
  });

/** The sets around a place, the place itself included. */
function around(set: SetId, nestings: readonly Nesting[], seen: readonly SetId[] = []): SetId[] {
  if (seen.includes(set)) return [...seen];
  const outer = nestings.find(({ inner }) => inner === set)?.outer;
  return outer ? around(outer, nestings, [...seen, set]) : [...seen, set];
}

export const lab = defineComputedLab({
  id: 'set-machine',
  claims: ['Z1', 'Z2', 'Z3', 'Z4'],
  controls,
  metrics: {
    nestings: 'count',
    refuted: 'count',
    against: 'count',
    always: 'count',
    placed: 'count',
    wrong: 'count',
  },
  readouts: ['refuted', 'against', 'always', 'wrong'],
  compute({ sets: board, nodes, clusters, spread }) {
    const definitions = { nodes, clusterIsDistributed: clusters };
    const places = placesOf(sets, board);
    const nestings = nestingsOf(places);
    const judged = nestings.map((nesting) => ({ nesting, found: against(nesting, definitions, spread) }));
    const refuted = judged.filter(({ found }) => found.length > 0);
    const always = nestings.filter((nesting) =>
      DEFINITIONS.every((one) => against(nesting, one, spread).length === 0),
    );
    const placed = twelve.filter((id) => places[id] !== 'pile');
    const isWrong = (id: TwelveId) => {
      const bears = setsOf(id, definitions);
      const set = SETS.find((one) => one === places[id]);
      return set ? !around(set, nestings).every((one) => bears.includes(one)) : bears.length > 0;
    };
    const wrong = placed.filter(isWrong);
    const opposed = [...new Set(refuted.flatMap(({ found }) => found))];
    const [witness] = opposed;
    return {
      metrics: {
        nestings: nestings.length,
        refuted: refuted.length,
        against: opposed.length,
        always: always.length,
        placed: placed.length,
        wrong: wrong.length,
      },
      picture: {
        type: 'board',
        control: 'sets',
        links: [],
        down: [],
        wrong: [...wrong, ...refuted.map(({ nesting }) => itemOf(nesting.inner))],
        marked: opposed,
        pile: 'pile',
      },
      ...(witness && { called: classify(twelveSystems[witness], definitions), whose: witness }),
    };
  },
  prediction: {
    choices: ['refuted', 'depends', 'always'],
    outcome: ({ nestings = 0, refuted = 0, always = 0 }) =>
      refuted > 0 ? 'refuted' : always < nestings ? 'depends' : 'always',
  },
  observation: {
    choices: ['none', 'few', 'many'],
    outcome: ({ against: count = 0 }) => (count === 0 ? 'none' : count < 4 ? 'few' : 'many'),
  },
  challenges: [
    {
      id: 'two-inside',
      goal: ({ nestings = 0, refuted = 0 }) => nestings >= 2 && refuted === 0,
    },
    {
      id: 'exception',
      goal: ({ refuted = 0, nestings = 0, against: count = 0 }, { sets: board }) =>
        nestings === 1 &&
        placesOf(sets, board)['all-micro'] === 'distributed' &&
        refuted === 1 &&
        count === 1,
    },
    {
      id: 'every-definition',
      goal: ({ nestings = 0, always = 0 }) => nestings >= 1 && always === nestings,
    },
    {
      id: 'place-six',
      goal: ({ placed = 0, wrong = 0 }, { sets: board }) =>
        placed >= 6 && wrong === 0 && Object.values(placesOf(sets, board)).includes('distributed'),
    },
  ],
});
