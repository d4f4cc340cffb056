// What was answered comes back: marks, review, progress, tests, and the records as a file.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import frozen from '../src/progress/frozen-v1.json' with { type: 'json' };
import { aChoice, QuestionOnPage } from './reader/question.ts';
import { inDatabase } from './reader/records.ts';
import { patternOf, sayIn } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const say = sayIn('en');
const DAY = 86_400_000;
const status = (page: Page) => page.locator('[data-progress-status]');
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

test('a missed question marks its lesson, waits for the next day, and comes back once', async ({ page }) => {
  const now = Date.now();
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, one);
  await question.wake();
  for (const { id } of one.item.options.filter(({ correct }) => !correct).slice(0, 2)) {
    await question.choose(id);
    await question.check.click();
    await expect(question.status).toContainText(question.say('notYet'));
  }
  const tick = page.locator(`.rail [data-lesson="${one.lesson}"]`);
  await expect(tick).toHaveText(say('progress.startedReview'));

  await page.goto('/review/');
  await expect(page.locator('[data-review-lead]')).toContainText(patternOf(say('review.next')));
  await page.clock.setFixedTime(now + DAY);
  await page.reload();
  await expect(page.locator('[data-review-lead]')).toHaveText(say('review.due.one', { count: '1' }));
  const asked = page.getByRole('group', { name: one.item.stem });
  const right = one.item.options.find(({ correct }) => correct)?.text ?? '?';
  await asked.getByRole('radio', { name: right }).check();
  await page.getByRole('button', { name: say('quiz.check'), exact: true }).click();
  await expect(page.locator('[data-review-end]')).toHaveText(say('review.clean'));
  await expect(tick).toHaveText(say('progress.started'));
  await page.reload();
  await expect(page.locator('[data-review-lead]')).toContainText(say('review.none'));

  await page.goto('/progress/');
  const [claim = '?'] = one.item.claims;
  await expect(page.locator(`[data-claim-state="${claim}"]`)).toHaveText(say('progress.state.begun'));
});

test('records are saved, erased in every tab, brought back, and taken in once @chromium', async ({
  page,
  context,
}, info) => {
  await page.goto('/progress/');
  await expect(button(page, 'progress.save')).toBeVisible();
  await inDatabase(page, 'events', frozen);
  await page.reload();
  const other = await context.newPage();
  await other.goto('/');
  const tick = other.locator('[data-lesson="cluster"]').first();
  await expect(tick).toHaveAttribute('data-state', 'started');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'progress.save').click(),
  ]);
  await expect(status(page)).toHaveText(say('progress.saved', { file: download.suggestedFilename() }));
  const copy = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(copy).records).toHaveLength(frozen.length);

  await button(page, 'progress.erase').click();
  await button(page, 'progress.erase.yes').click();
  await expect(status(page)).toContainText(say('progress.erased'));
  await expect(tick).toHaveAttribute('data-state', 'untouched', { timeout: 1000 });
  expect(await inDatabase(page, 'events')).toEqual([]);
  await button(page, 'progress.undo').click();
  await expect(status(page)).toHaveText(say('progress.restored'));
  await expect(tick).toHaveAttribute('data-state', 'started', { timeout: 1000 });
  expect(await inDatabase(page, 'events')).toHaveLength(frozen.length);

  const load = page.getByLabel(say('progress.load'));
  const file = (text: string) => ({
    ...{ name: 'copy.json', mimeType: 'application/json' },
    buffer: Buffer.from(text),
  });
  const again = { fresh: '0', known: String(frozen.length) };
  await load.setInputFiles(file(copy));
  await expect(status(page)).toHaveText(say('progress.loaded', again));
  const evil = JSON.parse(copy);
  evil.records[0].item = '<img src=x onerror=alert(1)>';
  evil.records[1] = { ...evil.records[1], eid: 'from-elsewhere' };
  await load.setInputFiles(file(JSON.stringify(evil)));
  await expect(status(page)).toContainText(
    say('progress.loaded', { fresh: '1', known: String(frozen.length - 2) }),
  );
  await expect(status(page)).toContainText(say('progress.loaded.unreadable', { count: '1' }));
  for (const [text, reason] of [
    ['', 'empty'],
    ['PK\u0003\u0004', 'not-a-copy'],
    [copy.slice(0, 700), 'cut-off'],
  ] as const) {
    await load.setInputFiles(file(text));
    await expect(status(page)).toHaveText(say(`progress.refused.${reason}`));
  }
  // From the disk: sent through the wire of a test, so much takes longer than a test may.
  const large = info.outputPath('large.json');
  writeFileSync(large, Buffer.alloc(33 * 1024 * 1024));
  await load.setInputFiles(large);
  await expect(status(page)).toHaveText(say('progress.refused.too-large'));
  expect(await inDatabase(page, 'events')).toHaveLength(frozen.length + 1);
});

