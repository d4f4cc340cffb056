import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  upOne: { settings: { services: 1 }, metric: 'availability', seeds: 1 },
  upFive: { settings: { services: 5 }, metric: 'availability', seeds: 1 },
  upTen: { settings: {}, metric: 'availability', seeds: 1 },
  upTwenty: { settings: { services: 20 }, metric: 'availability', seeds: 1 },
  hoursOne: { settings: { services: 1 }, metric: 'downHours', seeds: 1 },
  hoursTwenty: { settings: { services: 20 }, metric: 'downHours', seeds: 1 },
  upTenTouched: { settings: { cut: 'business', asks: 'touched' }, metric: 'availability', seeds: 1 },
  linksFive: { settings: { services: 5 }, metric: 'links', seeds: 1 },
  linksTen: { settings: {}, metric: 'links', seeds: 1 },
  linksTwenty: { settings: { services: 20 }, metric: 'links', seeds: 1 },
  linksHundred: { settings: { services: 100 }, metric: 'links', seeds: 1 },
  touchedByKind: { settings: {}, metric: 'touched', seeds: 1 },
  touchedByBusiness: { settings: { cut: 'business' }, metric: 'touched', seeds: 1 },
  touchedTooFine: { settings: { cut: 'business', services: 100 }, metric: 'touched', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'one-release': {
    with: { cut: 'business' },
    without: { services: 20 },
  },
  'stays-up': {
    with: { services: 20, cut: 'business', asks: 'touched' },
    without: { services: 20, asks: 'touched' },
  },
  'too-fine': {
    with: { cut: 'business', services: 60 },
    without: { cut: 'business', services: 20 },
  },
};
