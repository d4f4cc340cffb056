import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { lab } from './lab.ts';

const MOST = lab.controls.servers.max;

export const facts: FactsOf<typeof lab> = {
  paper: { settings: {}, metric: 'paperHours', seeds: 1 },
  whole: { settings: {}, metric: 'hours', seeds: 1 },
  oneCrew: { settings: {}, metric: 'crewHours', seeds: 1 },
  twoCrews: { settings: { crews: 'two' }, metric: 'crewHours', seeds: 1 },
  takingOver: { settings: {}, metric: 'switchHours', seeds: 1 },
  takingOverOfSixteen: { settings: { servers: 16 }, metric: 'switchHours', seeds: 1 },
  paperOfSixteen: { settings: { servers: 16 }, metric: 'paperHours', seeds: 1 },
  sixteen: { settings: { servers: 16 }, metric: 'hours', seeds: 1 },
  allSeen: { settings: { seen: 'all' }, metric: 'switchHours', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  hands: {
    with: { crews: 'each' },
    without: { switching: 0 },
  },
  floor: {
    with: { servers: MOST },
    without: { servers: MOST, seen: 'all' },
  },
  'half-hour': {
    with: { servers: 14, crews: 'two', seen: 'all' },
    without: { servers: MOST, crews: 'each' },
  },
};
