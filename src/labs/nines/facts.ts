import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  oneNineHours: { settings: { needed: 1, servers: 1, server: 'one' }, metric: 'downHours', seeds: 1 },
  twoNinesHours: { settings: { needed: 1, servers: 1 }, metric: 'downHours', seeds: 1 },
  threeNinesHours: { settings: { needed: 1, servers: 1, server: 'three' }, metric: 'downHours', seeds: 1 },
  tenOfTen: { settings: {}, metric: 'availability', seeds: 1 },
  tenOfEleven: { settings: { servers: 11 }, metric: 'availability', seeds: 1 },
  tenOfTwelve: { settings: { servers: 12 }, metric: 'availability', seeds: 1 },
  tenOfTenHours: { settings: {}, metric: 'downHours', seeds: 1 },
  tenOfElevenHours: { settings: { servers: 11 }, metric: 'downHours', seeds: 1 },
  tenOfTwelveHours: { settings: { servers: 12 }, metric: 'downHours', seeds: 1 },
  oneDispatcher: { settings: { needed: 1, dispatchers: 'one' }, metric: 'availability', seeds: 1 },
  twoDispatchers: { settings: { needed: 1, dispatchers: 'two' }, metric: 'availability', seeds: 1 },
  oneDispatcherHours: { settings: { needed: 1, dispatchers: 'one' }, metric: 'downHours', seeds: 1 },
  together: { settings: { servers: 12, together: true }, metric: 'downHours', seeds: 1 },
  togetherOfSixteen: { settings: { servers: 16, together: true }, metric: 'downHours', seeds: 1 },
  apartOfSixteen: { settings: { servers: 16 }, metric: 'downHours', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'three-nines': {
    with: { servers: 12 },
    without: { servers: 11 },
  },
  dispatcher: {
    with: { needed: 1, dispatchers: 'two' },
    without: { needed: 1, dispatchers: 'one' },
  },
  'not-by-number': {
    with: { together: true, servers: 16 },
    without: { together: false, servers: 16 },
  },
};
