import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';

const MOST = lab.controls.servers.max;

export const facts: FactsOf<typeof lab> = {
  all: { settings: { shared: '0' }, metric: 'speedUp', seeds: 1 },
  ninetyFive: { settings: { shared: '5' }, metric: 'speedUp', seeds: 1 },
  ninety: { settings: {}, metric: 'speedUp', seeds: 1 },
  seventyFive: { settings: { shared: '25' }, metric: 'speedUp', seeds: 1 },
  half: { settings: { shared: '50' }, metric: 'speedUp', seeds: 1 },
  twenty: { settings: { servers: 20 }, metric: 'speedUp', seeds: 1 },
  ceiling: { settings: {}, metric: 'ceiling', seeds: 1 },
  eleventh: { settings: {}, metric: 'next', seeds: 1 },
  bestOfMuch: { settings: { agreeing: 'much' }, metric: 'best', seeds: 1 },
  mostOfMuch: { settings: { agreeing: 'much' }, metric: 'most', seeds: 1 },
  twentyOfMuch: { settings: { agreeing: 'much', servers: 20 }, metric: 'speedUp', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'share-less': {
    with: { shared: '5', servers: 12 },
    without: { servers: 12 },
  },
  fewer: {
    with: { agreeing: 'much', servers: 7 },
    without: { agreeing: 'much', servers: 20 },
  },
  wasted: {
    with: { servers: MOST, shared: '50' },
    without: { servers: MOST, shared: '25' },
  },
};
