import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';

const MOST = lab.controls.shards.max;

export const facts: FactsOf<typeof lab> = {
  fullestOfFour: { settings: {}, metric: 'fullest', seeds: 1 },
  fullestOfFive: { settings: { shards: 5 }, metric: 'fullest', seeds: 1 },
  ringOfFive: { settings: { shards: 5, scheme: 'ring' }, metric: 'fullest', seeds: 1 },
  movedByNumber: { settings: {}, metric: 'moved', seeds: 1 },
  movedByRing: { settings: { scheme: 'ring' }, metric: 'moved', seeds: 1 },
  busiestHot: { settings: { shards: 10, hot: 0.4 }, metric: 'busiest', seeds: 1 },
  busiestEven: { settings: { shards: 10 }, metric: 'busiest', seeds: 1 },
  lost: { settings: { shards: 5, dies: true }, metric: 'lost', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  fits: {
    with: { shards: 5 },
    without: { shards: 5, scheme: 'ring' },
  },
  'move-little': {
    with: { shards: 7, scheme: 'ring' },
    without: { shards: 7, scheme: 'mod' },
  },
  outlive: {
    with: { dies: true, shards: 5, copies: 2 },
    without: { dies: true, shards: 10, copies: 1 },
  },
  hot: {
    with: { shards: MOST, hot: 0.3 },
    without: { shards: MOST, hot: 0 },
  },
};
