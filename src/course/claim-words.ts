// The claims in short words: content/<lang>/claims.yml.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { claims } from './claims.ts';
import { closed, id, sentence } from './forms.ts';
import { kept } from './kept.ts';
import { claimsPath } from './places.ts';

/** What can be said of a claim; several may hold for one. */
export const verdicts = ['holds', 'conditional', 'simplified', 'contested', 'wrong', 'contradicted'] as const;
const verdict = v.picklist(
  verdicts,
  'expected holds, conditional, simplified, contested, wrong or contradicted',
);
const words = {
  /** The claim in one line. */
  short: sentence,
  /** What the authorities say and what the course takes from it. */
  position: v.optional(sentence),
};
const table = <const E extends v.ObjectEntries>(entries: E) =>
  v.record(v.string(), closed('a claim', entries), 'expected a table of claims');

/** The default language's file; verdicts, and the lab that decides, stand here only. */
export const claimsSchema = table({ ...words, verdict: v.optional(v.array(verdict)), lab: v.optional(id) });
/** A translation: words only. */
export const twinClaimsSchema = table(words);

export type Verdict = v.InferOutput<typeof verdict>;
/** A claim as a reader of one language meets it. */
export interface ClaimWords {
  readonly id: string;
  readonly short: string;
  readonly position: string | null;
  readonly verdict: readonly Verdict[];
  /** The lab that decides it; it may be still to be built. */
  readonly lab: string | null;
  /** Language of the words. */
  readonly writtenIn: LocaleTag;
}

/** All claims in order, in a language, or in the default one where there is no translation. */
export const claimWords = kept((files, tag: LocaleTag): readonly ClaimWords[] => {
  const english = v.parse(claimsSchema, parse(files.get(claimsPath(defaultLocale)) ?? '') ?? {});
  const twin = tag === defaultLocale ? undefined : files.get(claimsPath(tag));
  const translated = twin === undefined ? null : v.parse(twinClaimsSchema, parse(twin));
  return claims.map((id) => {
    const original = english[id];
    if (!original) throw new Error(`${claimsPath(defaultLocale)} has no words for the claim "${id}".`);
    const own = translated?.[id];
    const { short, position = null } = own ?? original;
    const { verdict = [], lab = null } = original;
    return { id, short, position, verdict, lab, writtenIn: own ? tag : defaultLocale };
  });
});