test('storage that is forbidden, or full, or held something unreadable is told in the page’s language @F01 @F04', async ({
  page,
}) => {
  const zh = sayIn('zh-Hans');
  const notices = page.locator('[data-progress-notices]');
  await page.goto('/zh/progress/');
  await expect(page.getByRole('button', { name: zh('progress.save'), exact: true })).toBeVisible();
  await inDatabase(page, 'events', [{ v: 1, eid: 'spoilt', type: 'attempt' }]);
  await page.reload();
  await expect(notices).toContainText(zh('progress.unreadable'));
  await expect(notices.getByRole('button', { name: zh('progress.aside.save') })).toBeVisible();

  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
  });
  const records = JSON.stringify({ course: 'many-machines', form: 1, records: frozen });
  await page
    .getByLabel(zh('progress.load'))
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(records) });
  await expect(notices).toContainText(zh('progress.full'));
  await expect(page.locator('[data-progress-sum]')).not.toHaveText(zh('progress.empty'));

  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/zh/review/');
  await expect(page.locator('[data-review-notices]')).toHaveText(zh('progress.memory'));
});

/** What the page of a test knows of its questions. */
const questionsOn = (page: Page): Promise<{ id: string; rev: number }[]> =>
  page.locator('[data-test-data]').evaluate((script) => JSON.parse(script.textContent ?? '').questions);

test('a test is drawn by its number, the same after a reload and in the other language', async ({ page }) => {
  await page.goto('/test/1/?seed=2026');
  await button(page, 'test.start').click();
  await expect(page.locator('[data-test-lead]')).toContainText(say('test.number', { seed: '2026' }));
  const ids = () =>
    page.locator('[data-test-list] .question-place').evaluateAll((all) => all.map(({ id }) => id));
  await expect.poll(async () => (await ids()).length).toBeGreaterThanOrEqual(8);
  const drawn = await ids();
  await page.goto('/zh/test/1/');
  await expect.poll(ids).toEqual(drawn);
  expect(await page.locator('[data-test-list] legend').first().textContent()).toMatch(/\p{Script=Han}/u);
});

test('who passes the final test has a certificate that says what it is, and can repeat what was missed', async ({
  page,
}) => {
  await page.goto('/final-test/');
  await expect(button(page, 'test.start')).toBeVisible();
  const asked = (await questionsOn(page)).slice(0, 6);
  const t = Date.now() - DAY;
  const answers = asked.map(({ id, rev }, place) => ({
    ...{
      v: 2,
      eid: `answer-${place}`,
      t: t + place + 1,
      type: 'attempt',
      item: id,
      rev,
      locale: 'en',
      cycle: 0,
      seed: 1,
    },
    ...{ response: {}, verdict: place > 0 ? 'correct' : 'wrong', score: 1, try: 1, hints: 0, settled: true },
  }));
  const sit = {
    v: 2,
    eid: 'sit',
    t,
    type: 'sit',
    test: 'final',
    seed: 4711,
    items: asked.map(({ id }) => id),
    again: false,
  };
  await inDatabase(page, 'events', [sit, ...answers]);
  await page.reload();
  const end = page.locator('[data-test-end]');
  await expect(end).toContainText(say('test.result', { right: '5', all: '6' }));
  await expect(end).toContainText(say('test.passed'));
  const sheet = page.getByRole('region', { name: say('certificate.title') });
  await expect(sheet).toContainText(say('certificate.made', { seed: '4711' }));
  await sheet.getByRole('textbox', { name: say('certificate.name') }).fill('Ada <b>L</b>');
  await expect(sheet.locator('[data-certificate-name]')).toHaveText('Ada <b>L</b>');

  const passage = end.getByRole('link').first();
  const href = (await passage.getAttribute('href')) ?? '';
  await button(page, 'test.again').click();
  await expect(page.locator('[data-test-list] .question-place')).toHaveCount(1);
  await expect(sheet).toBeVisible();
  await page.goto(href);
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeVisible();
});

test('the question bank can be taken away in every form', async ({ page, request }) => {
  await page.goto('/zh/decks/');
  for (const [key, begins] of [
    ['decks.anki', '#separator:tab'],
    ['decks.csv', '\ufeff"'],
    ['decks.gift', '$CATEGORY: many-machines/'],
    ['decks.qti', 'PK'],
  ] as const) {
    const href = await page.getByRole('link', { name: sayIn('zh-Hans')(key) }).getAttribute('href');
    const text = (await (await request.get(href ?? '')).body()).toString('utf8');
    expect(text.startsWith(begins), key).toBe(true);
  }
});
