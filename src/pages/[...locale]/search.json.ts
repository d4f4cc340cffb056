// What the search box needs beside the index: its words, and every term of the glossary. Fetched when it is opened.
import type { APIRoute } from 'astro';
import { files } from '../../course/files.ts';
import { glossaryRows } from '../../course/glossary-rows.ts';
import { localePaths } from '../../course/paths.ts';
import { address, asset } from '../../i18n/address.ts';
import { type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { section } from '../../i18n/translate.ts';
import type { SearchData } from '../../islands/search-words.ts';

export const getStaticPaths = () => [...localePaths];

export const GET: APIRoute<{ locale: LocaleTag }> = ({ props: { locale } }) => {
  const base = import.meta.env.BASE_URL;
  const data: SearchData = {
    words: section(locale, 'search.'),
    format: localeOf(locale).format,
    index: asset('pagefind/pagefind.js', base),
    terms: glossaryRows(files, locale).map(({ entry, twins }) => ({
      term: entry.term,
      says: entry.says,
      lang: entry.writtenIn,
      names: [...entry.also, ...twins.flatMap(({ term, also }) => [term, ...also])],
      href: address(locale, `glossary#${entry.id}`, base),
    })),
  };
  return Response.json(data);
};
