// The archive that is handed out: made from the build under a base path, unpacked, and served in a folder that nobody
// knew of when it was built.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '../tools/package/zip.mjs';
import { packSite } from '../tools/package.mjs';
import { serve } from '../tools/serve.mjs';
import { aChoice, QuestionOnPage } from './reader/question.ts';
import { expect, test as plain } from './support/test.ts';

const built = fileURLToPath(new URL('../dist-base/', import.meta.url));
const ODD = '/~somebody/2026/';

const test = plain.extend<{ server: { origin: string; stop: () => void } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture wants from its pattern.
  server: async ({}, use) => {
    const place = mkdtempSync(join(tmpdir(), 'package-'));
    const site = join(place, 'site');
    cpSync(built, site, { recursive: true });
    for (const [path, bytes] of unzip(await packSite(site, '/course/', 'http://localhost:4321'))) {
      const file = join(place, 'unpacked', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const { address, close } = await serve({
      dir: join(place, 'unpacked/many-machines'),
      base: ODD,
      port: 4420,
      // Any plain web server will do.
      compress: false,
    });
    await use({ origin: new URL(address).origin, stop: close });
    close();
    rmSync(place, { recursive: true });
  },
  baseURL: async ({ server }, use) => use(server.origin),
});
test('unpacked anywhere, the course reads, runs, answers and changes its language @chromium', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, { ...one, path: `${ODD.slice(0, -1)}${one.path}` });
  await question.choose(one.item.options.find(({ correct }) => correct)?.id ?? '?');
  await question.check.click();
  await expect(question.status).toContainText(question.say('correct'));
  const lab = page.locator('[data-lab]').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-awake');
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${ODD}zh${one.path}`));
  expect(asked.filter((path) => !path.startsWith(ODD))).toEqual([]);
});

test.describe('without network', () => {
  // Its worker is what is tried, and what a browser says about requests that fail is what it is about.
  test.use({ copies: true, expectedFaults: /Failed to load resource|ERR_|NetworkError|Failed to fetch/ });

  test('unpacked anywhere, what was read stays when the server goes away @chromium', async ({
    page,
    server,
  }) => {
    await page.goto(`${ODD}cluster/`);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 })
      .toBe(true);
    server.stop();
    await page.reload();
    const lab = page.locator('[data-lab]').first();
    await lab.scrollIntoViewIfNeeded();
    await expect(lab).toHaveAttribute('data-awake');
    await page.goto(`${ODD}load-balancing/`);
    await expect(page).toHaveURL(/\/offline\/\?for=load-balancing%2F$/);
  });
});
