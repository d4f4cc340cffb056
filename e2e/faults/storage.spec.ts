// Storage that is full, forbidden, spoilt, or lost with its tab, and a reader who goes on answering.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import v1 from '../../src/progress/frozen-v1.json' with { type: 'json' };
import v2 from '../../src/progress/frozen-v2.json' with { type: 'json' };
import v3 from '../../src/progress/frozen-v3.json' with { type: 'json' };
import { findChromium } from '../../tools/browsers.mjs';
import { LabOnPage, placedLabs } from '../reader/lab.ts';
import { messageAt } from '../reader/message.ts';
import { aChoice, aSet, QuestionOnPage } from '../reader/question.ts';
import { inDatabase } from '../reader/records.ts';
import { sayIn } from '../reader/words.ts';
import { expect, test } from '../support/test.ts';
import { expectKept, expectReadable, keptIds } from './oracles.ts';

const say = sayIn('en');

/** Answers a question right, from wherever it stands. */
async function answer(page: Page, one: ReturnType<typeof aChoice>): Promise<QuestionOnPage> {
  const question = new QuestionOnPage(page, one);
  await question.wake();
  await question.choose(...one.item.options.filter(({ correct }) => correct).map(({ id }) => id));
  await question.check.click();
  await expect(question.status).toContainText(question.say('correct'));
  return question;
}

/** Fills localStorage until it takes nothing more. */
const fillUp = () => {
  for (const size of [100_000, 1000, 10, 1]) {
    for (let index = 0; ; index += 1) {
      try {
        localStorage.setItem(`fill-${size}-${index}`, 'x'.repeat(size));
      } catch {
        break;
      }
    }
  }
};
const makeRoom = () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('fill-')) localStorage.removeItem(key);
};

test('with the simpler store full and no database, answering goes on, says so, and keeps again once there is room', {
  tag: ['@F01', '@chromium'],
}, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  const [one, two] = [aChoice('zh-Hans'), aSet('zh-Hans')];
  await page.goto(one.path);
  await answer(page, one);
  const before = await keptIds(page);
  expect(before.length).toBeGreaterThan(0);
  await page.evaluate(fillUp);
  const next = await answer(page, two);
  await expect(next.host.getByText(next.say('notKept'))).toBeVisible();
  await expectKept(page, before);
  await page
    .getByRole('combobox')
    .filter({ has: page.locator('option[value="dark"]') })
    .first()
    .selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectReadable(page);
  await page.evaluate(makeRoom);
  await page.reload();
  await answer(page, two);
  await expect.poll(async () => (await keptIds(page)).length).toBeGreaterThan(before.length);
  await expectKept(page, before);
});

test('a database over its quota hands on to the simpler store, and takes everything back when it can', {
  tag: ['@F02', '@chromium'],
}, async ({ page, context }) => {
  const [one, two] = [aChoice('en'), aSet('en')];
  await page.goto(one.path);
  await answer(page, one);
  const before = await keptIds(page);
  const cdp = await context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await answer(page, two);
  await expect.poll(async () => (await keptIds(page)).length).toBeGreaterThan(before.length);
  await expectKept(page, before);
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-sum]')).not.toHaveText(say('progress.empty'));
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  const all = await keptIds(page);
  await page.reload();
  await expect(page.locator('[data-progress-tools]')).toBeVisible();
  await expect.poll(async () => (await inDatabase(page, 'events')).length).toBe(all.length);
  await expectReadable(page);
});

test('a browser that blocks all site data shows lessons, answers, and says on the progress page that nothing lasts', {
  tag: ['@F04', '@whole', '@chromium'],
}, async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, {
    ...findChromium(),
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const one = aChoice('en');
  await page.goto(one.path);
  const refused = () =>
    page.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return error instanceof DOMException ? error.name : '?';
      }
    });
  if ((await refused()) !== 'SecurityError') {
    // Chromium without windows reads no preferences: there storage is taken away by hand.
    await context.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }
    });
    await page.goto(one.path);
  }
  expect(await refused()).toBe('SecurityError');
  const question = await answer(page, one);
  await expect(question.host.getByText(question.say('notKept'))).toBeVisible();
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-notices]')).toHaveText(say('progress.memory'));
  await expectReadable(page);
  expect(thrown).toEqual([]);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('whatever stands where records should be is set aside, told, and can be taken away', {
  tag: ['@F07', '@whole', '@chromium'],
}, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  const scrap: Record<string, string> = {
    half: '{"v":1,"ev":[{',
    nothing: 'null',
    list: '[]',
    word: '"x"',
    empty: '',
    proto: '{"__proto__":{"v":1},"constructor":1}',
    huge: 'a'.repeat(5_000_000),
  };
  await page.goto('/');
  await page.evaluate((bad) => {
    for (const [key, text] of Object.entries(bad)) localStorage.setItem(`many-machines:event:${key}`, text);
    localStorage.setItem('mm:theme', '{"v":1,');
    localStorage.setItem('mm:motion', '[]');
  }, scrap);
  await page.goto('/progress/');
  const notices = page.locator('[data-progress-notices]');
  await expect(notices).toContainText(say('progress.unreadable'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices.getByRole('button', { name: say('progress.aside.save') }).click(),
  ]);
  const saved: unknown[] = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved.map(String).sort()).toEqual(Object.values(scrap).sort());
  await expectReadable(page);
  await page.goto(aChoice('en').path);
  await answer(page, aChoice('en'));
});

