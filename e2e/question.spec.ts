// Right, wrong, in part, and not at all: what a question answers, and what it keeps.

import type { LocaleTag } from '../src/i18n/locales.ts';
import { explained } from '../src/quiz/explained.ts';
import { enter, rightTo } from './reader/answer.ts';
import { messageAt } from './reader/message.ts';
import { aChoice, aGuess, aNumber, aSet, asked, QuestionOnPage } from './reader/question.ts';
import { announcements } from './support/recorders.ts';
import { expect, test } from './support/test.ts';

const tags: LocaleTag[] = ['en', 'zh-Hans'];

for (const tag of tags) {
  // What differs between browsers is in the parts of a question and not in its words.
  test.describe(`in ${tag}${tag === 'en' ? '' : ' @chromium'}`, () => {
    test('a wrong choice gets its own feedback, the second wrong one shows the answer', async ({ page }) => {
      const one = aChoice(tag);
      const [first, second] = one.item.options.filter(({ correct }) => !correct);
      const right = one.item.options.find(({ correct }) => correct);
      if (!first || !second || !right) throw new Error(`${one.item.id} has too few options.`);
      const question = await QuestionOnPage.open(page, one);
      await expect(question.status).toBeEmpty();
      await question.choose(first.id);
      const quiet = await announcements(page);
      await question.check.click();
      await expect(question.status).toContainText(question.say('notYet'));
      await expect(question.status).toContainText(first.feedback);
      await expect(question.check).toBeFocused();
      await expect(question.option(first.id)).toHaveAccessibleDescription(first.feedback);
      await expect(question.host.getByText(right.feedback)).toHaveCount(0);
      expect((await announcements(page)).length).toBe(quiet.length + 1);

      await question.choose(second.id);
      await question.check.click();
      await expect(question.status).toContainText(second.feedback);
      await expect(question.status).toContainText(question.say('shown'));
      await expect(question.host.getByText(right.feedback)).toBeVisible();
      await expect(question.option(right.id)).toHaveAccessibleName(new RegExp(question.say('mark.right')));
      await expect(question.option(second.id)).toHaveAccessibleName(new RegExp(question.say('mark.wrong')));
      await expect(question.check).toHaveAttribute('aria-disabled', 'true');

      await question.button('again').click();
      await expect(question.option(second.id)).not.toBeChecked();
      await question.choose(right.id);
      await question.check.click();
      await expect(question.status).toContainText(question.say('correct'));
    });

    test('a right choice is called right and explained, and what was chosen can be read again', async ({
      page,
    }) => {
      const one = aChoice(tag);
      const right = one.item.options.find(({ correct }) => correct);
      const question = await QuestionOnPage.open(page, one);
      await question.choose(right?.id ?? '?');
      await question.check.click();
      await expect(question.status).toContainText(question.say('correct'));
      await expect(question.status).toContainText(right?.feedback ?? '?');
      await expect(question.option(right?.id ?? '?')).toBeChecked();
      await expect(question.option(right?.id ?? '?')).toHaveAccessibleDescription(right?.feedback ?? '?');
    });

    test('nothing chosen is no wrong try', async ({ page }) => {
      const one = aChoice(tag);
      const wrong = one.item.options.find(({ correct }) => !correct);
      const question = await QuestionOnPage.open(page, one);
      for (let presses = 0; presses < 3; presses += 1) await question.check.click();
      await expect(question.status).toHaveText(question.say('ready.nothing-chosen'));
      await question.choose(wrong?.id ?? '?');
      await question.check.click();
      await expect(question.status).toContainText(question.say('lastTry'));
    });

    test('a set that is right in part says how much of it, and not which', async ({ page }) => {
      const one = aSet(tag);
      const rights = one.item.options.filter(({ correct }) => correct);
      const wrong = one.item.options.find(({ correct }) => !correct);
      const question = await QuestionOnPage.open(page, one);
      await question.choose(rights[0]?.id ?? '?', wrong?.id ?? '?');
      await question.check.click();
      const count = (right: number, extra: number) => ({
        right: String(right),
        all: String(rights.length),
        extra: String(extra),
      });
      await expect(question.status).toContainText(question.say('foundExtra', count(1, 1)));
      for (const { id, text } of one.item.options)
        await expect(question.option(id)).toHaveAccessibleName(text);
      await question.option(wrong?.id ?? '?').uncheck();
      await question.choose(...rights.map(({ id }) => id));
      await question.check.click();
      await expect(question.status).toContainText(question.say('correct'));
      await expect(question.option(wrong?.id ?? '?')).toHaveAccessibleDescription(wrong?.feedback ?? '?');
    });

    test('a number may be written with full-width digits and either decimal sign', async ({ page }) => {
      const one = aNumber(tag);
      const right = one.item.answers.find(({ correct }) => correct);
      const question = await QuestionOnPage.open(page, one);
      for (const nothing of ['', 'about half']) {
        await question.field.fill(nothing);
        await question.check.click();
        await expect(question.field).toHaveAttribute('aria-invalid', 'true');
        await expect(question.field).toBeFocused();
        await expect(question.field).toHaveValue(nothing);
      }
      await question.field.fill(String((right?.value ?? 0) - 7.5));
      await question.check.click();
      await expect(question.status).toContainText(one.item.otherwise);
      const wide = String(right?.value).replace(/[\d.]/g, (sign) =>
        sign === '.' ? '，' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
      );
      await question.field.fill(wide);
      await question.field.press('Enter');
      await expect(question.status).toContainText(question.say('correct'));
    });

    test('a guess is kept and not graded, and says where its answer comes', async ({ page }) => {
      const one = aGuess(tag);
      const question = await QuestionOnPage.open(page, one);
      await question.button('keep').click();
      await expect(question.status).toHaveText(question.say('ready.nothing-chosen'));
      await question.choose((await question.order())[0] ?? '?');
      await question.button('keep').click();
      const link = question.status.getByRole('link');
      await expect(link).toHaveAttribute('href', `#${one.item.answeredIn}`);
      const text = await question.host.innerText();
      for (const key of ['correct', 'notYet', 'mark.right']) expect(text).not.toContain(question.say(key));
      await link.click();
      await expect(page.locator(`#${one.item.answeredIn}`)).toBeInViewport();
    });
  });
}

