// Nothing that is served before a reader asks for it gives an answer away. Looks at the files of the built site: no
// browser is started. What holds answers on purpose are the pages of answers, what a question fetches when it is
// checked, and the decks.

import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { expect, test } from './support/test.ts';

const dist = new URL('../dist/', import.meta.url);
/** What holds answers because a reader has asked for them. */
const ON_PURPOSE = /^([\w-]+\/)?(answers|decks)\//;
/** What a browser or a robot is given: pages, the texts of lessons, the words of the search box, its index. */
const TOLD = /(\.(html|md|txt|json|xml)|^pagefind\/fragment\/.*\.pf_fragment)$/;
/** A text is known by so many letters at its beginning before it is compared in full. */
const BEGINNING = 16;
/** All that may be known of a question before it is checked; `settings` are those of its lab. */
const SEEN = new Set([
  ...[
    'id',
    'rev',
    'kind',
    'type',
    'stem',
    'text',
    'hints',
    'confidence',
    'options',
    'fixed',
    'units',
    'rows',
  ],
  ...['choices', 'blanks', 'solved', 'drawing', 'lab', 'watch', 'settings', 'from', 'below', 'challenge'],
]);

interface Told {
  path: string;
  text: string;
}

const told: Told[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => TOLD.test(path) && !ON_PURPOSE.test(path))
  .map((path) => {
    const bytes = readFileSync(new URL(path, dist));
    return { path, text: (path.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString('utf8') };
  });

/** Letters and digits alone: the same however they are marked up, escaped or broken into lines. */
const bare = (text: string) =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, (tag) =>
      /(content|title|alt|aria-\w+|data-[\w-]+)="/.test(tag) ? tag : '',
    )
    .replace(/&(#?\w+);|\\u00[0-9a-f]{2}|\\[nt]/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Every text of a question file that only somebody who has answered may see, sentence by sentence. */
function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === 'string') return isSecret ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    secretsIn(inner, isSecret || ['feedback', 'otherwise', 'points'].includes(key)),
  );
}

function secretsOf(tag: string): string[] {
  const folder = new URL(`../content/${tag}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.quiz.yml'))
    .flatMap((name) => secretsIn(parse(readFileSync(new URL(name, folder), 'utf8'))));
}

/** Those of `secrets` that stand in the text. */
function foundIn(text: string, secrets: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  for (let at = 0; at + BEGINNING <= text.length; at += 1) {
    const likely = secrets.get(text.slice(at, at + BEGINNING));
    if (likely) found.push(...likely.filter((secret) => text.startsWith(secret, at)));
  }
  return found;
}

test('no page, no text and no index that is served tells the feedback on any answer @chromium', () => {
  const secrets = ['en', 'zh-Hans'].flatMap(secretsOf).map(bare);
  const long = secrets.filter((secret) => secret.length >= BEGINNING);
  expect(long.length).toBeGreaterThan(1000);
  const byBeginning = Map.groupBy(long, (secret) => secret.slice(0, BEGINNING));
  const leaks = told.flatMap(({ path, text }) =>
    foundIn(bare(text), byBeginning).map((secret) => `${path}: ${secret.slice(0, 60)}`),
  );
  expect(told.filter(({ path }) => path.endsWith('.html')).length).toBeGreaterThan(100);
  expect(told.filter(({ path }) => path.endsWith('.pf_fragment')).length).toBeGreaterThan(20);
  expect(leaks).toEqual([]);
  // The same look finds what the pages of answers tell on purpose.
  const answers = readFileSync(new URL('answers/cluster/index.html', dist), 'utf8');
  expect(foundIn(bare(answers), byBeginning).length).toBeGreaterThan(10);
});

/** Every question in what a page, or a file that it fetches, holds as data. */
function questionsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('stem' in value) return [value];
  return Object.values(value).flatMap(questionsIn);
}

/** Keys at any depth. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(key === 'settings' ? [] : keysIn(inner))]);
}

test('what pages and tests know of their questions does not say which answer is right @chromium', () => {
  const data = told.flatMap(({ path, text }) => {
    if (/^([\w-]+\/)?questions\//.test(path)) return [{ path, value: JSON.parse(text) }];
    if (!path.endsWith('.html')) return [];
    const scripts = text.matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g);
    return [...scripts].map(([, json = '']) => ({ path, value: JSON.parse(json) }));
  });
  const questions = data.flatMap(({ path, value }) =>
    questionsIn(value).map((question) => ({ path, question })),
  );
  expect(questions.length).toBeGreaterThan(800);
  const telling = questions.flatMap(({ path, question }) =>
    keysIn(question).flatMap((key) => (SEEN.has(key) ? [] : [`${path}: ${key}`])),
  );
  expect(telling).toEqual([]);
});
