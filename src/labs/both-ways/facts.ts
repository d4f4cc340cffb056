import { boardValue } from '../board.ts';
import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { cases } from './cases.ts';
import type { lab } from './lab.ts';

/** The board on which every case stands where this says. */
const all = (placeOf: (one: (typeof cases)[number]) => string) =>
  boardValue(
    cases.map(({ id }) => id),
    Object.fromEntries(cases.map((one) => [one.id, placeOf(one)])),
  );

export const facts: FactsOf<typeof lab> = {
  cases: { settings: {}, metric: 'seen', seeds: 1 },
  many: { settings: {}, metric: 'many', seeds: 1 },
  one: { settings: {}, metric: 'one', seeds: 1 },
  kept: { settings: {}, metric: 'kept', seeds: 1 },
  changeMany: { settings: { reason: 'change' }, metric: 'many', seeds: 1 },
  changeSeen: { settings: { reason: 'change' }, metric: 'seen', seeds: 1 },
  runningOne: { settings: { reason: 'running' }, metric: 'one', seeds: 1 },
  runningSeen: { settings: { reason: 'running' }, metric: 'seen', seeds: 1 },
  oneBefore: { settings: { until: 2020 }, metric: 'one', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'as-it-went': {
    with: { sorted: all(({ way }) => way) },
    without: { sorted: all(() => 'many') },
  },
  'looks-like-a-trend': {
    with: { reason: 'change', until: 2018 },
    without: { reason: 'change' },
  },
  'back-before': {
    with: { until: 2020 },
    without: { until: 2017 },
  },
};
