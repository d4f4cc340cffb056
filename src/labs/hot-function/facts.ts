import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  memoryWhole: { settings: {}, metric: 'memoryWhole', seeds: 1 },
  memoryApart: { settings: {}, metric: 'memoryApart', seeds: 1 },
  ratio: { settings: {}, metric: 'ratio', seeds: 1 },
  poolWhole: { settings: { functions: 4, hot: 1, load: 5 }, metric: 'serversWhole', seeds: 1 },
  poolApart: { settings: { functions: 4, hot: 1, load: 5 }, metric: 'serversApart', seeds: 1 },
  startWhole: { settings: {}, metric: 'serversWhole', seeds: 1 },
  startApart: { settings: {}, metric: 'serversApart', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'nothing-gained': {
    with: { hot: 1 },
    without: { hot: 5 },
  },
  'pool-wins': {
    with: { count: 'servers', functions: 4, hot: 1, load: 5 },
    without: { count: 'servers', functions: 2, hot: 1, load: 5 },
  },
  'split-pays': {
    with: { hot: 20, functions: 15 },
    without: { hot: 20, functions: 5 },
  },
};
