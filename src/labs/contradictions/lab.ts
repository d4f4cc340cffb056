// Twelve sentences of the article, ten of which contradict each other two by two. The reader puts a pair before the
// system that it speaks of; where the system can decide, it says which of the two is false.
//
// Left out: that a sentence which is false of one system may hold of others.
import { boardValue, placesOf } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import {
  calledOf,
  hours,
  indispensable,
  isOf,
  pairs,
  refutes,
  systems,
  WITNESSES,
  type Witness,
} from './witnesses.ts';

/** In the order of the article; two of them contradict nothing. */
const sentences = ['k7', 'd4', 'd5', 'm2', 'x2', 'x6', 'y1', 'y3', 'y4', 'z1', 'z3', 'z4'] as const;

const board = {
  type: 'board',
  items: sentences,
  places: ['pile', ...WITNESSES],
  start: boardValue(sentences, Object.fromEntries(sentences.map((id) => [id, 'pile']))),
} as const satisfies BoardControl;

const controls = {
  board,
  look: { type: 'choice', options: WITNESSES, start: 'functions' },
  nodes: { type: 'choice', options: ['machines', 'processes'], start: 'machines' },
} as const;

export const lab = defineComputedLab({
  id: 'contradictions',
  claims: ['Z1', 'Z3', 'Z4', 'Y1', 'Y3', 'Y4', 'D5', 'X2', 'K7', 'X6'],
  controls,
  metrics: {
    found: 'count',
    decided: 'count',
    misplaced: 'count',
    left: 'count',
    indispensable: 'count',
    indispensableDoubled: 'count',
    wholeHours: 'hours',
    splitHours: 'hours',
  },
  readouts: ['found', 'decided', 'misplaced'],
  compute({ board: value, look, nodes }) {
    const places = placesOf(board, value);
    const at = (witness: Witness) => sentences.filter((id) => places[id] === witness);
    const found = WITNESSES.filter((witness) => at(witness).filter((id) => isOf(witness, id)).length === 2);
    const decided = found.filter((witness) => refutes(witness, nodes));
    const misplaced = WITNESSES.flatMap((witness) => at(witness).filter((id) => !isOf(witness, id)));
    return {
      metrics: {
        found: found.length,
        decided: decided.length,
        misplaced: misplaced.length,
        left: sentences.filter((id) => places[id] === 'pile').length,
        indispensable: indispensable(systems.functions),
        indispensableDoubled: indispensable(systems.doubled),
        wholeHours: hours.whole,
        splitHours: hours.split,
      },
      picture: {
        type: 'board',
        control: 'board',
        links: [],
        down: [],
        wrong: misplaced,
        marked: decided.map((witness) => pairs[witness].refutable),
        pile: 'pile',
      },
      called: calledOf(look, nodes),
      whose: look,
    };
  },
  prediction: {
    choices: ['none', 'some', 'all'],
    outcome: ({ found = 0 }) => (found === 0 ? 'none' : found < WITNESSES.length ? 'some' : 'all'),
  },
  observation: {
    choices: ['all', 'not-all'],
    outcome: ({ found = 0, decided = 0 }) => (decided === found ? 'all' : 'not-all'),
  },
  challenges: [
    {
      id: 'three-apart',
      goal: ({ found = 0, misplaced = 0 }) => found >= 3 && misplaced === 0,
    },
    {
      id: 'by-number',
      goal: ({ decided = 0, found = 0 }, { board: value }) => {
        const places = placesOf(board, value);
        return found >= 2 && decided >= 2 && places.d5 === 'doubled' && places.x6 === 'weather';
      },
    },
    {
      id: 'dissolve',
      goal: ({ found = 0, decided = 0 }) => found >= 1 && decided < found,
    },
    {
      id: 'all-five',
      goal: ({ found = 0, misplaced = 0, left = 0 }) =>
        found === WITNESSES.length && misplaced === 0 && left === sentences.length - 2 * WITNESSES.length,
    },
  ],
});
