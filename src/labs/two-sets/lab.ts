// Two sets, drawn in one of four ways, and four systems that have to be drawn into them. A system that finds no place
// refutes the drawing; one that finds its place proves nothing, which shows when fewer systems are looked at.
//
// Left out: the four are such that no definition in use changes what they are called (a test holds it), so there is
// nothing to set about words. Two circles that merely overlap have a place for everything and say nothing.
import { classify } from '../../systems/classify.ts';
import { defineComputedLab } from '../define-lab.ts';
import type { Nest } from '../picture.ts';
import { twelveSystems } from '../twelve-systems.ts';

/** In the order in which they are looked at: first what everybody has met. */
export const FOUR = ['teams', 'chess', 'functions', 'redis'] as const;
type FourId = (typeof FOUR)[number];

const controls = {
  drawing: {
    type: 'choice',
    options: ['distributed-in-micro', 'micro-in-distributed', 'same', 'apart'],
    start: 'distributed-in-micro', // as the article has it
  },
  looked: { type: 'range', min: 1, max: FOUR.length, step: 1, start: FOUR.length, unit: 'count' },
} as const;
type Drawing = (typeof controls.drawing.options)[number];

type What = 'neither' | 'distributed' | 'micro' | 'both';

const whatIs = new Map(FOUR.map((id) => [id, read(id)] as const));

function read(id: FourId): What {
  const { distributed, microservices } = classify(twelveSystems[id], {
    nodes: 'processes',
    clusterIsDistributed: true,
  });
  if (distributed === 'yes') return microservices === 'yes' ? 'both' : 'distributed';
  return microservices === 'yes' ? 'micro' : 'neither';
}

/** The boxes of a drawing, from outside to inside or side by side, and what has its place in each. */
const BOXES: Readonly<Record<Drawing, readonly { id: string; holds: What }[]>> = {
  'distributed-in-micro': [
    { id: 'micro', holds: 'micro' },
    { id: 'distributed', holds: 'both' },
  ],
  'micro-in-distributed': [
    { id: 'distributed', holds: 'distributed' },
    { id: 'micro', holds: 'both' },
  ],
  same: [{ id: 'one-set', holds: 'both' }],
  apart: [
    { id: 'distributed', holds: 'distributed' },
    { id: 'micro', holds: 'micro' },
  ],
};

const names: Readonly<Record<What, readonly string[]>> = {
  neither: ['is-neither'],
  distributed: ['is-distributed'],
  micro: ['is-micro'],
  both: ['is-distributed', 'is-micro'],
};

const box = (id: string, inside: readonly Nest[], more: Partial<Nest> = {}): Nest => ({
  id,
  value: Number.NaN,
  times: 1,
  inside,
  ...more,
});
const systemBox = (id: FourId) => box(id, [], { called: names[whatIs.get(id) ?? 'neither'] });

/** The sets as they are drawn, with what stands in each. */
function sets(drawing: Drawing, standing: (what: What) => readonly Nest[]): Nest[] {
  const [first, second] = BOXES[drawing];
  if (!first) return [];
  const inner = second ? [box(second.id, standing(second.holds))] : [];
  return drawing === 'apart'
    ? [box(first.id, standing(first.holds)), ...inner]
    : [box(first.id, [...standing(first.holds), ...inner])];
}

export const lab = defineComputedLab({
  id: 'two-sets',
  claims: ['Z1', 'Z4'],
  controls,
  metrics: {
    looked: 'count',
    placed: 'count',
    homeless: 'count',
    homelessDistributed: 'count',
    homelessBoth: 'count',
  },
  readouts: ['placed', 'homeless'],
  compute({ drawing, looked }) {
    const seen = FOUR.slice(0, looked);
    const hasPlace = (id: FourId) =>
      whatIs.get(id) === 'neither' || BOXES[drawing].some(({ holds }) => holds === whatIs.get(id));
    const homeless = seen.filter((id) => !hasPlace(id));
    const those = (what: What) => homeless.filter((id) => whatIs.get(id) === what).length;
    const standing = (what: What) =>
      seen.filter((id) => hasPlace(id) && whatIs.get(id) === what).map(systemBox);
    const root = (inside: readonly Nest[]) => box(`says-${drawing}`, inside);
    return {
      metrics: {
        looked,
        placed: looked - homeless.length,
        homeless: homeless.length,
        homelessDistributed: those('distributed'),
        homelessBoth: those('both'),
      },
      picture: {
        type: 'nest',
        unit: 'count',
        root: root([
          ...sets(drawing, standing),
          ...standing('neither'),
          ...(homeless.length > 0 ? [box('nowhere', homeless.map(systemBox), { bad: true })] : []),
        ]),
        // Where a system stands is the answer.
        veiled: root([
          ...sets(drawing, () => []),
          box(
            'waiting',
            seen.map((id) => box(id, [])),
          ),
        ]),
      },
    };
  },
  prediction: {
    choices: ['none', 'one', 'more'],
    outcome: ({ homeless = 0 }) => (homeless === 0 ? 'none' : homeless === 1 ? 'one' : 'more'),
  },
  observation: {
    choices: ['nobody', 'distributed', 'both'],
    outcome: ({ homelessDistributed = 0, homelessBoth = 0 }) =>
      homelessDistributed > 0 ? 'distributed' : homelessBoth > 0 ? 'both' : 'nobody',
  },
  challenges: [
    { id: 'room-for-all', goal: ({ looked = 0, homeless = 0 }) => looked === FOUR.length && homeless === 0 },
    {
      id: 'too-few',
      goal: ({ looked = 0, homeless = 0 }, { drawing }) =>
        drawing === 'distributed-in-micro' && looked >= 2 && homeless === 0,
    },
    { id: 'one-is-enough', goal: ({ looked = 0, homeless = 0 }) => looked === FOUR.length && homeless === 1 },
  ],
});
