// The first five seconds: what this is, and something to play with.

import { lab as definition } from '../src/labs/pull-the-plug/lab.ts';
import { LabOnPage } from './reader/lab.ts';
import { labWords, sayIn } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const homes = [
  { path: '/', tag: 'en' },
  { path: '/zh/', tag: 'zh-Hans' },
] as const;

for (const { path, tag } of homes) {
  const placed = { path, tag, lab: definition, words: labWords(tag, definition.id) };
  const say = sayIn(tag);

  // What differs between browsers is in the parts of the page and not in its words.
  test.describe(`${path}${tag === 'en' ? '' : ' @chromium'}`, () => {
    for (const [width, height] of [
      [1280, 720],
      [360, 640],
    ] as const) {
      test(`shows name, sentence, start, the lab’s picture and its question at ${width} × ${height}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1, name: say('site.name') })).toBeInViewport();
        await expect(page.getByText(say('home.lede'))).toBeInViewport();
        await expect(page.getByRole('link', { name: say('home.start') })).toBeInViewport();
        const lab = new LabOnPage(page, placed);
        await expect(lab.host).toHaveAttribute('data-awake');
        await expect(lab.host.getByRole('img').first()).toBeInViewport({ ratio: 1 });
        await expect(lab.question('prediction')).toBeInViewport();
      });
    }

    test('lets the reader predict, run, see and read why at once', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.predict('none');
      await page.getByRole('combobox', { name: lab.say('speed') }).selectOption('16');
      await lab.button('run').click();
      await expect(lab.button('run.again')).toBeVisible({ timeout: 20_000 });
      await lab.choose('observation', 'when-noticed');
      await lab.button('observe.commit').click();
      await expect(lab.host).toContainText(lab.say('observe.right'));
      await expect(lab.host).toContainText(placed.words.prediction.choices['none'] ?? '?');
    });

    test('leads to every lesson', async ({ page }) => {
      await page.goto(path);
      await page.getByRole('link', { name: say('home.start') }).click();
      await expect(page).toHaveURL(new RegExp(`${path}start/$`));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}
