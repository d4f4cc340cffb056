/**
 * The one table of languages. To add a language: a line here, `<tag>.json` beside this file,
 * and `content/<tag>/`. Nothing else names a language.
 */
export interface Locale {
  /** BCP 47 tag: the value of `lang`, and the name of the content folder and of the dictionary. */
  readonly tag: string;
  /** First segment of its addresses; empty for the default language. */
  readonly path: string;
  /** The language's name in that language, for the switch. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for `Intl`: numbers, plurals and dates. */
  readonly format: string;
  /** How fast a learner reads explanatory prose: units a minute, counted in words or in Han characters. */
  readonly pace: { readonly unit: 'word' | 'character'; readonly perMinute: number };
}

// 220 words a minute: between the 238 of silent English non-fiction and the 200 of technical text
// (Brysbaert 2019). 300 characters a minute is that pace's usual Chinese counterpart for expository text.
export const locales = [
  {
    tag: 'en',
    path: '',
    name: 'English',
    dir: 'ltr',
    format: 'en',
    pace: { unit: 'word', perMinute: 220 },
  },
  {
    tag: 'zh-Hans',
    path: 'zh',
    name: '中文',
    dir: 'ltr',
    format: 'zh-Hans-CN',
    pace: { unit: 'character', perMinute: 300 },
  },
] as const satisfies readonly Locale[];

export type LocaleTag = (typeof locales)[number]['tag'];

/** The language that decides which lessons exist, and that others fall back to. */
export const defaultLocale: LocaleTag = locales[0].tag;

/** The row of a tag. */
export function localeOf(tag: LocaleTag): Locale {
  return locales.find((locale) => locale.tag === tag) ?? locales[0];
}
