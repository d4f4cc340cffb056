// What search engines and link previews read.

import { readFileSync } from 'node:fs';
import { pages } from './support/pages.ts';
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

test('pages in two languages name each other, themselves and a default @chromium', () => {
  expect(listed.length).toBeGreaterThan(3);
  for (const path of listed) {
    const named = twins(path);
    expect(Object.keys(named).sort(), path).toEqual(['en', 'x-default', 'zh-Hans']);
    expect(Object.values(named), path).toContain(path);
    for (const twin of Object.values<string>(named)) expect(twins(twin), `${path} → ${twin}`).toEqual(named);
    expect(new URL(find(html(path), /<link rel="canonical" href="([^"]+)"/)).pathname).toBe(path);
  }
});
