import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  article: { settings: {}, metric: 'homeless', seeds: 1 },
  articleOfTwo: { settings: { looked: 2 }, metric: 'homeless', seeds: 1 },
  turned: { settings: { drawing: 'micro-in-distributed' }, metric: 'homeless', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'room-for-all': { with: { drawing: 'micro-in-distributed' }, without: { drawing: 'same' } },
  'too-few': { with: { looked: 2 }, without: { looked: 3 } },
  'one-is-enough': { with: { drawing: 'apart' }, without: { drawing: 'same' } },
};
