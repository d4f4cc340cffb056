import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  one: { settings: { servers: 1 }, metric: 'firstDone', seeds: 1 },
  ten: { settings: {}, metric: 'firstDone', seeds: 1 },
  tenTimes: { settings: {}, metric: 'speedUp', seeds: 1 },
  nothingAlone: { settings: { alone: 0 }, metric: 'firstDone', seeds: 1 },
  shared: { settings: { use: 'share-load' }, metric: 'firstDone', seeds: 1 },
  sharedLast: { settings: { use: 'share-load' }, metric: 'lastDone', seeds: 1 },
  standby: { settings: { use: 'stay-up', servers: 2, dies: true }, metric: 'lastDone', seeds: 1 },
  noStandby: { settings: { use: 'stay-up', servers: 1, dies: true }, metric: 'lastDone', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  standby: {
    with: { use: 'stay-up', dies: true, servers: 2 },
    without: { use: 'stay-up', dies: true, servers: 1 },
  },
  many: {
    with: { use: 'share-load' },
    without: { use: 'share-load', servers: 5 },
  },
  eight: {
    with: { alone: 0 },
    without: { alone: 0.5 },
  },
};
