import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  fast: { settings: {}, metric: 'fastExpected', seeds: 1 },
  pooled: { settings: {}, metric: 'pooledExpected', seeds: 1 },
  separate: { settings: {}, metric: 'separateExpected', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  room: {
    with: { load: 0.4 },
    without: { load: 0.7 },
  },
  'even-work': {
    with: { work: 'constant' },
    without: {},
  },
  'few-strong': {
    with: { servers: 2 },
    without: { servers: 8 },
  },
};
