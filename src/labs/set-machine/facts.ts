import { boardValue, placesOf } from '../board.ts';
import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';

const { sets } = lab.controls;
/** Nothing is in anything but what is named; the twelve wait. */
const value = (placement: Readonly<Record<string, string>>) =>
  boardValue(sets.items, { ...placesOf(sets, sets.start), 'all-distributed': 'none', ...placement });
const microInside = value({ 'all-micro': 'distributed' });
const six = { chess: 'none', copies: 'cluster', redis: 'distributed', functions: 'distributed' };

export const facts: FactsOf<typeof lab> = {
  articleWidest: { settings: {}, metric: 'against', seeds: 1 },
  articleNarrowest: { settings: { nodes: 'machines', clusters: false }, metric: 'against', seeds: 1 },
  turnedProcesses: { settings: { sets: microInside }, metric: 'against', seeds: 1 },
  turnedMachines: { settings: { sets: microInside, nodes: 'machines' }, metric: 'against', seeds: 1 },
  turnedSpread: { settings: { sets: microInside, spread: true }, metric: 'always', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'two-inside': {
    with: { sets: value({ 'all-micro': 'distributed', 'all-cluster': 'distributed' }) },
    without: { sets: value({ 'all-micro': 'distributed', 'all-cluster': 'distributed' }), clusters: false },
  },
  exception: {
    with: { sets: microInside, nodes: 'machines' },
    without: { sets: microInside },
  },
  'every-definition': {
    with: { sets: microInside, spread: true },
    without: { sets: microInside },
  },
  'place-six': {
    with: { sets: value({ ...six, tied: 'distributed', teams: 'micro', 'all-micro': 'distributed' }) },
    without: { sets: value({ ...six, tied: 'distributed', teams: 'micro', 'all-distributed': 'micro' }) },
  },
};
