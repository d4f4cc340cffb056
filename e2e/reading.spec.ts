// Reading without what the page adds: without JavaScript; and taking along the code that it shows. Paper and the
// reader's own colours: every-page.spec.ts.

import { explained } from '../src/quiz/explained.ts';
import { LabOnPage, otherLabs } from './reader/lab.ts';
import { asked } from './reader/question.ts';
import { sayIn, tagOf } from './reader/words.ts';
import { lessonPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

// Driven over WebDriver BiDi, Firefox runs no script and yet reads <noscript> as if it did.
test.describe('without JavaScript @chromium', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of lessonPages) {
    test(`${path} can be read to the end, each lab is a figure with its question and its table, and answers are a link away @F34`, async ({
      page,
    }) => {
      const say = sayIn(tagOf(path));
      await page.goto(path);
      await expect(page.locator('main > noscript p')).toHaveText(say('shell.noScript'));
      const own = asked.filter((one) => one.path === path);
      expect(own.length).toBeGreaterThanOrEqual(8);
      for (const { item } of own) {
        // What is seen of it, asked for once.
        const card = (await page.locator(`[data-question="${item.id}"]`).innerText()).split('\n');
        expect(card, item.id).toContain(item.stem);
        if (item.type === 'single' || item.type === 'multi')
          expect(card, item.id).toEqual(expect.arrayContaining(item.options.map(({ text }) => text)));
      }
      // A lab is served in the same form in every language.
      for (const placed of otherLabs.filter((one) => one.path === path && one.tag === 'en')) {
        const lab = new LabOnPage(page, placed);
        const figure = lab.host.locator('.lab-stage').locator('[role=img], [role=group]').first();
        await expect(figure).toBeVisible();
        await expect(lab.host.getByText(placed.words.prediction.prompt)).toBeVisible();
        await lab.host.getByText(lab.say('table'), { exact: true }).click();
        await expect(lab.host.locator('table').last().getByRole('row').nth(1)).toBeVisible();
      }
      await page
        .getByRole('link', { name: say('quiz.allAnswers') })
        .last()
        .click();
      await expect(page).toHaveURL(/\/answers\//);
      const answers = await page.getByRole('main').innerText();
      for (const { item } of own.filter(({ item }) => item.kind !== 'pre')) {
        const right = explained(item).find(({ role }) => role !== 'wrong');
        expect(answers, item.id).toContain(right?.feedback ?? '?');
      }
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    });
  }

  test('the rail can be opened on a phone', async ({ page }) => {
    const say = sayIn('en');
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(lessonPages[0] ?? '/');
    await page.getByRole('button', { name: say('shell.courseOpen') }).click();
    await expect(page.getByRole('navigation', { name: say('shell.course') })).toBeVisible();
  });
});

test.describe('code in a lesson @chromium', () => {
  for (const path of ['/load-balancing/', '/zh/load-balancing/']) {
    const say = sayIn(tagOf(path));

    test(`${path} hands over what it shows, and selects it where the browser refuses`, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(path);
      const block = page.locator('[data-code]').first();
      const button = block.getByRole('button', { name: say('lesson.copy'), exact: true });
      const shown = await block.locator('pre').textContent();
      await button.press('Enter');
      await expect(block.getByRole('status')).toHaveText(say('share.copied'));
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await button.click();
      await expect(block.getByRole('status')).toHaveText(say('share.notCopied'));
      expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(shown?.trim());
    });
  }
});
