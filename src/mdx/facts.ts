// Numbers that the prose quotes: worked out once for all languages, and taken over from an earlier build where the
// model is the same.
import { keptValues } from '../course/between-builds.ts';
import { type LocaleTag, localeOf } from '../i18n/locales.ts';
import { section } from '../i18n/translate.ts';
import { factOf } from '../labs/facts.ts';
import { loadLab } from '../labs/registry.ts';
import { quantities } from '../ui/quantity.ts';

type Fact = ReturnType<typeof factOf>;

const isFact = (value: unknown): value is Fact =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  typeof value.value === 'number' &&
  'unit' in value &&
  typeof value.unit === 'string';

// Unit tests have no model handed to them.
const known = keptValues(typeof __MODEL__ === 'undefined' ? null : __MODEL__, isFact);

/** A lab's number as it is written in a language: with its unit. */
export async function factIn(tag: LocaleTag, lab: string, name: string): Promise<string> {
  const key = `${lab}/${name}`;
  const fact = known.get(key) ?? factOf(await loadLab(lab), name);
  known.set(key, fact);
  return quantities(localeOf(tag).format, section(tag, 'unit.')).quantity(fact.value, fact.unit);
}