test('records of every version that ever was still load under their ids', {
  tag: ['@F08', '@whole', '@chromium'],
}, async ({ page }) => {
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-tools]')).toBeVisible();
  const all = [...v1, ...v2, ...v3];
  await inDatabase(page, 'events', all);
  await page.reload();
  await expect(page.locator('[data-progress-sum]')).not.toHaveText(say('progress.empty'));
  await expect(page.locator('[data-progress-notices]')).toBeEmpty();
  expect(await keptIds(page)).toEqual([...new Set(all.map(({ eid }) => eid))].sort());
});

test('a tab that crashes in the middle of a run loses no answer, and the lab’s address brings it back', {
  tag: ['@F13', '@whole', '@chromium'],
}, async ({ page, context }) => {
  const placed = placedLabs.find(({ lab, tag }) => lab.id === 'pull-the-plug' && tag === 'en');
  const one = aChoice('en');
  if (!placed) throw new Error('There is no such lab.');
  await page.goto(one.path);
  await answer(page, one);
  const before = await keptIds(page);
  const query = `?lab=${placed.lab.id}&servers=8&at=9`;
  const lab = await LabOnPage.open(page, placed, query);
  await lab.skip();
  await lab.button('run').click();
  await expect(lab.button('pause')).toBeVisible();
  const cdp = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void cdp.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  const again = await LabOnPage.open(next, placed, query);
  await expect.poll(() => again.moment()).toBe(9);
  await expectKept(next, before);
});

/** One lab of each kind of picture: what a browser does not have may be what one kind of them is drawn with. */
const pictured = ['pull-the-plug', 'nines', 'shards', 'ten-by-ten', 'three-axes', 'split-the-shop'].map(
  (id) => {
    const placed = placedLabs.find(({ lab, tag }) => lab.id === id && tag === 'en');
    if (!placed) throw new Error(`There is no lab ${id}.`);
    return placed;
  },
);

for (const name of [
  'BroadcastChannel',
  'IntersectionObserver',
  'requestIdleCallback',
  'ResizeObserver',
  'caches',
]) {
  test(`without ${name} labs of every picture run to their end, also in a frame, and answers are kept`, {
    tag: ['@F15', '@whole', '@chromium'],
  }, async ({ page }) => {
    await page.addInitScript((gone) => {
      Reflect.deleteProperty(window, gone);
      if (gone in window) Object.defineProperty(window, gone, { value: undefined });
    }, name);
    for (const placed of pictured) {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.button(placed.lab.kind === 'run' ? 'to-end' : 'computed.show').click();
      await expect(lab.button(placed.lab.kind === 'run' ? 'run.again' : 'computed.again')).toBeVisible();
      await expect(messageAt(lab.host), placed.lab.id).toHaveCount(0);
      await expect(lab.host, placed.lab.id).toHaveAttribute('data-awake');
    }
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/embed/pull-the-plug/';
      document.querySelector('main')?.prepend(frame);
    });
    const framed = page.frameLocator('iframe').locator('[data-lab]');
    await framed.scrollIntoViewIfNeeded();
    await expect(framed).toHaveAttribute('data-awake');
    const one = aChoice('en');
    await page.goto(one.path);
    await answer(page, one);
    expect((await keptIds(page)).length).toBeGreaterThan(0);
  });
}

test('fifty thousand records open, count and can be taken away', {
  tag: ['@F17', '@whole', '@chromium'],
}, async ({ page, context }) => {
  const COUNT = 50_000;
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-tools]')).toBeVisible();
  const [template] = v1.filter(({ type }) => type === 'attempt');
  const many = Array.from({ length: COUNT }, (_, index) => ({
    ...template,
    eid: `many-${index}`,
    t: 1_795_430_400_000 + index * 1000,
  }));
  await inDatabase(page, 'events', many);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.reload();
  await expect(page.locator('[data-progress-sum]')).not.toHaveText(say('progress.empty'));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say('progress.save'), exact: true }).click(),
  ]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8')).records).toHaveLength(COUNT);
  await page.goto(aSet('en').path);
  await answer(page, aSet('en'));
  expect((await keptIds(page)).length).toBeGreaterThan(COUNT);
});
