import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';

const MOST = lab.controls.prices.max;

export const facts: FactsOf<typeof lab> = {
  network: { settings: {}, metric: 'time', seeds: 1 },
  host: { settings: { where: 'host' }, metric: 'time', seeds: 1 },
  process: { settings: { where: 'process' }, metric: 'time', seeds: 1 },
  batch: { settings: { asking: 'batch' }, metric: 'time', seeds: 1 },
  sideBySide: { settings: { atOnce: 20 }, metric: 'time', seeds: 1 },
  hostTimes: { settings: { where: 'host' }, metric: 'times', seeds: 1 },
  gaps: { settings: {}, metric: 'gaps', seeds: 1 },
  gapsHost: { settings: { where: 'host' }, metric: 'gaps', seeds: 1 },
  gapsBatch: { settings: { asking: 'batch' }, metric: 'gaps', seeds: 1 },
  gapsSideBySide: { settings: { atOnce: 20 }, metric: 'gaps', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  batch: {
    with: { asking: 'batch' },
    without: { atOnce: 20 },
  },
  nearer: {
    with: { where: 'host' },
    without: { where: 'network' },
  },
  inside: {
    with: { where: 'process', prices: MOST },
    without: { where: 'host', prices: MOST },
  },
  'side-by-side': {
    with: { atOnce: 20 },
    without: { asking: 'batch' },
  },
};
