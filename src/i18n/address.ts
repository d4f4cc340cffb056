import { type LocaleTag, localeOf } from './locales.ts';

/**
 * The address of a page in a language under any base path.
 *
 * `page` is a lesson id or a path without slashes at its ends, with an optional `#anchor`; empty for the
 * home page: `address('zh-Hans', 'cluster#spare', '/course/')` is `/course/zh/cluster/#spare`.
 */
export function address(tag: LocaleTag, page: string, base: string): string {
  const [path = '', anchor] = page.split('#');
  const segments = [...base.split('/'), localeOf(tag).path, ...path.split('/')].filter(Boolean);
  const folder = segments.length === 0 ? '/' : `/${segments.join('/')}/`;
  return anchor ? `${folder}#${anchor}` : folder;
}

/** The address of a file that is the same in every language: `asset('favicon.svg', '/course/')`. */
export function asset(file: string, base: string): string {
  return `/${[...base.split('/'), ...file.split('/')].filter(Boolean).join('/')}`;
}
