import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = { foundShare: { settings: {}, metric: 'foundShare', seeds: 1 } };

export const plays: PlaysOf<typeof lab> = {
  'find-all': {
    with: { basket: 'shared' },
    without: { copies: 6 },
  },
  survive: {
    with: { failure: true, basket: 'shared' },
    without: { failure: true, balance: 'sticky' },
  },
  carry: {
    with: { rate: 90, copies: 18 },
    without: { rate: 90, copies: 9 },
  },
};
