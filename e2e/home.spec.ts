// The first five seconds: what this is, and something to play with.

import type { Page } from '@playwright/test';
import { lab as definition } from '../src/labs/pull-the-plug/lab.ts';
import { LabOnPage } from './reader/lab.ts';
import { labWords, sayIn } from './reader/words.ts';
import { showUp } from './support/pages.ts';
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
        await showUp(page);
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

test.describe('the lab of the home page', () => {
  const placed = { path: '/', tag: 'en', lab: definition, words: labWords('en', definition.id) } as const;
  const next = String(definition.seed + 1);

  /** With all the code of its lab there, and nobody at the page. */
  const openUnread = async (page: Page, query = '') => {
    await page.goto(`/${query}`, { waitUntil: 'networkidle' });
    return new LabOnPage(page, placed);
  };

  const signs: readonly { sign: string; give: (page: Page) => Promise<void> }[] = [
    { sign: 'the pointer moves', give: showUp },
    { sign: 'a key is pressed', give: (page) => page.keyboard.press('Shift') },
    { sign: 'the wheel turns', give: (page) => page.mouse.wheel(0, 40) },
  ];
  for (const { sign, give } of signs) {
    test(`stays as it was served until somebody is there: ${sign}`, async ({ page }) => {
      const lab = await openUnread(page);
      await expect(lab.host).not.toHaveAttribute('data-awake');
      await give(page);
      await expect(lab.host).toHaveAttribute('data-awake');
    });
  }

  test('is alive as soon as a part of it has the focus, which stays there and answers a key', async ({
    page,
  }) => {
    const lab = await openUnread(page);
    const another = lab.button('seed.next');
    await another.focus();
    await expect(lab.host).toHaveAttribute('data-awake');
    await expect(another).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lab.seed).toHaveValue(next);
    await expect(another).toBeFocused();
  });

  test('shows the moment and the settings of an address to whom has not moved yet', async ({ page }) => {
    const lab = await openUnread(page, `?lab=${definition.id}&at=12.5&seed=${next}`);
    await expect(lab.host).toHaveAttribute('data-awake');
    await expect.poll(() => lab.moment()).toBeCloseTo(12.5);
    await expect(lab.seed).toHaveValue(next);
  });

  // A tap of a test reaches no page in Firefox.
  test.describe('on a screen that is touched @chromium', () => {
    test.use({ hasTouch: true });

    test('answers the first tap, and once', async ({ page }) => {
      const lab = await openUnread(page);
      await lab.button('seed.next').tap();
      await expect(lab.seed).toHaveValue(next);
      await expect(lab.host).toHaveAttribute('data-awake');
    });

    test('answers a tap that came before its code, and once', async ({ page }) => {
      let bring = () => {};
      const brought = new Promise<void>((done) => {
        bring = done;
      });
      await page.route(/\/lab\.[^/]*\.js/, (route) => brought.then(() => route.continue()));
      const asked = page.waitForRequest(/\/lab\.[^/]*\.js/);
      await page.goto('/');
      const lab = new LabOnPage(page, placed);
      await asked;
      await lab.button('seed.next').tap();
      await expect(lab.seed).toHaveValue(String(definition.seed));
      bring();
      await expect(lab.seed).toHaveValue(next);
      await expect(lab.host).toHaveAttribute('data-awake');
    });

    test('needs one tap for the prediction and one to run', async ({ page }) => {
      const lab = await openUnread(page);
      await lab.button('predict.skip').tap();
      await lab.button('run').tap();
      await expect(lab.button('pause')).toBeVisible();
    });
  });
});
