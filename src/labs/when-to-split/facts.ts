import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  smallRate: { settings: {}, metric: 'rate', seeds: 1 },
  smallBusy: { settings: {}, metric: 'busy', seeds: 1 },
  largeRate: { settings: { users: '300000' }, metric: 'rate', seeds: 1 },
  largeBoxes: { settings: { users: '300000' }, metric: 'boxes', seeds: 1 },
  oneTeam: { settings: {}, metric: 'releaseBusy', seeds: 1 },
  eightTeams: { settings: { teams: 8 }, metric: 'releaseBusy', seeds: 1 },
  eightQuick: { settings: { teams: 8, release: 0.5 }, metric: 'releaseBusy', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'load-only': {
    with: { users: '300000' },
    without: { users: '300000', teams: 12 },
  },
  'change-only': {
    with: { teams: 8 },
    without: { teams: 2 },
  },
  'quicker-release': {
    with: { teams: 8, release: 0.5 },
    without: { teams: 8, release: 2 },
  },
};
