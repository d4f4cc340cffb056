import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  signs: { settings: {}, metric: 'signs', seeds: 1 },
  together: { settings: {}, metric: 'together', seeds: 1 },
  ownData: { settings: { data: 'own' }, metric: 'signs', seeds: 1 },
  ownDataTogether: { settings: { data: 'own' }, metric: 'together', seeds: 1 },
  onlyData: { settings: { calls: 'events' }, metric: 'signs', seeds: 1 },
  onlyDataTogether: { settings: { calls: 'events' }, metric: 'together', seeds: 1 },
  worst: {
    settings: { cut: 'layers', release: 'train', calls: 'conductor', library: 'same' },
    metric: 'signs',
    seeds: 1,
  },
};

export const plays: PlaysOf<typeof lab> = {
  free: {
    with: { data: 'own', calls: 'events' },
    without: { data: 'own', asking: 'batch' },
  },
  'one-is-enough': {
    with: { calls: 'events' },
    without: { data: 'own', calls: 'events' },
  },
  'ill-but-free': {
    with: { data: 'own' },
    without: { data: 'own', library: 'same' },
  },
  'wrong-cut': {
    with: { cut: 'layers', data: 'own', asking: 'batch' },
    without: { data: 'own', asking: 'batch' },
  },
};
