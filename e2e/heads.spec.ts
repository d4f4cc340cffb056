// What search engines and link previews read.

import { existsSync, readFileSync } from 'node:fs';
import { lessonPages, pages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const html = (path: string) => {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return readFileSync(new URL(`../dist${file}`, import.meta.url), 'utf8');
};
const find = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
const listed = pages.filter((path) => !html(path).includes('content="noindex"'));

/** Tag of language → address, as the page lists its twins. */
const twins = (path: string) =>
  Object.fromEntries(
    [...html(path).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, tag, href]) => [tag, new URL(href ?? '').pathname],
    ),
  );

test('every page has a title of its own, a description and its language @chromium', () => {
  const titles = listed.map((path) => find(html(path), /<title>([^<]+)<\/title>/));
  expect(new Set(titles).size).toBe(listed.length);
  for (const path of listed) {
    expect(find(html(path), /<meta name="description" content="([^"]+)"/), path).not.toBe('');
    expect(find(html(path), /<html lang="([^"]+)"/), path).toBe(path.startsWith('/zh/') ? 'zh-Hans' : 'en');
  }
});

/** A lesson without a translation is one page at two addresses: both name the original, and no version that is none. */
const versionsOf = (path: string) => {
  const lesson = /^\/zh\/([^/]+)\/$/.exec(path)?.[1] ?? /^\/([^/]+)\/$/.exec(path)?.[1] ?? '';
  const has = (tag: string) => existsSync(new URL(`../content/${tag}/${lesson}.mdx`, import.meta.url));
  return has('en') && !has('zh-Hans') ? ['en'] : ['en', 'zh-Hans'];
};

test('pages name their versions, themselves and a default, and nothing that does not exist @chromium', () => {
  expect(listed.length).toBeGreaterThan(3);
  for (const path of listed) {
    const named = twins(path);
    const versions = versionsOf(path);
    expect(Object.keys(named).sort(), path).toEqual([...versions, 'x-default'].sort());
    for (const twin of Object.values<string>(named)) expect(twins(twin), `${path} → ${twin}`).toEqual(named);
    const own = versions.length > 1 ? path : path.replace(/^\/zh/, '');
    expect(Object.values(named), path).toContain(own);
    expect(new URL(find(html(path), /<link rel="canonical" href="([^"]+)"/)).pathname, path).toBe(own);
  }
});

const isFile = (address: string) =>
  existsSync(new URL(`../dist${new URL(address).pathname}`, import.meta.url));

test('the sitemap lists every page that wants to be found, and no other @chromium', () => {
  const sitemap = readFileSync(new URL('../dist/sitemap.xml', import.meta.url), 'utf8');
  const paths = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = '']) => new URL(url).pathname);
  const wanted = listed.filter((path) => versionsOf(path).length > 1 || !path.startsWith('/zh/'));
  expect(paths).toEqual([...wanted].sort());
  expect(readFileSync(new URL('../dist/robots.txt', import.meta.url), 'utf8')).toContain('/sitemap.xml');
});

test('every page has a picture, a feed and facts that machines can read, and a lesson its plain text @chromium', () => {
  const kinds = new Set<string>();
  for (const path of listed) {
    const text = html(path);
    expect(isFile(find(text, /<meta property="og:image" content="([^"]+)"/)), path).toBe(true);
    const home = find(text, /<link rel="canonical" href="([^"]+)"/);
    const feed = find(text, /<link rel="alternate" type="application\/rss\+xml"[^>]* href="([^"]+)"/);
    expect(isFile(new URL(feed, home).href), path).toBe(true);
    const plain = find(text, /<link rel="alternate" type="text\/markdown" href="([^"]+)"/);
    if (lessonPages.includes(path)) expect(isFile(new URL(plain, home).href), path).toBe(true);
    const data = find(text, /<script type="application\/ld\+json">([^<]+)<\/script>/);
    if (data) for (const [, kind = ''] of data.matchAll(/"@type":"([^"]+)"/g)) kinds.add(kind);
    if (data) expect(JSON.parse(data), path).toMatchObject({ '@context': 'https://schema.org' });
  }
  for (const kind of ['Course', 'LearningResource', 'Quiz', 'DefinedTerm'])
    expect([...kinds]).toContain(kind);
});
