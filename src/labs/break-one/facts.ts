import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { SHOP_KINDS as SERVICES } from '../shop-kinds.ts';
import type { lab } from './lab.ts';

/** The board on which just these are needed. */
const needing = (needed: readonly string[]): string =>
  SERVICES.map((it) => (needed.includes(it) ? 'needed' : 'optional')).join('.');

export const facts: FactsOf<typeof lab> = {
  singles: { settings: {}, metric: 'works', seeds: 1 },
  singlesHours: { settings: {}, metric: 'downHours', seeds: 1 },
  doubles: { settings: { replicas: 2 }, metric: 'works', seeds: 1 },
  doublesHours: { settings: { replicas: 2 }, metric: 'downHours', seeds: 1 },
  triples: { settings: { replicas: 3 }, metric: 'works', seeds: 1 },
  triplesHours: { settings: { replicas: 3 }, metric: 'downHours', seeds: 1 },
  threeNeeded: { settings: { needs: needing(['account', 'order', 'pay']) }, metric: 'works', seeds: 1 },
  threeNeededHours: {
    settings: { needs: needing(['account', 'order', 'pay']) },
    metric: 'downHours',
    seeds: 1,
  },
  doublesBroken: { settings: { replicas: 2, broken: 'pay' }, metric: 'works', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'three-nines': {
    with: { replicas: 2 },
    without: { replicas: 3 },
  },
  degrade: {
    with: { broken: 'search', needs: needing(SERVICES.filter((it) => it !== 'search')) },
    without: { broken: 'search' },
  },
  'fewer-needs': {
    with: { needs: needing(['account', 'order', 'pay']) },
    without: { needs: needing(['account', 'catalogue', 'order', 'pay', 'stock']) },
  },
  'not-indispensable': {
    with: { broken: 'pay', replicas: 2 },
    without: { broken: 'pay', replicas: 1 },
  },
};
