// What changed, for feed readers.
import type { APIRoute } from 'astro';
import { changesOf } from '../../course/changes.ts';
import { files } from '../../course/files.ts';
import { localePaths } from '../../course/paths.ts';
import { rssFeed } from '../../found/feed.ts';
import { address, asset } from '../../i18n/address.ts';
import type { LocaleTag } from '../../i18n/locales.ts';
import { useWords } from '../../i18n/translate.ts';

export const getStaticPaths = () => [...localePaths];

export const GET: APIRoute<{ locale: LocaleTag }> = ({ props: { locale }, site }) => {
  const t = useWords(locale);
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string) => new URL(path, site).href;
  const feed = rssFeed({
    ...{ title: t('site.name'), description: t('site.description'), language: locale },
    home: absolute(address(locale, '', base)),
    self: absolute(asset(`${address(locale, '', '/')}feed.xml`, base)),
    entries: changesOf(files, locale).map(({ page, ...change }) => ({
      ...change,
      url: absolute(address(locale, page, base)),
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml' } });
};
