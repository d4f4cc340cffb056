// How a lab arrives: a figure from the start, awake without moving the page, and honest when it cannot wake.

import type { Page } from '@playwright/test';
import { browsersOf, frameLabs, LabOnPage } from './reader/lab.ts';
import { messageAt } from './reader/message.ts';
import { showUp } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const first = (tag: string) => {
  const placed = frameLabs.find((one) => one.tag === tag);
  if (!placed) throw new Error(`There is no lab in ${tag}.`);
  return placed;
};
const lessons = [...new Set(frameLabs.map(({ path }) => path))];

/** Scrolls through the page as a reader does, so that what comes near can wake before it is seen. */
async function readThrough(page: Page): Promise<void> {
  const asleep = () =>
    page.evaluate(
      (near) =>
        [...document.querySelectorAll('[data-lab], [data-question], [data-check]')].filter((host) => {
          const { top, bottom } = host.getBoundingClientRect();
          return top < window.innerHeight + near && bottom > -near && !host.hasAttribute('data-awake');
        }).length,
      250,
    );
  const all = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < all; top += 220) {
    await page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);
    await expect.poll(asleep).toBe(0);
  }
}

test.describe('layout @chromium', () => {
  for (const [width, height] of [
    [1280, 720],
    [360, 640],
  ] as const) {
    for (const path of ['/', ...lessons]) {
      test(`${path} does not shift at ${width} px while labs and questions wake`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript(() => {
          const shifts: string[] = [];
          Object.assign(window, { __shifts: shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as unknown as {
                value: number;
                sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
              };
              const moved = sources.map(({ node, previousRect, currentRect }) => {
                const element = node instanceof Element ? node : node?.parentElement;
                return `${element?.outerHTML.slice(0, 80)} ${previousRect.y}→${currentRect.y}`;
              });
              shifts.push(`${value}: ${moved.join(' | ')}`);
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(path);
        await showUp(page);
        await readThrough(page);
        await expect(page.locator('[data-awake]')).not.toHaveCount(0);
        expect(await page.evaluate(() => (window as unknown as { __shifts: string[] }).__shifts)).toEqual([]);
      });
    }
  }
});

test.describe('a lab whose code does not arrive', () => {
  test.use({ expectedFaults: /^console error: .*(Failed to load resource|ERR_FAILED|NetworkError)/ });

  for (const tag of ['en', 'zh-Hans']) {
    test(`stays a figure, says so in ${tag}, and wakes when it is tried again @F34`, async ({ page }) => {
      const placed = first(tag);
      const lab = new LabOnPage(page, placed);
      await page.goto(placed.path);
      await page.route('**/*.js', (route) => route.abort());
      await lab.host.scrollIntoViewIfNeeded();
      const alert = messageAt(lab.host);
      await expect(alert).toContainText(lab.say('wake.failed'));
      await expect(lab.host.getByRole('img').first()).toBeVisible();
      await page.unroute('**/*.js');
      await alert.getByRole('button', { name: lab.say('wake.retry') }).click();
      await expect(lab.host).toHaveAttribute('data-awake');
      await expect(alert).toHaveCount(0);
      await lab.skip();
      await lab.button('run').click();
      await expect(lab.button('pause')).toBeVisible();
    });
  }
});

test('what is pressed while the code of a lab is on its way is done when it is there @chromium', async ({
  page,
}) => {
  const placed = first('en');
  const lab = new LabOnPage(page, placed);
  let bring = () => {};
  const brought = new Promise<void>((done) => {
    bring = done;
  });
  await page.goto(placed.path, { waitUntil: 'networkidle' });
  await page.route('**/*.js', (route) => brought.then(() => route.continue()));
  // Questions that are near ask for code of theirs: the frame of all labs says that it is the lab's turn.
  const asked = page.waitForRequest(/\/lab\.[^/]*\.js/);
  await lab.host.scrollIntoViewIfNeeded();
  await asked;
  const [choice = ''] = placed.lab.prediction.choices;
  await lab.choose('prediction', choice);
  await lab.button('predict.commit').click({ force: true });
  await expect(lab.host).not.toHaveAttribute('data-awake');
  bring();
  await expect(lab.host).toContainText(lab.say('predict.kept'));
  await lab.button('run').click();
  await expect(lab.button('pause')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const placed of frameLabs) {
    test(`${placed.path} ${placed.lab.id} is a figure with its question, numbers and tables${browsersOf(placed)}`, async ({
      page,
    }) => {
      await page.goto(placed.path);
      const lab = new LabOnPage(page, placed);
      await expect(lab.host.getByRole('img').first()).toBeVisible();
      await expect(lab.host.getByText(placed.words.task)).toBeVisible();
      await expect(lab.host.getByText(placed.words.prediction.prompt)).toBeVisible();
      await expect(lab.host.locator('dl dd').first()).toHaveText(/\d/);
      await lab.host.getByText(lab.say('table'), { exact: true }).click();
      await expect(lab.table('table.servers').getByRole('row')).not.toHaveCount(1);
      await expect(lab.table('table.servers').getByRole('row').nth(1)).toBeVisible();
    });
  }
});
