// Hurried hands, and answers that do not fit the question any more.

import { aChoice, aNumber, QuestionOnPage } from '../reader/question.ts';
import { inDatabase } from '../reader/records.ts';
import { expect, test } from '../support/test.ts';
import { expectReadable } from './oracles.ts';

const attempts = async (page: QuestionOnPage['host']) =>
  (await inDatabase(page.page(), 'events')).filter((event) => JSON.stringify(event).includes('"attempt"'));

test('a double click, Enter with a click, and twenty clicks in a row on Check are one try', {
  tag: ['@F28', '@chromium'],
}, async ({ page }) => {
  const one = aChoice('en');
  const [first, second] = one.item.options.filter(({ correct }) => !correct);
  const question = await QuestionOnPage.open(page, one);
  await question.choose(first?.id ?? '?');
  await question.check.dblclick();
  await question.check.press('Enter');
  await question.check.click({ clickCount: 20, delay: 5 });
  await expect(question.status).toContainText(question.say('lastTry'));
  await expect.poll(() => attempts(question.host)).toHaveLength(1);
  await question.choose(second?.id ?? '?');
  await question.check.evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 20; press += 1) button.click();
  });
  await expect(question.status).toContainText(question.say('shown'));
  await expect.poll(() => attempts(question.host)).toHaveLength(2);
});

for (const tag of ['en', 'zh-Hans'] as const) {
  test(`numbers in any form are read or refused in ${tag}, and never count as no number`, {
    tag: ['@F30', '@whole', '@chromium'],
  }, async ({ page }) => {
    const one = aNumber(tag);
    const question = await QuestionOnPage.open(page, one);
    const refused = ['--2', '∞', 'NaN', 'Infinity', '🙂', '‮12', '0x1F', '1e', '一半', '12 13', '1..2'];
    for (const text of refused) {
      await question.field.fill(text);
      await question.check.click();
      await expect(question.field, text).toHaveAttribute('aria-invalid', 'true');
    }
    expect(await attempts(question.host)).toEqual([]);
    for (const text of ['9'.repeat(400), '\u00a0-7.5\u00a0']) {
      await question.field.fill(text);
      await question.check.click();
    }
    const kept = await inDatabase(page, 'events');
    expect(JSON.stringify(kept)).not.toMatch(/NaN|Infinity|"score":null/);
    await expectReadable(page);
  });
}

test('an answer to an older form of a question is kept, counts no more, and that is said', {
  tag: ['@F32', '@whole', '@chromium'],
}, async ({ page }) => {
  const one = aChoice('zh-Hans');
  const question = await QuestionOnPage.open(page, one);
  const right = one.item.options.find(({ correct }) => correct)?.id ?? '?';
  const old = {
    ...{ v: 1, eid: 'old-form', t: 1_795_430_400_000, type: 'attempt', item: one.item.id },
    ...{ rev: one.item.rev - 1, locale: 'zh-Hans', cycle: 0, seed: 0, try: 1, hints: 0, settled: true },
    ...{ response: { type: 'single', option: right }, verdict: 'correct', score: 1 },
  };
  await inDatabase(page, 'events', [old]);
  await page.reload();
  await question.wake();
  await expect(question.host.getByText(question.say('changed'))).toBeVisible();
  await expect(question.option(right)).not.toBeChecked();
  expect(JSON.stringify(await inDatabase(page, 'events'))).toContain('old-form');
});

test('answers that know the question in another form, or not at all, grade nothing and say what is safe', {
  tag: ['@F32', '@whole', '@chromium'],
}, async ({ page }) => {
  const one = aChoice('en');
  const wrong = one.item.options.find(({ correct }) => !correct)?.id ?? '?';
  const question = await QuestionOnPage.open(page, one);
  let keys: Record<string, { rev: number }> = {};
  await page.route('**/answers/*.json', async (route) => {
    const answer = await route.fetch();
    keys = await answer.json();
    const { [one.item.id]: own, ...others } = keys;
    const doctored = { ...others, [one.item.id]: { ...own, rev: (own?.rev ?? 0) + 1 } };
    await route.fulfill({ response: answer, json: doctored });
  });
  await question.choose(wrong);
  await question.check.click();
  await expect(question.status).toHaveText(question.say('ready.unknown-option'));
  expect(await attempts(question.host)).toEqual([]);

  await page.unroute('**/answers/*.json');
  const { [one.item.id]: _, ...others } = keys;
  await page.route('**/answers/*.json', (route) => route.fulfill({ json: others }));
  await page.reload();
  await question.wake();
  await question.choose(wrong);
  await question.check.click();
  await expect(question.status).toHaveText(question.say('failed'));
  await expectReadable(page);
  await page.unroute('**/answers/*.json');
  await question.check.click();
  await expect(question.status).toContainText(question.say('lastTry'));
});
