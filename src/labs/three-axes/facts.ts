import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  copiesLost: { settings: {}, metric: 'lost', seeds: 1 },
  copiesHolds: { settings: {}, metric: 'holds', seeds: 1 },
  copiesDown: { settings: {}, metric: 'down', seeds: 1 },
  oneDown: { settings: { copies: 1 }, metric: 'down', seeds: 1 },
  functionsLost: { settings: { copies: 1, functions: 4 }, metric: 'lost', seeds: 1 },
  functionsUnits: { settings: { copies: 1, functions: 4, alone: true }, metric: 'units', seeds: 1 },
  dataLost: { settings: { copies: 1, data: 4 }, metric: 'lost', seeds: 1 },
  dataHolds: { settings: { copies: 1, data: 4 }, metric: 'holds', seeds: 1 },
  allMachines: { settings: { functions: 4, data: 4 }, metric: 'machines', seeds: 1 },
  laptopLost: {
    settings: { copies: 1, functions: 4, alone: true, together: true },
    metric: 'lost',
    seeds: 1,
  },
};

export const plays: PlaysOf<typeof lab> = {
  redis: {
    with: { data: 4, copies: 2 },
    without: { data: 4, copies: 1 },
  },
  laptop: {
    with: { functions: 4, alone: true, together: true },
    without: { functions: 4, alone: true },
  },
  'all-names': {
    with: { functions: 2, alone: true },
    without: { functions: 2 },
  },
  'one-name': {
    with: { functions: 3, copies: 1 },
    without: { functions: 3, copies: 1, alone: true },
  },
};
