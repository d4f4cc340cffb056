import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  one: { settings: { tasks: 1 }, metric: 'oneFirst', seeds: 1 },
  splitOne: { settings: { tasks: 1 }, metric: 'splitLast', seeds: 1 },
  clusterOne: { settings: { tasks: 1 }, metric: 'clusterLast', seeds: 1 },
  splitFirst: { settings: {}, metric: 'splitFirst', seeds: 1 },
  splitMean: { settings: {}, metric: 'splitMean', seeds: 1 },
  splitLast: { settings: {}, metric: 'splitLast', seeds: 1 },
  clusterMean: { settings: {}, metric: 'clusterMean', seeds: 1 },
  clusterLast: { settings: {}, metric: 'clusterLast', seeds: 1 },
  oneLast: { settings: {}, metric: 'oneLast', seeds: 1 },
  perHour: { settings: {}, metric: 'perHour', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  level: {
    with: { parts: 1 },
    without: { parts: 2 },
  },
  half: {
    with: { tasks: 1, parts: 2 },
    without: { tasks: 1, parts: 1 },
  },
  'five-parts': {
    with: { parts: 5 },
    without: { parts: 4 },
  },
};
