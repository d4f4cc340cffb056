// Questions that have been worked with keep the page rules too: the check of every page sees them untouched.

import type { LocaleTag } from '../src/i18n/locales.ts';
import { aChoice, aNumber, aSet, QuestionOnPage } from './reader/question.ts';
import { axeFaults, houseFaults, widthFaults } from './support/page-rules.ts';
import { chooseTheme, type Theme, wakeAll } from './support/pages.ts';
import { tabWalk } from './support/tab-walk.ts';
import { expect, test } from './support/test.ts';

const cases: [LocaleTag, Theme][] = [
  ['en', 'light'],
  ['zh-Hans', 'dark'],
];

for (const [tag, theme] of cases) {
  test(`graded questions in ${tag}, ${theme}, keep every page rule @chromium`, async ({ page }) => {
    test.slow();
    await chooseTheme(page, theme);
    await page.setViewportSize({ width: 320, height: 700 });
    // The answer shown after two wrong tries, with a hint seen before.
    const one = aChoice(tag);
    const single = await QuestionOnPage.open(page, one);
    const hint = single.say('hint', { next: '1', all: String(one.item.hints.length) });
    await single.host.getByRole('button', { name: hint }).click();
    for (const { id } of one.item.options.filter(({ correct }) => !correct).slice(0, 2)) {
      await single.choose(id);
      await single.check.click();
      await expect(single.status).toContainText(single.say('notYet'));
    }
    await single.host.locator('summary').click();
    const set = aSet(tag);
    const multi = new QuestionOnPage(page, set);
    await multi.wake();
    await multi.choose(...set.item.options.filter(({ correct }) => correct).map(({ id }) => id));
    await multi.check.click();
    await expect(multi.status).toContainText(multi.say('correct'));
    const rules = async () => [
      ...(await axeFaults(page)),
      ...(await houseFaults(page)),
      ...(await widthFaults(page)),
    ];
    expect(await rules()).toEqual([]);

    const odd = aNumber(tag);
    const numeric = await QuestionOnPage.open(page, odd);
    await numeric.field.fill('?');
    await numeric.check.click();
    await expect(numeric.field).toHaveAttribute('aria-invalid', 'true');
    await wakeAll(page);
    // Before the rules: a choice that had the focus once is another tab stop than one that had not.
    expect(await tabWalk(page)).toEqual([]);
    expect(await rules()).toEqual([]);
  });
}
