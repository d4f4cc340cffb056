// Without network, and when the site is built anew while somebody reads. Each test has a server and a copy of the
// site of its own, so that it can take them away and change them.

import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { renewWorker } from '../src/offline/integration.ts';
import { serve } from '../tools/serve.mjs';
import { expectKept, expectReadable, keptIds } from './faults/oracles.ts';
import { aChoice, QuestionOnPage } from './reader/question.ts';
import { inDatabase } from './reader/records.ts';
import { sayIn } from './reader/words.ts';
import { expect, test as plain } from './support/test.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const read = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = sayIn('en');

interface Site {
  address: string;
  dir: string;
  /** The network is gone. */
  stop: () => void;
  start: () => Promise<void>;
  /** Another build of the site, which says `mark` in every title. */
  deploy: (mark: string) => Promise<void>;
}

let port = 4350;

const test = plain.extend<{ site: Site }>({
  copies: true,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture wants from its pattern.
  site: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'site-'));
    // With their times, else everything would be compressed again.
    cpSync(dist, dir, { recursive: true, preserveTimestamps: true });
    port += 20 * (plain.info().workerIndex + 1);
    let server = await serve({ dir, port, strict: false });
    const own = Number(new URL(server.address).port);
    await use({
      address: server.address,
      dir,
      stop: () => server.close(),
      start: async () => {
        server = await serve({ dir, port: own, strict: true });
      },
      deploy: async (mark) => {
        for (const name of ['cluster/index.html', 'offline/index.html']) {
          const path = join(dir, name);
          writeFileSync(path, readFileSync(path, 'utf8').replace(/<title>(\w+: )?/, `<title>${mark}: `));
          for (const packed of ['.br', '.gz']) rmSync(path + packed, { force: true });
        }
        await renewWorker(dir);
        for (const packed of ['.br', '.gz']) rmSync(join(dir, `sw.js${packed}`), { force: true });
        server.close();
        server = await serve({ dir, port: own, strict: true });
      },
    });
    server.close();
    rmSync(dir, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.address),
});
// What a browser says about requests that fail, which is what these tests are about.
test.use({
  expectedFaults: /Failed to load resource|ERR_|NetworkError|Failed to fetch|the server responded/,
});

/** Names of the copies, and what the newest of them holds. */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const newest = names.at(-1);
    const held = newest ? await (await caches.open(newest)).keys() : [];
    return { names, paths: held.map(({ url }) => new URL(url).pathname) };
  });

/** Opens a page and waits until it has been kept. */
async function openAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(async () => (await copies(page)).paths, { timeout: 60_000 }).toContain(path);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Answers a question, and says under which ids that is kept. */
async function answerOne(page: Page): Promise<string[]> {
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, one);
  await question.choose(one.item.options.find(({ correct }) => correct)?.id ?? '?');
  await question.check.click();
  await expect(question.status).toContainText(question.say('correct'));
  await expect.poll(async () => (await keptIds(page)).length).toBeGreaterThan(0);
  return keptIds(page);
}

/** Puts something else in the place of every copy of a file of code. */
const spoilCopies = (page: Page, chunk: string) =>
  page.evaluate(async (start) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!url.includes(`/_astro/${start}.`)) continue;
        await cache.put(url, new Response('<p>', { headers: { 'content-type': 'text/javascript' } }));
      }
    }
  }, chunk);

test('what was read works without network; what was not leads to the list of what was @F37', async ({
  page,
  site,
}) => {
  await openAndKeep(page, '/cluster/');
  site.stop();
  await page.reload();
  const lab = page.locator('[data-lab]').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-awake');
  await page.goto('/load-balancing/');
  await expect(page).toHaveURL(/\/offline\/\?for=load-balancing%2F$/);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectReadable(page);
  const list = page.getByRole('main').getByRole('listitem');
  await expect(list.filter({ visible: true })).toHaveCount(1);
  await site.start();
  await page.getByRole('link', { name: say('offline.again') }).click();
  await expect(page).toHaveURL(/\/load-balancing\/$/);

  await page.goto('/offline/?for=https://elsewhere.example/');
  await expect(page.getByRole('link', { name: say('offline.again') })).toBeHidden();
  await page.getByRole('button', { name: say('offline.keepAll') }).click();
  await expect(page.getByText(say('offline.kept'))).toBeVisible({ timeout: 90_000 });
  await expect.poll(() => list.filter({ visible: true }).count()).toBeGreaterThan(2);
  site.stop();
  await page.goto('/zh/cluster/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/offline/');
  await page.getByRole('button', { name: say('offline.letGo') }).click();
  await expect(page.getByText(say('offline.none'))).toBeVisible();
  // The list itself is not let go of: what is empty can still be seen.
  await page.reload();
  await expect(page.getByText(say('offline.none'))).toBeVisible();
});

