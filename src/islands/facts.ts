// Numbers for the prose, computed from the labs while the site is built.
import { factOf } from '../labs/facts.ts';
import { loadLab } from '../labs/registry.ts';
import { quantities, type UnitWords } from '../ui/quantity.ts';

export type Fact = ReturnType<typeof factOf>;

export const computedFact = async (lab: string, name: string): Promise<Fact> =>
  factOf(await loadLab(lab), name);

/** A fact as it is written in a language: with its unit. */
export const writtenFact = ({ value, unit }: Fact, format: string, units: UnitWords): string =>
  quantities(format, units).quantity(value, unit);
