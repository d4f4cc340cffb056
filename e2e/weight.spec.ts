// What readers pay, in bytes that cross the wire (brotli), as the server really sends them.

import { get } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import words from '../src/i18n/en.json' with { type: 'json' };
import { placedLabs } from './reader/lab.ts';
import { lessonPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const KIB = 1024;
/** Budgets of a lesson, KiB. */
const budget = { script: 12, page: 45, scriptWithLab: 40, scriptWithAll: 50 };

/**
 * What weighs more than its budget today, KiB: a debt and no licence. Nothing here may grow, and what comes down to its
 * budget leaves the list (a test below sees to both).
 */
const owed: Readonly<Record<string, number>> = {
  '/microservices/': 52.5,
};

interface Weight {
  /** Scripts in files and in the page, KiB. */
  script: number;
  /** Everything, KiB. */
  all: number;
}

/**
 * Counts what `page` fetches from now on, each file once: its bytes as this server compresses them. The browser's own
 * count is of no use here, since it knows none for what a preload has brought.
 */
function scales(page: Page): () => Promise<Weight> {
  const files = new Map<string, Promise<{ isScript: boolean; bytes: number }>>();
  page.on('requestfinished', (request) => {
    const url = request.url();
    if (files.has(url)) return;
    const isScript = request.resourceType() === 'script' || /\.m?js(\?|$)/.test(url);
    files.set(
      url,
      sizeOnTheWire(url).then((bytes) => ({ isScript, bytes })),
    );
  });
  return async () => {
    const counted = await Promise.all(files.values());
    const inline = await page.evaluate(() =>
      [...document.scripts]
        .filter((script) => !script.src && !/json/.test(script.type))
        .map((script) => script.text),
    );
    const inlineBytes = inline.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
    const sum = (some: typeof counted) => some.reduce((total, { bytes }) => total + bytes, 0);
    return {
      script: (sum(counted.filter(({ isScript }) => isScript)) + inlineBytes) / KIB,
      all: sum(counted) / KIB,
    };
  };
}

/** Bytes of a body as the server sends it to a browser. Node's own client counts them before they are unpacked. */
const sizeOnTheWire = (url: string): Promise<number> =>
  new Promise((answer, refuse) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => answer(bytes));
    }).on('error', refuse);
  });

/** Within the budget, or within what is owed; and what is owed must be more than the budget. */
function expectWithin(weight: number, what: string, limit: number): void {
  const owes = owed[what];
  expect.soft(weight, `KiB of ${what}`).toBeLessThanOrEqual(owes ?? limit);
  if (owes !== undefined)
    expect.soft(weight, `${what} is within its budget: strike it from what is owed`).toBeGreaterThan(limit);
}

test.describe('weight @chromium', () => {
  // A small phone: on a tall screen the first lab may be near from the start.
  test.use({ viewport: { width: 360, height: 640 } });

  /** Opens a page and counts what comes with it. */
  const open = async (page: Page, path: string) => {
    const weigh = scales(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    return weigh;
  };
  const expectLight = async (page: Page, path: string, weigh: () => Promise<Weight>) => {
    expect(await page.locator('[data-lab][data-awake]').count(), 'labs that are near already').toBe(0);
    const { script, all } = await weigh();
    test.info().annotations.push({ type: 'KiB', description: `${script.toFixed(1)} / ${all.toFixed(1)}` });
    expect.soft(script, 'KiB of JavaScript').toBeLessThanOrEqual(budget.script);
    expectWithin(all, `${path} at load`, budget.page);
  };
  const run = async (page: Page, id: string) => {
    const lab = page.locator(`[data-lab="${id}"]`);
    await lab.scrollIntoViewIfNeeded();
    await expect(lab).toHaveAttribute('data-awake');
    await lab.getByRole('button', { name: words['lab.predict.skip'] }).click();
    const start = lab.getByRole('button', { name: words['lab.run'], exact: true });
    const show = lab.getByRole('button', { name: words['lab.computed.show'], exact: true });
    await start.or(show).click();
    const pause = lab.getByRole('button', { name: words['lab.pause'] });
    const again = lab.getByRole('button', { name: words['lab.computed.again'] });
    await expect(pause.or(again)).toBeVisible();
  };
  const expectScript = async (page: Page, what: string, limit: number, weigh: () => Promise<Weight>) => {
    await page.waitForLoadState('networkidle');
    const { script } = await weigh();
    test.info().annotations.push({ type: 'KiB', description: `${what} ${script.toFixed(1)}` });
    expectWithin(script, what, limit);
  };

  // Code is the same in every language; words are not.
  for (const path of lessonPages.filter((one) => one.startsWith('/zh/'))) {
    test(`${path} at load stays within its budget`, async ({ page }) => {
      await expectLight(page, path, await open(page, path));
    });
  }

  for (const path of lessonPages.filter((one) => !one.startsWith('/zh/'))) {
    const [first = '', ...others] = placedLabs
      .filter((placed) => placed.path === path)
      .map(({ lab }) => lab.id);

    test(`${path} stays within its budgets at load, with ${first} running, and with all its labs`, async ({
      page,
    }) => {
      const weigh = await open(page, path);
      await expectLight(page, path, weigh);
      await run(page, first);
      await expectScript(page, first, budget.scriptWithLab, weigh);
      for (const other of others) await run(page, other);
      await expectScript(page, path, budget.scriptWithAll, weigh);
    });

    for (const other of others) {
      test(`${path} with ${other} running stays within its budget`, async ({ page }) => {
        const weigh = await open(page, path);
        await run(page, other);
        await expectScript(page, other, budget.scriptWithLab, weigh);
      });
    }
  }
});
