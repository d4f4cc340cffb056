import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  straggler: {
    settings: { chain: false, random: true, who: 'any', tasks: 1 },
    metric: 'splitLast',
    seeds: 200,
  },
  backedUp: {
    settings: { chain: false, random: true, who: 'any', tasks: 1, backup: true },
    metric: 'splitLast',
    seeds: 200,
  },
  chainMean: { settings: {}, metric: 'splitMean', seeds: 1 },
  chainLast: { settings: {}, metric: 'splitLast', seeds: 1 },
  clusterMean: { settings: {}, metric: 'clusterMean', seeds: 1 },
  barrierMean: { settings: { chain: false, random: true, barrier: true }, metric: 'splitMean', seeds: 40 },
  barrierLast: { settings: { chain: false, random: true, barrier: true }, metric: 'splitLast', seeds: 40 },
  randomMean: { settings: { chain: false, random: true }, metric: 'splitMean', seeds: 40 },
  randomLast: { settings: { chain: false, random: true }, metric: 'splitLast', seeds: 40 },
  clusterRandomLast: { settings: { chain: false, random: true }, metric: 'clusterLast', seeds: 40 },
  lostCluster: { settings: { chain: false, lost: true, who: 'any' }, metric: 'clusterLast', seeds: 1 },
  lostSplit: { settings: { chain: false, lost: true, who: 'any' }, metric: 'splitLast', seeds: 1 },
  lostOwn: { settings: { chain: false, lost: true }, metric: 'splitDone', seeds: 1 },
  cutAtACost: { settings: { chain: false, overhead: 1 }, metric: 'splitMean', seeds: 1 },
  quietSplit: { settings: { chain: false, random: true, load: 0.5 }, metric: 'splitMean', seeds: 8 },
  quietCluster: { settings: { chain: false, random: true, load: 0.5 }, metric: 'clusterMean', seeds: 8 },
  busySplit: { settings: { chain: false, random: true, load: 0.95 }, metric: 'splitMean', seeds: 8 },
  busyCluster: { settings: { chain: false, random: true, load: 0.95 }, metric: 'clusterMean', seeds: 8 },
};

export const plays: PlaysOf<typeof lab> = {
  stragglers: {
    with: { chain: false, random: true, barrier: true },
    without: { chain: false, barrier: true },
  },
  lost: {
    with: { chain: false, lost: true, who: 'any' },
    without: { chain: false, lost: true },
  },
  price: {
    with: { chain: false, overhead: 1 },
    without: { chain: false, overhead: 0.5 },
  },
  crossing: {
    with: { chain: false, random: true, load: 0.95 },
    without: { chain: false, random: true, load: 0.5 },
  },
};
