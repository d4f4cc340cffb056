import { boardValue } from '../board.ts';
import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';
import { isOf, WITNESSES, type Witness } from './witnesses.ts';

const sentences = lab.controls.board.items;

/** The pairs of these systems where they belong, everything else in the pile. */
const solved = (...found: Witness[]) =>
  boardValue(
    sentences,
    Object.fromEntries(sentences.map((id) => [id, found.find((witness) => isOf(witness, id)) ?? 'pile'])),
  );

export const facts: FactsOf<typeof lab> = {
  indispensable: { settings: {}, metric: 'indispensable', seeds: 1 },
  indispensableDoubled: { settings: {}, metric: 'indispensableDoubled', seeds: 1 },
  wholeHours: { settings: {}, metric: 'wholeHours', seeds: 1 },
  splitHours: { settings: {}, metric: 'splitHours', seeds: 1 },
  decided: { settings: { board: solved(...WITNESSES) }, metric: 'decided', seeds: 1 },
  decidedProcesses: {
    settings: { board: solved(...WITNESSES), nodes: 'processes' },
    metric: 'decided',
    seeds: 1,
  },
};

export const plays: PlaysOf<typeof lab> = {
  'three-apart': {
    with: { board: solved('functions', 'laptop', 'weather') },
    without: { board: solved('functions', 'laptop') },
  },
  'by-number': {
    with: { board: solved('doubled', 'weather') },
    without: { board: solved('functions', 'laptop', 'tied') },
  },
  dissolve: {
    with: { board: solved('laptop'), nodes: 'processes' },
    without: { board: solved('laptop') },
  },
  'all-five': {
    with: { board: solved(...WITNESSES) },
    without: { board: solved('functions', 'laptop', 'tied', 'doubled') },
  },
};
