import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  clusterLast: { settings: {}, metric: 'clusterLast', seeds: 1 },
  anyLast: { settings: { who: 'any' }, metric: 'splitLast', seeds: 1 },
  pairLast: { settings: { who: 'pair' }, metric: 'splitLast', seeds: 1 },
  ownLast: { settings: {}, metric: 'splitLast', seeds: 1 },
  ownDone: { settings: {}, metric: 'splitDone', seeds: 1 },
  oneDone: { settings: {}, metric: 'oneDone', seeds: 1 },
  ownGoesOn: { settings: {}, metric: 'splitGoesOn', seeds: 1 },
  pairGoesOn: { settings: { who: 'pair' }, metric: 'splitGoesOn', seeds: 1 },
  clusterGoesOn: { settings: {}, metric: 'clusterGoesOn', seeds: 1 },
  clusterLost: { settings: { when: 9 }, metric: 'clusterLost', seeds: 1 },
  anyLost: { settings: { when: 9.5, who: 'any' }, metric: 'splitLost', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'stand-in': {
    with: { who: 'pair' },
    without: { repair: 48 },
  },
  sooner: {
    with: { who: 'any' },
    without: { who: 'pair' },
  },
  'quick-repair': {
    with: { repair: 6 },
    without: { repair: 18 },
  },
  'begun-again': {
    with: { when: 9 },
    without: { when: 4 },
  },
};
