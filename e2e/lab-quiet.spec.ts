// What a lab leaves alone: nothing moves by itself, few words are spoken, nothing runs unseen.
// The page's clock is moved by hand, so that half a minute takes a moment and no machine is too slow.

import type { Page } from '@playwright/test';
import { browsersOf, englishLabs, frames, LabOnPage } from './reader/lab.ts';
import { wakeAll } from './support/pages.ts';
import { announcements } from './support/recorders.ts';
import { expect, test } from './support/test.ts';

const lessons = [...new Set(englishLabs.map(({ path }) => path))];
const moving = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);

/** From now on the page's time moves only when the test moves it. */
const stopClock = (page: Page) => page.clock.pauseAt(new Date('2040-01-01T00:00:00Z'));

for (const path of ['/', ...lessons]) {
  test(`${path}: nothing moves in the first three seconds`, async ({ page }) => {
    await page.clock.install();
    await page.goto(path);
    await wakeAll(page);
    // What is shown: when a frame learns its width, it lets go of the drawing that was hidden.
    const labs = () =>
      page
        .locator('[data-lab]')
        .evaluateAll((all: HTMLElement[]) =>
          all.map((lab) => [lab.innerText, lab.querySelector('svg:not(.narrow)')?.innerHTML]),
        );
    const before = await labs();
    for (let seconds = 0; seconds < 3; seconds += 1) {
      await page.clock.runFor(1000);
      expect(await moving(page)).toBe(0);
    }
    expect(await labs()).toEqual(before);
    await expect(page.locator('canvas')).toHaveCount(0);
  });
}

for (const placed of englishLabs) {
  const { lab: definition } = placed;

  test(`${definition.id}: ten seconds of running are told in at most five announcements, none twice${browsersOf(placed)}`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    await lab.skip();
    await lab.host.getByRole('combobox', { name: lab.say('speed') }).selectOption('4');
    await stopClock(page);
    await lab.button('run').click();
    const before = await announcements(page);
    const start = await lab.moment();
    await page.clock.runFor(10_000);
    expect(await lab.moment()).toBeGreaterThan(start + 9 * 4 * definition.clock.pace - 0.1);
    const said = (await announcements(page)).slice(before.length).map(({ text }) => text);
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(5);
    expect(said.filter((text, index) => text === said[index - 1])).toEqual([]);
    if (definition.plugs) expect(said.length).toBeGreaterThan(0);
  });

  test(`${definition.id}: out of sight the run stands still, and it goes on when it is seen again${browsersOf(placed)}`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    await lab.skip();
    await lab.button('run').click();
    const start = await lab.moment();
    await expect.poll(() => lab.moment()).toBeGreaterThan(start);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect(lab.host).not.toBeInViewport();
    await frames(page, 10);
    const rest = await lab.moment();
    await frames(page, 60);
    expect(await lab.moment()).toBe(rest);
    await lab.host.evaluate((host) => host.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => lab.moment()).toBeGreaterThan(rest);
    await expect(lab.button('pause')).toBeVisible();
  });

  test.describe('with reduced motion @chromium', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test(`${definition.id}: the run goes in steps of a second, without canvas or animation @F35`, async ({
      page,
    }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await stopClock(page);
      const start = await lab.moment();
      await lab.button('run.steps').click();
      // From here on we stand in the middle between two steps.
      await page.clock.runFor(500);
      for (let steps = 1; steps <= 5; steps += 1) {
        expect(await lab.moment()).toBeCloseTo(start + (steps - 1) * definition.clock.pace, 6);
        await page.clock.runFor(1000);
        expect(await lab.moment()).toBeCloseTo(start + steps * definition.clock.pace, 6);
        expect(await moving(page)).toBe(0);
        await expect(page.locator('canvas')).toHaveCount(0);
      }
      await lab.button('pause').click();
      await page.clock.resume();
      await lab.button('to-end').click();
      await expect(lab.host.getByText(lab.say('explain'), { exact: true })).toBeVisible();
    });
  });
}
