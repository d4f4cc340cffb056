import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  chainP99: { settings: {}, metric: 'expectedP99', seeds: 1 },
  addedP99: { settings: {}, metric: 'expectedAdded', seeds: 1 },
  oneP99: { settings: {}, metric: 'expectedOne', seeds: 1 },
  waitMean: { settings: {}, metric: 'responseMean', seeds: 10 },
  eventMean: { settings: { mode: 'event' }, metric: 'responseMean', seeds: 10 },
  upOne: { settings: { services: 1 }, metric: 'up', seeds: 1 },
  upFive: { settings: { services: 5 }, metric: 'up', seeds: 1 },
  upTen: { settings: { services: 10 }, metric: 'up', seeds: 1 },
  upEvent: { settings: { services: 10, mode: 'event' }, metric: 'up', seeds: 1 },
  answeredWait: { settings: { down: true }, metric: 'answeredShare', seeds: 1 },
  answeredEvent: { settings: { down: true, mode: 'event' }, metric: 'answeredShare', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'long-and-quick': {
    with: { services: 6, mode: 'event' },
    without: { services: 6 },
  },
  'through-the-outage': {
    with: { down: true, mode: 'event' },
    without: { down: true },
  },
  'short-chain': {
    with: { services: 2 },
    without: { services: 5 },
  },
};
