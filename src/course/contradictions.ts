// Claims of the source article that cannot be true together: content/<lang>/contradictions.yml.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { closed, id, sentence } from './forms.ts';
import { contradictionsPath, type Files } from './places.ts';

const words = {
  /** Why they cannot both be true. */
  conflict: sentence,
  /** Which of them holds, and under what conditions. */
  holds: sentence,
};

/** The default language's file; the claims stand here only. */
export const contradictionsSchema = v.record(
  id,
  closed('a contradiction', {
    ...words,
    between: v.pipe(v.array(v.string()), v.minLength(2, 'expected at least two claims')),
  }),
);
/** A translation: words only. */
export const twinContradictionsSchema = v.record(id, closed('a translated contradiction', words));

export interface Contradiction {
  readonly id: string;
  /** Ids of the claims. */
  readonly between: readonly string[];
  readonly conflict: string;
  readonly holds: string;
  /** Language of the words. */
  readonly writtenIn: LocaleTag;
}

/** All contradictions in order, in a language, or in the default one where there is no translation. */
export function contradictionsOf(files: Files, tag: LocaleTag): Contradiction[] {
  const original = v.parse(
    contradictionsSchema,
    parse(files.get(contradictionsPath(defaultLocale)) ?? '') ?? {},
  );
  const own = tag === defaultLocale ? undefined : files.get(contradictionsPath(tag));
  const twin = own === undefined ? {} : v.parse(twinContradictionsSchema, parse(own) ?? {});
  return Object.entries(original).map(([key, { between, ...english }]) => {
    const translated = twin[key];
    return { id: key, between, ...(translated ?? english), writtenIn: translated ? tag : defaultLocale };
  });
}
