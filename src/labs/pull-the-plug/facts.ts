import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  lost: { settings: {}, metric: 'lost', seeds: 1 },
  lostInFlight: { settings: {}, metric: 'lostInFlight', seeds: 1 },
  lostUnnoticed: { settings: {}, metric: 'lostUnnoticed', seeds: 1 },
  noticedAfter: { settings: {}, metric: 'noticedAfter', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'few-lost': {
    with: { checkEvery: 0.5 },
    without: { health: false },
  },
  headroom: {
    with: { rate: 27, servers: 6 },
    without: { rate: 27, servers: 3 },
  },
  'black-hole': {
    with: { balance: 'least-busy', checkEvery: 0.5 },
    without: { balance: 'least-busy', checkEvery: 5 },
  },
};
