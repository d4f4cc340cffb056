// What feed readers are given, read back from the built site as they would, against the RSS 2.0 specification.

import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { parse } from 'yaml';
import { pages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

interface Element {
  /** Names from the root on: `rss channel item`. */
  path: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an XML file, in order. @throws where it is not well formed */
function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { path: [open.at(-1)?.path, name].filter(Boolean).join(' '), attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

for (const { tag, home } of [
  { tag: 'en', home: '/' },
  { tag: 'zh-Hans', home: '/zh/' },
]) {
  test(`${home} names a feed in RSS 2.0 that tells every change in its language, newest first @chromium`, () => {
    const [, href = ''] =
      /<link rel="alternate" type="application\/rss\+xml" title="[^"]+" href="([^"]+)"/.exec(
        read(`dist${home}index.html`),
      ) ?? [];
    expect(href).toBe(`${home}feed.xml`);
    const elements = elementsOf(read(`dist${href}`));
    const valuesOf = (path: string) => elements.filter((one) => one.path === path).map(({ text }) => text);
    const [root] = elements;
    expect(root).toMatchObject({ path: 'rss', attributes: { version: '2.0' } });

    const [own] = elements.filter(({ path }) => path === 'rss channel atom:link');
    expect(root?.attributes['xmlns:atom']).toBe('http://www.w3.org/2005/Atom');
    expect(own?.attributes).toMatchObject({ rel: 'self', type: 'application/rss+xml' });
    expect(new URL(own?.attributes['href'] ?? '').pathname).toBe(href);
    // What the specification asks of a channel, once each.
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
      expect(valuesOf(`rss channel ${name}`), name).toEqual([expect.stringMatching(/\S/)]);
    expect(valuesOf('rss channel language')).toEqual([tag]);
    expect(new URL(valuesOf('rss channel link')[0] ?? '').pathname).toBe(home);

    const titles = valuesOf('rss channel item title');
    const words = Object.values<{ title: string; text: string }>(parse(read(`content/${tag}/changes.yml`)));
    expect([...titles].sort()).toEqual(words.map(({ title }) => title).sort());
    expect(valuesOf('rss channel item description').sort()).toEqual(words.map(({ text }) => text).sort());
    const ids = valuesOf('rss channel item guid');
    expect(new Set(ids).size).toBe(titles.length);
    // Not an address that could be opened, and it says so.
    for (const { path, attributes } of elements)
      if (path === 'rss channel item guid') expect(attributes).toEqual({ isPermaLink: 'false' });
    const dates = valuesOf('rss channel item pubDate');
    expect(dates).toHaveLength(titles.length);
    for (const date of [...dates, ...valuesOf('rss channel lastBuildDate')]) {
      expect(date).toMatch(RFC_822);
      // The day of the week is that of the date.
      expect(new Date(date).toUTCString()).toBe(date);
    }
    expect([...dates].sort((a, b) => Date.parse(b) - Date.parse(a))).toEqual(dates);
    const links = valuesOf('rss channel item link').map((link) => new URL(link).pathname);
    expect(links).toHaveLength(titles.length);
    expect(links.filter((path) => !pages.includes(path) || !path.startsWith(home))).toEqual([]);
  });
}