test('a page that is opened while the first worker is on its way is kept as well @F37 @chromium', async ({
  page,
  site,
}) => {
  await page.goto('/start/');
  // It has seen which pages are open, and begins to keep this one.
  const isOnItsWay = async () => (await copies(page)).names.length > 0;
  await expect.poll(isOnItsWay, { intervals: [20] }).toBe(true);
  await openAndKeep(page, '/cluster/');
  expect((await copies(page)).paths).toContain('/start/');
  site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a review that was opened once asks, judges and remembers without network @chromium', async ({
  page,
  site,
}) => {
  const { item, lesson } = aChoice('en');
  await openAndKeep(page, '/review/');
  for (const path of [`/questions/${lesson}.json`, `/answers/${lesson}.json`])
    await expect.poll(async () => (await copies(page)).paths, { timeout: 60_000 }).toContain(path);
  await inDatabase(page, 'events', [
    {
      ...{
        v: 2,
        eid: 'missed',
        t: Date.now() - 3 * 86_400_000,
        type: 'attempt',
        item: item.id,
        rev: item.rev,
      },
      ...{ locale: 'en', cycle: 0, seed: 1, response: {}, verdict: 'wrong', score: 0, try: 1, hints: 0 },
      settled: true,
    },
  ]);
  site.stop();
  await page.reload();
  const lead = page.locator('[data-review-lead]');
  await expect(lead).toHaveText(say('review.due.one', { count: '1' }));
  const right = item.options.find(({ correct }) => correct);
  await page.getByRole('radio', { name: right?.text ?? '?' }).check();
  await page.getByRole('button', { name: say('quiz.check'), exact: true }).click();
  await expect(page.getByText(right?.feedback ?? '?').first()).toBeVisible();
  await expect(page.locator('[data-review-end]')).toHaveText(say('review.clean'));
  await page.reload();
  await expect(lead).toContainText(say('review.none'));
});

test('a new build takes over when the reader agrees; until then old pages have their own code @F40 @chromium', async ({
  page,
  site,
}) => {
  const before = await answerOne(page);
  await openAndKeep(page, '/cluster/');
  const old = (await copies(page)).names;
  const asset = (await copies(page)).paths.find((path) => /\/lab\.[^/]+\.js$/.test(path)) ?? '?';
  await site.deploy('second');
  // What the open page wants later is gone from the site, and still comes.
  renameSync(join(site.dir, asset), join(site.dir, 'moved.js'));
  expect(await page.evaluate(async (path) => (await fetch(path)).status, asset)).toBe(200);
  renameSync(join(site.dir, 'moved.js'), join(site.dir, asset));

  await page.reload();
  await expect(page).toHaveTitle(/^second: /);
  const offer = page.getByRole('status').filter({ hasText: say('offline.newer') });
  await expect(offer).toBeVisible({ timeout: 60_000 });
  const waiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  expect(await waiting()).toBe(true);
  await offer.getByRole('button', { name: say('offline.newer.now') }).click();
  await expect(offer).toBeHidden();
  await expect.poll(waiting).toBe(false);
  // The build before is kept for pages that are still open; what was read has come along.
  const now = await copies(page);
  expect(now.names).toHaveLength(2);
  expect(now.names).toEqual(expect.arrayContaining(old));
  expect(now.paths).toContain('/cluster/');
  site.stop();
  await page.reload();
  await expect(page).toHaveTitle(/^second: /);
  await expectKept(page, before);
});

test('a newer build whose offer does not come breaks nothing, and the next page offers it @F40 @chromium', async ({
  page,
  site,
}) => {
  await openAndKeep(page, '/cluster/');
  await spoilCopies(page, 'offer-newer');
  await site.deploy('second');
  const asked = page.waitForRequest(/\/offer-newer\./, { timeout: 60_000 });
  await page.reload();
  const code = (await asked).url();
  // Asked for once more, it fails after the page's own try has: what that leaves uncaught is out by then.
  expect(await page.evaluate((url) => import(url).then(() => 'it came', String), code)).toMatch(
    /^SyntaxError/,
  );
  const offer = page.getByRole('status').filter({ hasText: say('offline.newer') });
  await expect(page).toHaveTitle(/^second: /);
  await expect(offer).toHaveCount(0);

  await page.evaluate(async (url) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
  }, code);
  await page.goto(`${site.address}load-balancing/`);
  await expect(offer).toBeVisible({ timeout: 60_000 });
  await offer.getByRole('button', { name: say('offline.newer.now') }).click();
  await expect(offer).toBeHidden();
});

test('a spoilt copy of a lab’s code is let go, and the next try brings the lab to life @F40 @chromium', async ({
  page,
  site,
}) => {
  await openAndKeep(page, '/cluster/');
  await spoilCopies(page, 'lab');
  await page.goto(`${site.address}cluster/`);
  const lab = page.locator('[data-lab]').first();
  await lab.scrollIntoViewIfNeeded();
  const retry = page.getByRole('alert').getByRole('button', { name: say('lab.wake.retry') });
  await expect(retry.first()).toBeVisible();
  await retry.first().click();
  await expect(page.locator('[data-lab]').first()).toHaveAttribute('data-awake');
});

test('a kill switch in place of the worker ends it and its copies at the next visit @F41 @chromium', async ({
  page,
  site,
}) => {
  const before = await answerOne(page);
  await openAndKeep(page, '/cluster/');
  cpSync(read('../deploy/kill-switch.js'), join(site.dir, 'sw.js'));
  for (const packed of ['.br', '.gz']) rmSync(join(site.dir, `sw.js${packed}`), { force: true });
  site.stop();
  await site.start();
  await page.reload();
  // Without opening any: that would make it anew.
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 }).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await expectKept(page, before);
  await expectReadable(page);
});
