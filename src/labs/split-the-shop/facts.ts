import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  interfaces: { settings: {}, metric: 'interfaces', seeds: 1 },
  interfacesOwnData: {
    settings: { shop: 'm3.m1.m2.m2.m1.m1.shelf.shelf.shelf.shelf' },
    metric: 'interfaces',
    seeds: 1,
  },
  togetherTime: { settings: { shop: 'm1.m1.m1.m1.m1.m1.m1.m1.m1.m1' }, metric: 'orderTime', seeds: 1 },
  apartTime: { settings: { shop: 'm3.m1.m2.m3.m4.m4.m2.m1.m4.m3' }, metric: 'orderTime', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  browse: {
    with: { shop: 'm3.m1.m2.m2.m1.m1.shelf.shelf.shelf.m1' },
    without: { shop: 'm3.m1.m2.m1.m2.m1.shelf.shelf.shelf.m1' },
  },
  'few-calls': {
    with: { shop: 'm3.m1.m2.m3.m2.m1.m1.shelf.shelf.shelf' },
    without: { shop: 'm1.m1.m2.m3.m3.m2.m3.shelf.shelf.shelf' },
  },
  untied: {
    with: { shop: 'm3.m1.m2.m2.m1.m1.shelf.shelf.shelf.shelf' },
    without: { shop: 'm3.m1.m2.m2.m1.m1.shelf.shelf.shelf.m4' },
  },
  'one-laptop': {
    with: { shop: 'm1.m1.m1.m1.m1.m1.m1.m1.m1.m1', separate: true, nodes: 'processes' },
    without: { shop: 'm1.m1.m1.m1.m1.m1.m1.m1.m1.m1', separate: true, nodes: 'machines' },
  },
};
