import type { FactsOf, PlaysOf } from '../define-facts.ts';
import type { lab } from './lab.ts';

const APART = 'r1.r2.r3.r4.r5';
const ORDER_WITH_PAY = 'r1.r2.r3.r3.r5';

export const facts: FactsOf<typeof lab> = {
  lockStep: { settings: {}, metric: 'wait', seeds: 1 },
  lockStepHeldUp: { settings: {}, metric: 'heldUp', seeds: 1 },
  lockStepReleases: { settings: {}, metric: 'releases', seeds: 1 },
  apart: { settings: { units: APART }, metric: 'wait', seeds: 1 },
  apartHeldUp: { settings: { units: APART }, metric: 'heldUp', seeds: 1 },
  apartReleases: { settings: { units: APART }, metric: 'releases', seeds: 1 },
  library: { settings: { units: APART, library: true }, metric: 'wait', seeds: 1 },
  pairedApart: { settings: { units: APART, paired: 8 }, metric: 'wait', seeds: 1 },
  pairedTogether: { settings: { units: ORDER_WITH_PAY, paired: 8 }, metric: 'wait', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'own-pace': {
    with: { units: APART },
    without: { units: 'r1.r1.r2.r2.r2' },
  },
  'change-together': {
    with: { units: ORDER_WITH_PAY, paired: 8 },
    without: { units: APART, paired: 8 },
  },
  'in-name-only': {
    with: { units: APART, library: true },
    without: { units: APART },
  },
};
