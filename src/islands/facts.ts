// Numbers for the prose, computed from the labs while the site is built.
import { factOf } from '../labs/facts.ts';
import { loadLab } from '../labs/registry.ts';
import { quantities, type UnitWords } from '../ui/quantity.ts';

const computed = new Map<string, Promise<ReturnType<typeof factOf>>>();

/** A fact as it is written in a language: with its unit. Computed once, whatever the number of languages. */
export async function writtenFact(
  lab: string,
  name: string,
  format: string,
  units: UnitWords,
): Promise<string> {
  const key = `${lab}/${name}`;
  const pending = computed.get(key) ?? loadLab(lab).then((found) => factOf(found, name));
  computed.set(key, pending);
  const { value, unit } = await pending;
  return quantities(format, units).quantity(value, unit);
}
