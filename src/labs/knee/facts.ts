import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  eighty: { settings: {}, metric: 'response', seeds: 1 },
  ninety: { settings: { busy: 0.9 }, metric: 'response', seeds: 1 },
  ninetyFive: { settings: { busy: 0.95 }, metric: 'response', seeds: 1 },
  twoAtEighty: { settings: { servers: 2 }, metric: 'response', seeds: 1 },
  twentyAtEighty: { settings: { servers: 20 }, metric: 'response', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  pool: {
    with: { servers: 20 },
    without: { servers: 4 },
  },
  room: {
    with: { busy: 0.55 },
    without: { busy: 0.7 },
  },
};
