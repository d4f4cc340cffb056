import type { Head } from './heads.ts';
import { escaped } from './xml.ts';

/**
 * The sitemap of the pages that want to be found, each with its versions in other languages. A page that only
 * repeats another language's words names that one as its canonical, and is not listed a second time.
 */
export function sitemapOf(heads: readonly Head[]): string {
  const pages = new Map(heads.map((head) => [head.canonical, head]));
  const rows = [...pages.values()]
    .sort((a, b) => (a.canonical < b.canonical ? -1 : 1))
    .map(({ canonical, versions }) => {
      const links = versions.map(
        ({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${escaped(tag)}" href="${escaped(href)}"/>`,
      );
      return `<url><loc>${escaped(canonical)}</loc>${links.join('')}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n');
}
