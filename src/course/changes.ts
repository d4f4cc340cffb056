// What changed for readers: content/<lang>/changes.yml, the source of the feeds.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { closed, id, sentence } from './forms.ts';
import { changesPath, type Files } from './places.ts';

const words = { title: sentence, text: sentence };

/** Changes in the default language, which alone says when and where. */
export const changesSchema = v.record(
  id,
  closed('a change', {
    ...words,
    date: v.pipe(
      v.string('expected a date such as 2026-11-28'),
      v.isoDate('expected a date such as 2026-11-28'),
    ),
    /** The page where it can be seen: a lesson id, or another page's path. The home page if it is left out. */
    page: v.optional(sentence),
  }),
);

/** The changes of another language: words only. */
export const changesTwinSchema = v.record(id, closed('a translated change', words));

export interface Change {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** All changes in a language, newest first; what is not translated yet is in the default language. */
export function changesOf(files: Files, tag: LocaleTag): Change[] {
  const original = v.parse(changesSchema, parse(files.get(changesPath(defaultLocale)) ?? '') ?? {});
  const own = tag === defaultLocale ? undefined : files.get(changesPath(tag));
  const twin = own === undefined ? {} : v.parse(changesTwinSchema, parse(own) ?? {});
  return Object.entries(original)
    .map(([key, { date, page = '', title, text }]) => ({ id: key, date, page, title, text, ...twin[key] }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
