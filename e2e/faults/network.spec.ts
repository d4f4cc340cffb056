// Networks that lose, delay, and mix up; and deploys that are half done.

import type { Page, Route } from '@playwright/test';
import { LabOnPage, placedLabs } from '../reader/lab.ts';
import { messageAt } from '../reader/message.ts';
import { aChoice, QuestionOnPage } from '../reader/question.ts';
import { expect, test } from '../support/test.ts';
import { expectReadable } from './oracles.ts';

const placed = placedLabs.find(({ lab, tag }) => lab.id === 'pull-the-plug' && tag === 'zh-Hans');
if (!placed) throw new Error('There is no such lab.');

/** Wakes the lab, by its button as often as it takes. */
async function wakeByRetry(page: Page, lab: LabOnPage): Promise<void> {
  const retry = messageAt(lab.host).getByRole('button', { name: lab.say('wake.retry') });
  let quiet = 0;
  await expect
    .poll(
      async () => {
        // After a press the page may be another one: some browsers keep a module that was broken as long as it lives.
        await lab.host.scrollIntoViewIfNeeded({ timeout: 5000 }).catch(() => undefined);
        quiet = (await retry.count()) > 0 ? 0 : quiet + 1;
        if (quiet === 0) await retry.click({ timeout: 2000 }).catch(() => undefined);
        // Where not even the code came that would say so, the page is as without JavaScript: a reader loads it again.
        if (quiet % 8 === 7) await page.reload();
        return page.locator(`[data-lab="${lab.lab.id}"][data-awake]`).count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
}

test.describe('where requests fail', () => {
  test.use({
    expectedFaults:
      /Failed to load resource|ERR_|NetworkError|MIME type|Failed to (fetch|load) |SyntaxError|Unexpected|Invalid or unexpected|Refused to/,
  });

  test('with every third request lost, the lesson is read, its lab runs and its answers come in the end', {
    tag: ['@F37', '@chromium'],
  }, async ({ page }) => {
    let count = 0;
    // What has come once is kept by the browser, which it does not do while requests are held up.
    const arrived = new Set<string>();
    const flaky = (route: Route) => {
      const url = route.request().url();
      count += arrived.has(url) ? 0 : 1;
      if (count % 3 === 2 && !arrived.has(url)) return route.abort();
      arrived.add(url);
      return route.continue();
    };
    await page.goto(placed.path);
    await page.route('**/*.{js,json}', flaky);
    const lab = new LabOnPage(page, placed);
    await wakeByRetry(page, lab);
    await lab.skip();
    await lab.button('to-end').click();
    await expectReadable(page);
    const one = aChoice('zh-Hans');
    let rounds = 0;
    const question = new QuestionOnPage(page, one);
    const right = one.item.options.find(({ correct }) => correct)?.id ?? '?';
    if (one.path !== placed.path) await page.goto(one.path);
    await expect
      .poll(
        async () => {
          await question.host.scrollIntoViewIfNeeded();
          const again = messageAt(question.host).getByRole('button');
          if ((await again.count()) > 0) await again.click({ timeout: 2000 }).catch(() => undefined);
          const patience = { timeout: 2000 };
          rounds += 1;
          // As above: not even the code came that would say so.
          if (rounds % 8 === 7) await page.reload();
          await question
            .option(right)
            .check(patience)
            .catch(() => undefined);
          await question.check.click(patience).catch(() => undefined);
          return question.status.innerText();
        },
        { timeout: 60_000 },
      )
      .toContain(question.say('correct'));
  });

  const broken: [string, (route: Route) => Promise<void>][] = [
    ['gone', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' })],
    ['a page', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' })],
    [
      'cut off',
      async (route) => {
        const answer = await route.fetch();
        const body = await answer.text();
        await route.fulfill({ response: answer, body: body.slice(0, Math.floor(body.length / 2)) });
      },
    ],
  ];
  for (const [what, answer] of broken) {
    test(`where a lab’s code is ${what}, the figure stays with a message, and one press after the mend brings the lab`, {
      tag: ['@F34', '@F40', '@chromium'],
    }, async ({ page }) => {
      await page.goto(placed.path);
      const lab = new LabOnPage(page, placed);
      await page.route('**/_astro/*.js', answer);
      await lab.host.scrollIntoViewIfNeeded();
      const alert = messageAt(lab.host);
      await expect(alert).toContainText(lab.say('wake.failed'));
      await expect(lab.host.getByRole('img').first()).toBeVisible();
      await expectReadable(page);
      await page.unroute('**/_astro/*.js');
      await wakeByRetry(page, lab);
      await expect(alert).toHaveCount(0);
    });
  }
});

test('with three seconds before every answer the text is there with the page, and the lab wakes when it can', {
  tag: ['@F37', '@chromium'],
}, async ({ page, context }) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 3000, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await page.goto(placed.path, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const lab = new LabOnPage(page, placed);
  await lab.host.scrollIntoViewIfNeeded();
  await expect(lab.host.getByRole('img').first()).toBeVisible();
  await expect(lab.host).toHaveAttribute('data-awake', { timeout: 60_000 });
  await expectReadable(page);
});

test('a lab that breaks while it runs is a figure again, with a message, and starts anew at a press', {
  tag: ['@F34', '@chromium'],
}, async ({ page }) => {
  const lab = await LabOnPage.open(page, placed);
  // Whatever it was: something that every part calls throws from now on.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format') ?? {};
    Object.assign(window, {
      mend: () => Object.defineProperty(Intl.NumberFormat.prototype, 'format', own),
    });
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get() {
        throw new Error('broken on purpose');
      },
    });
  });
  await lab.skip();
  const alert = messageAt(lab.host);
  await expect(alert).toContainText(lab.say('wake.failed'));
  await expect(lab.host.getByRole('img').first()).toBeVisible();
  await expectReadable(page);
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await alert.getByRole('button', { name: lab.say('wake.retry') }).click();
  await expect(lab.host).toHaveAttribute('data-awake');
  await lab.skip();
  await lab.button('to-end').click();
  await expect(lab.button('run.again')).toBeVisible();
});
