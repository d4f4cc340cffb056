import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';

/** What a page is showing: how the tags in a chapter know where they stand without being told by the author. */
export interface Reading {
  /** Language of the page around the chapter. */
  readonly locale: LocaleTag;
  /** Language of the chapter's words: differs from `locale` where a translation is missing. */
  readonly writtenIn: LocaleTag;
  /** Id of the lesson; null on pages that are not lessons. */
  readonly lesson: string | null;
}

/** The page's reading from `Astro.locals`; on a page that sets none, the default language and no lesson. */
export function readingOf(locals: { reading?: Reading }): Reading {
  return locals.reading ?? { locale: defaultLocale, writtenIn: defaultLocale, lesson: null };
}
