import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

export const facts: FactsOf<typeof lab> = {
  linksFive: { settings: { services: 5 }, metric: 'links', seeds: 1 },
  linksTen: { settings: { services: 10 }, metric: 'links', seeds: 1 },
  linksTwenty: { settings: { services: 20 }, metric: 'links', seeds: 1 },
  linksHundred: { settings: { services: 100 }, metric: 'links', seeds: 1 },
  tenHours: { settings: { services: 10 }, metric: 'hours', seeds: 1 },
  tenShare: { settings: { services: 10 }, metric: 'share', seeds: 1 },
  fortyHours: { settings: {}, metric: 'hours', seeds: 1 },
  fortyShare: { settings: {}, metric: 'share', seeds: 1 },
  fortyReleases: { settings: {}, metric: 'deployments', seeds: 1 },
  fortyPlatform: { settings: { tools: 'platform' }, metric: 'hours', seeds: 1 },
  tenPlatform: { settings: { services: 10, tools: 'platform' }, metric: 'hours', seeds: 1 },
  manyFew: { settings: { services: 140, people: 3 }, metric: 'hours', seeds: 1 },
  manyFewShare: { settings: { services: 140, people: 3 }, metric: 'share', seeds: 1 },
  oneRotation: { settings: {}, metric: 'onCall', seeds: 1 },
  fourRotations: { settings: { rotations: 4 }, metric: 'onCall', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'room-to-build': {
    with: { services: 100, people: 12, tools: 'platform' },
    without: { services: 100, people: 12 },
  },
  'too-early': {
    with: { services: 10, tools: 'platform' },
    without: { services: 40, tools: 'platform' },
  },
  'own-nights': {
    with: { rotations: 3, people: 24 },
    without: { rotations: 3, people: 20 },
  },
};
