import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  roundRobinIdle: { settings: {}, metric: 'idleWhileWaiting', seeds: 10 },
  roundRobinWait: { settings: {}, metric: 'meanWait', seeds: 10 },
  randomWait: { settings: { policy: 'random' }, metric: 'meanWait', seeds: 10 },
  leastBusyWait: { settings: { policy: 'least-busy' }, metric: 'meanWait', seeds: 10 },
  bestOfTwoWait: { settings: { policy: 'best-of-two' }, metric: 'meanWait', seeds: 10 },
  equalRoundRobinWait: { settings: { work: 'equal' }, metric: 'meanWait', seeds: 10 },
  equalLeastBusyWait: { settings: { work: 'equal', policy: 'least-busy' }, metric: 'meanWait', seeds: 10 },
  equalRandomWait: { settings: { work: 'equal', policy: 'random' }, metric: 'meanWait', seeds: 10 },
  staleLeastBusyWait: { settings: { stale: '2', policy: 'least-busy' }, metric: 'meanWait', seeds: 10 },
  staleBestOfTwoWait: { settings: { stale: '2', policy: 'best-of-two' }, metric: 'meanWait', seeds: 10 },
};

export const plays: PlaysOf<typeof lab> = {
  'short-wait': {
    with: { policy: 'least-busy' },
    without: { policy: 'random' },
  },
  'slow-one': {
    with: { slow: true, policy: 'least-busy', load: 0.75 },
    without: { slow: true, policy: 'round-robin', load: 0.75 },
  },
  'old-news': {
    with: { stale: '2', policy: 'best-of-two' },
    without: { stale: '2', policy: 'least-busy' },
  },
};
