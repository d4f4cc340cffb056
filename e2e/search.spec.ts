// The search box: by button and by key, in both languages, without its index, and what the index must not know.

import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { normal, termsFor } from '../src/islands/search-results.ts';
import type { SearchData } from '../src/islands/search-words.ts';
import { sayIn } from './reader/words.ts';
import { axeFaults } from './support/page-rules.ts';
import { expect, test } from './support/test.ts';

const say = sayIn('en');
const dist = new URL('../dist/', import.meta.url);
const data = (path: string): SearchData => JSON.parse(readFileSync(new URL(path, dist), 'utf8'));

async function search(page: Page, tag: 'en' | 'zh-Hans', query: string) {
  const box = page.getByRole('dialog', { name: sayIn(tag)('search.title') });
  await box.getByRole('searchbox').fill(query);
  return box;
}

test('the search is opened by its button and by a key, worked by keyboard, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/cluster/');
  const button = page.getByRole('button', { name: say('shell.search') });
  await button.click();
  const box = await search(page, 'en', 'failover');
  await expect(box.getByRole('status')).toHaveText(/^\d+ results?$/);
  const lessons = box.getByRole('region', { name: say('search.lessons') });
  await expect(lessons.getByRole('link').first()).toHaveText('The same work on every machine');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(button).toBeFocused();
  // Not while somebody is writing, and not when it has been switched off.
  await button.click();
  await box.getByRole('searchbox').fill('');
  await page.keyboard.press('/');
  await expect(box.getByRole('searchbox')).toHaveValue('/');
  await box.getByRole('checkbox', { name: say('search.slash') }).uncheck();
  await box.getByRole('button', { name: say('search.close') }).click();
  await page.keyboard.press('/');
  await expect(box).toBeHidden();
  await page.evaluate(() => localStorage.clear());
  await page.keyboard.press('/');
  await expect(box.getByRole('searchbox')).toBeFocused();
  await search(page, 'en', 'health checks');
  const term = box.getByRole('link', { name: 'health check', exact: true });
  await expect(term).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(term).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#health-check$/);
});

test('in Chinese a word inside a sentence is found, and an English term leads to the Chinese lesson', async ({
  page,
}) => {
  await page.goto('/zh/load-balancing/');
  await page.keyboard.press('/');
  const lesson = (box: Awaited<ReturnType<typeof search>>) =>
    box
      .getByRole('region', { name: sayIn('zh-Hans')('search.lessons') })
      .getByRole('link', { name: '每台机器做同样的事' });
  await expect(lesson(await search(page, 'zh-Hans', '断电'))).toHaveAttribute('href', '/zh/cluster/');
  await expect(lesson(await search(page, 'zh-Hans', '插排'))).toBeVisible();
  // “switchover” stands nowhere in the Chinese text.
  await expect(lesson(await search(page, 'zh-Hans', 'switchover'))).toBeVisible();
  const box = await search(page, 'zh-Hans', 'xyzzy');
  await expect(box.getByRole('status')).toHaveText('没有找到“xyzzy”。');
});

test.describe('when the index cannot be loaded', () => {
  test.use({ expectedFaults: /pagefind|search\.json|Failed to load resource|NetworkError/ });

  test('the glossary answers in its place and says so, and the next search tries again @F42', async ({
    page,
  }) => {
    await page.route('**/pagefind/*', (route) => route.abort());
    await page.goto('/zh/cluster/');
    await page.keyboard.press('/');
    const box = await search(page, 'zh-Hans', 'quorum');
    await expect(box.getByRole('alert')).toHaveText(sayIn('zh-Hans')('search.failed'));
    await expect(box.getByRole('link', { name: '法定人数' })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // Without even its words there is the glossary's page.
    await page.route('**/search.json', (route) => route.abort());
    await page.goto('/cluster/');
    await page.getByRole('button', { name: say('shell.search') }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
  });
});

/** Every `feedback` and every option's text of a question file. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['feedback', 'otherwise', 'text'].includes(key) && typeof inner === 'string'
      ? [inner.trim()]
      : keysIn(inner),
  );
}

test('the index knows neither options nor feedback of any question @chromium', () => {
  const fragments = new URL('pagefind/fragment/', dist);
  const indexed = readdirSync(fragments).map((name) =>
    gunzipSync(readFileSync(new URL(name, fragments))).toString('utf8'),
  );
  expect(indexed.length).toBeGreaterThan(3);
  for (const tag of ['en', 'zh-Hans']) {
    const folder = new URL(`../content/${tag}/`, import.meta.url);
    const banks = readdirSync(folder).filter((name) => name.endsWith('.quiz.yml'));
    for (const bank of banks) {
      const keys = keysIn(parse(readFileSync(new URL(bank, folder), 'utf8')));
      // Short options are words of the language, and may stand anywhere.
      for (const key of keys.filter((text) => text.length > 24)) {
        expect(
          indexed.some((text) => text.includes(JSON.stringify(key).slice(1, -1))),
          key,
        ).toBe(false);
      }
    }
  }
});

test('every term is the first answer to its own name, in its own language and the other @chromium', () => {
  const [en, zh] = [data('search.json'), data('zh/search.json')];
  const first = ({ terms }: SearchData, query: string) => termsFor(query, terms)[0]?.href.split('#')[1];
  for (const { term, href } of [...en.terms, ...zh.terms]) {
    const id = href.split('#')[1];
    const name = normal(term).replace(/\s*[(（].*$/u, '');
    expect(first(en, name), `${name} in English`).toBe(id);
    expect(first(zh, name), `${name} in Chinese`).toBe(id);
  }
});
