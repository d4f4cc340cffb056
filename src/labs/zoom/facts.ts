import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  ten: { settings: { sites: 1 }, metric: 'works', seeds: 1 },
  twenty: { settings: { sites: 1, copies: 2 }, metric: 'works', seeds: 1 },
  thirty: { settings: { sites: 1, copies: 3 }, metric: 'works', seeds: 1 },
  tenHours: { settings: { sites: 1 }, metric: 'downHours', seeds: 1 },
  twentyHours: { settings: { sites: 1, copies: 2 }, metric: 'downHours', seeds: 1 },
  thirtyHours: { settings: { sites: 1, copies: 3 }, metric: 'downHours', seeds: 1 },
  tenSaved: { settings: { sites: 1 }, metric: 'saved', seeds: 1 },
  twentySaved: { settings: { sites: 1, copies: 2 }, metric: 'saved', seeds: 1 },
  thirtySaved: { settings: { sites: 1, copies: 3 }, metric: 'saved', seeds: 1 },
  tenPrice: { settings: { sites: 1 }, metric: 'price', seeds: 1 },
  twentyPrice: { settings: { sites: 1, copies: 2 }, metric: 'price', seeds: 1 },
  thirtyPrice: { settings: { sites: 1, copies: 3 }, metric: 'price', seeds: 1 },
  pair: { settings: { sites: 1, copies: 2 }, metric: 'service', seeds: 1 },
  twoShops: { settings: { sites: 2 }, metric: 'works', seeds: 1 },
  twoShopsHours: { settings: { sites: 2 }, metric: 'downHours', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  twenty: {
    with: { sites: 1, copies: 2 },
    without: { sites: 2, copies: 1 },
  },
  'only-a-cluster': {
    with: { at: 'service', copies: 2, counts: 'work' },
    without: { at: 'service', copies: 2, counts: 'glossary' },
  },
  dear: {
    with: { sites: 1, copies: 3 },
    without: { sites: 1, copies: 2 },
  },
};
