import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

const APART = 'm1.m2.m3.m4.m5';
const PAY_ALONE = 'm1.m1.m1.m2.m1';
const TWO_HOSTS = 'm1.m2.m1.m1.m2';

export const facts: FactsOf<typeof lab> = {
  leftProcess: { settings: {}, metric: 'left', seeds: 1 },
  leftHost: { settings: { killed: 'host' }, metric: 'left', seeds: 1 },
  leftHostApart: { settings: { services: APART, killed: 'host' }, metric: 'left', seeds: 1 },
  nodesByMachine: { settings: {}, metric: 'nodes', seeds: 1 },
  nodesByProcess: { settings: { nodes: 'processes' }, metric: 'nodes', seeds: 1 },
  wholeOne: { settings: {}, metric: 'whole', seeds: 1 },
  wholeApart: { settings: { services: APART }, metric: 'whole', seeds: 1 },
  darkOne: { settings: {}, metric: 'dark', seeds: 1 },
  darkTwo: { settings: { services: TWO_HOSTS }, metric: 'dark', seeds: 1 },
  darkApart: { settings: { services: APART }, metric: 'dark', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'survive-a-host': {
    with: { services: PAY_ALONE, killed: 'host' },
    without: { killed: 'host' },
  },
  'two-words': {
    with: { nodes: 'processes' },
    without: { services: APART },
  },
  'neither-extreme': {
    with: { services: TWO_HOSTS },
    without: { services: APART },
  },
  'quiet-cut': {
    with: { services: TWO_HOSTS },
    without: { services: 'm1.m2.m1.m2.m1' },
  },
};
