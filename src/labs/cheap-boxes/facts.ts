import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  big: { settings: {}, metric: 'bigDays', seeds: 1 },
  promised: { settings: {}, metric: 'promised', seeds: 1 },
  coordinated: { settings: {}, metric: 'coordinated', seeds: 1 },
  careful: { settings: {}, metric: 'days', seeds: 1 },
  careless: { settings: { repeats: false }, metric: 'days', seeds: 1 },
  failures: { settings: {}, metric: 'failures', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'half-price': {
    with: { boxes: 10 },
    without: { boxes: 10, repeats: false },
  },
  'too-much-talk': {
    with: { coordination: 0.7 },
    without: { coordination: 0.3 },
  },
};