test('what was chosen, answered and read stays over a reload and a change of language', async ({ page }) => {
  const [done, begun] = [aChoice('en'), aSet('en')];
  const right = done.item.options.find(({ correct }) => correct)?.id ?? '?';
  const drafted = begun.item.options[1]?.id ?? '?';
  const english = await QuestionOnPage.open(page, done);
  const order = await english.order();
  await english.choose(right);
  await english.check.click();
  await expect(english.status).toContainText(english.say('correct'));
  const draft = new QuestionOnPage(page, begun);
  await draft.wake();
  await draft.choose(drafted);

  await page.reload();
  await english.wake();
  await expect(english.option(right)).toBeChecked();
  await expect(english.host).toContainText(english.say('correct'));
  expect(await english.order()).toEqual(order);
  await draft.wake();
  await expect(draft.option(drafted)).toBeChecked();
  await expect(draft.host).not.toContainText(draft.say('notYet'));

  const chinese = await QuestionOnPage.open(page, aChoice('zh-Hans'));
  await expect(chinese.option(right)).toBeChecked();
  await expect(chinese.host).toContainText(chinese.say('correct'));
  expect(await chinese.order()).toEqual(order);
  const chineseDraft = new QuestionOnPage(page, aSet('zh-Hans'));
  await chineseDraft.wake();
  await expect(chineseDraft.option(drafted)).toBeChecked();
});

