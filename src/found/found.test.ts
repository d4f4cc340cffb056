import { describe, expect, it } from 'vitest';
import { rssFeed } from './feed.ts';
import { headOf } from './heads.ts';
import { findable, inOrder } from './search-index.ts';
import { sitemapOf } from './sitemap.ts';
import { courseThing, glossaryThing, lessonThing, structuredData } from './structured-data.ts';

const page = (path: string, more = '') => `<!DOCTYPE html><html lang="en"><head><title>T</title>
<link rel="canonical" href="https://example.org${path}"><link rel="alternate" hreflang="en" href="https://example.org/a/">
<link rel="alternate" hreflang="zh-Hans" href="https://example.org/zh/a/"><link rel="alternate" type="text/markdown" href="/a.md">
${more}</head><body><link rel="canonical" href="https://example.org/not/"></body></html>`;

describe('the sitemap', () => {
  it('lists each page that wants to be found once, with its versions', () => {
    const heads = [
      page('/a/'),
      page('/zh/a/'),
      page('/a/'),
      page('/b/', '<meta name="robots" content="noindex">'),
    ];
    const xml = sitemapOf(heads.flatMap((html) => headOf(html) ?? []));
    expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)).toEqual([
      'https://example.org/a/',
      'https://example.org/zh/a/',
    ]);
    expect(xml.match(/hreflang="zh-Hans" href="https:\/\/example\.org\/zh\/a\/"/g)).toHaveLength(2);
    expect(xml).not.toContain('/a.md');
  });

  it('leaves out a page that names no address of its own', () => {
    expect(headOf('<html><head><title>404</title></head></html>')).toBeNull();
  });
});

it('a lesson is indexed in its language, with the names of its terms, and without what surrounds its article', () => {
  const html =
    '<!doctype html><html lang="zh-Hans" dir="ltr"><head></head><body><nav>Rail</nav><main><article class="prose"><h1>T</h1><p>Text</p></article></main><footer>Foot</footer></body></html>';
  expect(findable('zh/a/index.html', html, ['node', 'node', 'A & "B"']).html).toBe(
    '<html lang="zh-Hans" dir="ltr"><body><article class="prose"><h1 data-names="node, A &amp; &quot;B&quot;" data-pagefind-meta="title, names[data-names]">T</h1><p>Text</p></article></body></html>',
  );
});

it('the list of indexes has its languages in one order, however Pagefind hands them over', () => {
  const entry = (...tags: string[]) =>
    new TextEncoder().encode(
      JSON.stringify({
        version: '1',
        languages: Object.fromEntries(tags.map((tag) => [tag, { hash: tag }])),
      }),
    );
  expect(inOrder(entry('zh-hans', 'en'))).toBe(inOrder(entry('en', 'zh-hans')));
  expect(JSON.parse(inOrder(entry('zh-hans', 'en')))).toEqual({
    version: '1',
    languages: { en: { hash: 'en' }, 'zh-hans': { hash: 'zh-hans' } },
  });
});

describe('the feed', () => {
  const entry = {
    id: 'x',
    date: '2026-11-28',
    title: 'A < B & C',
    text: 'So “it” is.',
    url: 'https://example.org/a/',
  };
  const feed = {
    title: 'T',
    description: 'S',
    language: 'en',
    home: 'https://example.org/',
    self: 'https://example.org/feed.xml',
  };

  it('is dated by its newest entry and keeps what XML would misread', () => {
    const xml = rssFeed({ ...feed, entries: [entry] });
    expect(xml).toContain('<title>A &lt; B &amp; C</title>');
    expect(xml).toContain('<lastBuildDate>Sat, 28 Nov 2026 00:00:00 GMT</lastBuildDate>');
    expect(xml).toContain('<pubDate>Sat, 28 Nov 2026 00:00:00 GMT</pubDate>');
    expect(xml).toContain('<guid isPermaLink="false">https://example.org/#change-x</guid>');
  });
});

describe('structured data', () => {
  const part = { name: 'N', url: 'https://example.org/n/' };

  it('cannot end the script element that it stands in', () => {
    const text = structuredData({ '@type': 'Course', name: '</script><img>' });
    expect(text).not.toContain('</');
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: '</script><img>',
    });
  });

  it('of a lesson names its course, its terms and its quiz, and leaves out what it does not have', () => {
    const facts = {
      ...part,
      description: 'D',
      language: 'en',
      minutes: 7,
      position: 1,
      picture: 'https://example.org/p.png',
      course: part,
    };
    const whole = lessonThing({ ...facts, terms: [part], quiz: part });
    expect(whole).toMatchObject({
      timeRequired: 'PT7M',
      isPartOf: { '@type': 'Course', '@id': part.url },
      teaches: [{ '@type': 'DefinedTerm', ...part }],
      hasPart: { '@type': 'Quiz', about: 'N' },
    });
    const bare = JSON.parse(structuredData(lessonThing({ ...facts, terms: [], quiz: null })));
    expect(bare).not.toHaveProperty('teaches');
    expect(bare).not.toHaveProperty('hasPart');
  });

  it('of the course counts its minutes and lists its lessons, and of the glossary its terms', () => {
    const course = courseThing({
      ...part,
      description: 'D',
      language: 'en',
      minutes: 12,
      lessons: [part, part],
    });
    expect(course).toMatchObject({ hasCourseInstance: { courseWorkload: 'PT12M' }, hasPart: [part, part] });
    const term = { ...part, id: 'node', description: 'A member.', others: ['nodes'] };
    expect(glossaryThing({ ...part, language: 'en', terms: [term] })).toMatchObject({
      hasDefinedTerm: [{ '@type': 'DefinedTerm', termCode: 'node', alternateName: ['nodes'] }],
    });
  });
});
