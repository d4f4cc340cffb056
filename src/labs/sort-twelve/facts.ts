import { boardValue } from '../board.ts';
import type { FactsOf, PlaysOf } from '../define-facts.ts';
import { fits, twelve } from '../twelve.ts';
import type { lab } from './lab.ts';

/** Everything that is distributed in the widest sense there, the rest nowhere. */
const widest = boardValue(
  twelve,
  Object.fromEntries(twelve.map((id) => [id, fits[id].includes('distributed') ? 'distributed' : 'none'])),
);
/** The narrowest name that fits. */
const narrowest = boardValue(twelve, {
  ...Object.fromEntries(
    twelve.map((id) => [id, fits[id].find((name) => name !== 'distributed') ?? 'distributed']),
  ),
});

export const facts: FactsOf<typeof lab> = {
  several: { settings: {}, metric: 'several', seeds: 1 },
  widest: { settings: { sorted: widest }, metric: 'fitting', seeds: 1 },
};

export const plays: PlaysOf<typeof lab> = {
  'all-fit': {
    with: { sorted: narrowest },
    without: { sorted: widest },
  },
  'one-word': {
    with: { sorted: widest },
    without: { sorted: narrowest },
  },
};