test('the answers are not on the lesson’s page', async ({ request }) => {
  const pages = new Map<string, string>();
  for (const { path, item } of asked) {
    const html = pages.get(path) ?? (await (await request.get(path)).text());
    pages.set(path, html);
    for (const { feedback: words } of explained(item)) {
      if (words !== '') expect(html.includes(words.slice(0, 30)), `${item.id}: ${words}`).toBe(false);
    }
    for (const hint of item.hints) expect(html.includes(hint), `${item.id}: ${hint}`).toBe(false);
    expect(/"correct":(true|false|\[)|"rubric"/.test(html), `a key on ${path}`).toBe(false);
  }
  expect(pages.size).toBeGreaterThanOrEqual(4);
});

test('hints come one by one, and the last one is the end of them', async ({ page }) => {
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, one);
  const all = String(one.item.hints.length);
  for (const [index, hint] of one.item.hints.entries()) {
    await expect(question.host.getByText(hint)).toHaveCount(0);
    const button = question.host.getByRole('button', {
      name: question.say('hint', { next: String(index + 1), all }),
    });
    await button.click();
    await expect(question.host.getByText(hint)).toBeVisible();
  }
  await expect(question.host.getByRole('button', { expanded: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test.describe('when the answers cannot be fetched', () => {
  test.use({ expectedFaults: /^console error: .*(Failed to load resource|NetworkError)/ });

  test('the question says so, keeps the choice, and grades it once the way is free', async ({ page }) => {
    const one = aChoice('en');
    const wrong = one.item.options.find(({ correct }) => !correct);
    const question = await QuestionOnPage.open(page, one);
    await page.route('**/answers/*.json', (route) => route.abort());
    await question.choose(wrong?.id ?? '?');
    await question.check.click();
    await expect(question.status).toHaveText(question.say('failed'));
    await expect(question.option(wrong?.id ?? '?')).toBeChecked();
    await page.unroute('**/answers/*.json');
    await question.check.click();
    await expect(question.status).toContainText(question.say('lastTry'));
  });
});

test.describe('a question whose code does not arrive', () => {
  test.use({ expectedFaults: /^console error: .*(Failed to load resource|NetworkError)/ });

  test('says so, keeps text and choice, and can be answered when it is tried again @F34', async ({
    page,
  }) => {
    const one = aChoice('en');
    const right = one.item.options.find(({ correct }) => correct)?.id ?? '?';
    const question = await QuestionOnPage.open(page, one);
    await page.route('**/*.js', (route) => route.abort());
    // Most of its code is asked for at the first touch.
    await question.choose(right);
    const alert = messageAt(question.host);
    await expect(alert).toContainText(question.say('wake.failed'));
    await expect(question.host.getByText(one.item.stem)).toBeVisible();
    await expect(question.option(right)).toBeChecked();
    await page.unroute('**/*.js');
    await alert.getByRole('button', { name: question.say('wake.retry') }).click();
    await expect(alert).toHaveCount(0);
    await question.wake();
    await question.choose(right);
    await question.check.click();
    await expect(question.status).toContainText(question.say('correct'));
  });
});

test('by keyboard alone: arrows choose without grading, Check grades', async ({ page }) => {
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, one);
  const order = await question.order();
  await question.option(order[0] ?? '?').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(question.option(order[1] ?? '?')).toBeChecked();
  await expect(question.option(order[1] ?? '?')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(question.option(order.at(-1) ?? '?')).toBeChecked();
  await expect(question.status).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(question.check).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question.status).not.toBeEmpty();
});

test('the end of a lesson says how many are done and what to read again, and the lesson gets its tick', async ({
  page,
}) => {
  const checks = asked.filter(
    ({ lesson, tag, item }) => lesson === 'cluster' && tag === 'en' && item.kind === 'check',
  );
  const [missed] = checks;
  await page.goto(checks[0]?.path ?? '/');
  for (const one of checks) {
    const question = new QuestionOnPage(page, one);
    await question.wake();
    const { item } = one;
    if (one === missed) {
      const wrong = item.type === 'multi' ? item.options.find(({ correct }) => !correct)?.id : undefined;
      if (wrong === undefined) throw new Error('the first question of the check is no set any more');
      await question.choose(wrong);
      await question.check.click();
      await expect(question.status).toContainText(question.say('notYet'));
      await question.option(wrong).uncheck();
    }
    await enter(page, question, rightTo(item), 'clicks');
    if (item.type !== 'recall') await question.check.click();
    await expect(question.status).toContainText(
      item.type === 'recall' ? question.own('correct') : question.say('correct'),
    );
  }
  const { say } = new QuestionOnPage(page, checks[0] ?? aChoice('en'));
  const all = String(checks.length);
  await expect(page.getByText(say('end.progress', { done: all, all }))).toBeVisible();
  const end = page.locator('[data-check]');
  await expect(end).toContainText(say('end.readAgain'));
  await expect(end.getByRole('link').first()).toHaveAttribute('href', `#${missed?.item.source}`);
});
