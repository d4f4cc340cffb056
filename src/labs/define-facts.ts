// What only the build and tests ask about a lab: the numbers that the prose quotes, and how its challenges are met. It
// stands in src/labs/<id>/facts.ts, beside the lab and not in it, since no reader's browser needs it.
import type { Lab, SettingsOf } from './define-lab.ts';

/** The mean of a metric at the end of the run, over this many seeds counted up from the lab's own. */
export interface Fact<L extends Lab = Lab> {
  /** What differs from the settings that the lab starts with. */
  settings: Partial<SettingsOf<L['controls']>>;
  metric: keyof L['metrics'] & string;
  seeds: number;
}

/** How a challenge is met, and how not. Both are played for several seeds by a test. */
export interface Play<L extends Lab = Lab> {
  /** Settings that meet the goal because they use the idea … */
  with: Partial<SettingsOf<L['controls']>>;
  /** … and settings that differ in the idea and fail. */
  without: Partial<SettingsOf<L['controls']>>;
}

/** By the name that `<Fact>` calls it. */
export type FactsOf<L extends Lab> = Readonly<Record<string, Fact<L>>>;
/** By the id of the challenge; a test wants one for each. */
export type PlaysOf<L extends Lab> = Readonly<Record<string, Play<L>>>;
