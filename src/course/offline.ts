// What can be read without network, and what the course is called as an app.
import { address } from '../i18n/address.ts';
import { type LocaleTag, localeOf } from '../i18n/locales.ts';
import { section, useWords } from '../i18n/translate.ts';
import { files } from './files.ts';
import { lessonsOf } from './lessons.ts';

/** Pages that a reader looks for, by address without base: what is kept is told by their names. */
export function keepable(locale: LocaleTag): { page: string; title: string }[] {
  const t = useWords(locale);
  const lessons = lessonsOf(files, locale);
  return [
    { page: '', title: t('home.title') },
    ...lessons.map(({ id, title }) => ({ page: id, title })),
    { page: 'glossary', title: t('glossary.title') },
    { page: 'claims', title: t('claims.title') },
    { page: 'review', title: t('review.title') },
    { page: 'progress', title: t('progress.title') },
  ].map(({ page, title }) => ({ page: address(locale, page, '/').slice(1), title }));
}

/** The files beside the offline page, by name. */
export const offlineWords = (locale: LocaleTag) => section(locale, 'offline.');

/** The web-app manifest of a language. Addresses are seen from `offline/`, so that any base will do. */
export function appManifest(locale: LocaleTag) {
  const t = useWords(locale);
  const root = localeOf(locale).path ? '../../' : '../';
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `${root}icons/${purpose}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    name: t('site.name'),
    short_name: t('site.name'),
    description: t('site.description'),
    lang: locale,
    dir: localeOf(locale).dir,
    id: root,
    start_url: '../',
    scope: root,
    display: 'minimal-ui',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
}
