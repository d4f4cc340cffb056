// What the reader did is kept: in two tabs, without storage, with storage that is full, cleared or spoilt.

import frozen from '../src/progress/frozen-v1.json' with { type: 'json' };
import { aChoice, aGuess, aSet, QuestionOnPage } from './reader/question.ts';
import { inDatabase, NAME } from './reader/records.ts';
import { sayIn } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const rightOf = (one: ReturnType<typeof aChoice>) => one.item.options.filter(({ correct }) => correct);

/** Answers a question right. */
async function answer(question: QuestionOnPage, one: ReturnType<typeof aChoice>): Promise<void> {
  await question.wake();
  await question.choose(...rightOf(one).map(({ id }) => id));
  await question.check.click();
  await expect(question.status).toContainText(question.say('correct'));
}

test('two tabs that answer different questions agree within a second @F10', async ({ page, context }) => {
  const [one, two] = [aChoice('en'), aSet('en')];
  const here = await QuestionOnPage.open(page, one);
  const other = await context.newPage();
  const there = await QuestionOnPage.open(other, two);
  const seen = new QuestionOnPage(other, one);
  await seen.wake();
  await answer(here, one);
  await answer(there, two);
  await expect(seen.option(rightOf(one)[0]?.id ?? '?')).toBeChecked({ timeout: 1000 });
  const kept = await inDatabase(other, 'events');
  expect(kept.filter((event) => JSON.stringify(event).includes('"attempt"'))).toHaveLength(2);
});

test('lessons are marked as started and as done, in words too', async ({ page }) => {
  const one = aGuess('en');
  const guess = await QuestionOnPage.open(page, one);
  const tick = page.locator(`.rail [data-lesson="${one.lesson}"]`);
  await expect(tick).toHaveAttribute('data-state', 'untouched');
  await guess.choose((await guess.order())[0] ?? '?');
  await guess.button('keep').click();
  await expect(tick).toHaveAttribute('data-state', 'started');
  await expect(tick).toHaveText(sayIn('en')('progress.started'));
  await page.goto('/zh/');
  await expect(page.locator(`main [data-lesson="${one.lesson}"]`).first()).toHaveText(
    sayIn('zh-Hans')('progress.started'),
  );
});

test('records of the first version still load, and what cannot be read is set aside @F07 @F08', async ({
  page,
}) => {
  const one = aGuess('en');
  await QuestionOnPage.open(page, one);
  const spoilt = { v: 1, eid: 'spoilt', type: 'attempt', item: '<img src=x onerror=alert(1)>' };
  const newer = { v: 99, eid: 'newer', t: 1, type: 'dream' };
  await inDatabase(page, 'events', [...frozen, spoilt, newer]);
  await page.reload();
  await page.locator('[data-check]').scrollIntoViewIfNeeded();
  const end = page.locator('[data-check]');
  await expect(end.getByRole('status').filter({ hasText: sayIn('en')('progress.unreadable') })).toBeVisible();
  await expect(end.getByRole('status').filter({ hasText: sayIn('en')('progress.newer') })).toBeVisible();
  const ids = JSON.stringify(await inDatabase(page, 'events'));
  for (const { eid } of [...frozen, newer]) expect(ids).toContain(eid);
  expect(ids).not.toContain('spoilt');
  expect(JSON.stringify(await inDatabase(page, 'quarantine'))).toContain('"spoilt"');
});

for (const [what, forbid] of [
  ['IndexedDB', () => Object.defineProperty(window, 'indexedDB', { get: () => undefined })],
  [
    'all storage',
    () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }
    },
  ],
  ['BroadcastChannel', () => Reflect.deleteProperty(window, 'BroadcastChannel')],
] as const) {
  test(`without ${what} a question works, and says so if nothing can be kept @F04 @F15`, async ({ page }) => {
    await page.addInitScript(forbid);
    const one = aChoice('zh-Hans');
    const question = await QuestionOnPage.open(page, one);
    await answer(question, one);
    const notice = question.host.getByText(question.say('notKept'));
    await expect(notice).toHaveCount(what === 'all storage' ? 1 : 0);
    if (what === 'all storage') return;
    await page.reload();
    await question.wake();
    await expect(question.host).toContainText(question.say('correct'));
  });
}

test('storage that is cleared while the page is open gets back what the page still knows', async ({
  page,
}) => {
  const [one, two] = [aChoice('en'), aSet('en')];
  await answer(await QuestionOnPage.open(page, one), one);
  await page.evaluate(
    (name) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = done;
      }),
    NAME,
  );
  await answer(new QuestionOnPage(page, two), two);
  await expect.poll(async () => (await inDatabase(page, 'events')).length).toBeGreaterThanOrEqual(2);
  const kept = JSON.stringify(await inDatabase(page, 'events'));
  expect(kept).toContain(one.item.id);
  expect(kept).toContain(two.item.id);
});
