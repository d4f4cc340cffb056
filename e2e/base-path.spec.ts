// The same site in a subfolder, as many will host it: dist-base, served under /course/ one port further on. Every link
// of every page is followed without a browser (tools/links.mjs); here, one page of each kind as a browser reads it.

import { aChoice, QuestionOnPage } from './reader/question.ts';
import { sayIn } from './reader/words.ts';
import { samplePages } from './support/pages.ts';
import { expect, test as plain } from './support/test.ts';

const test = plain.extend({
  baseURL: async ({ baseURL }, use) => {
    const own = new URL(baseURL ?? '');
    own.port = String(Number(own.port) + 1);
    await use(own.origin);
  },
});
const say = sayIn('en');

test('under a base path every link and file of a page stays under it', async ({ page, request }) => {
  const asked: string[] = [];
  const files = new Set<string>();
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  for (const path of samplePages) {
    await page.goto(`/course${path}`);
    const links = await page
      .locator('a[href], link[href], script[src], img[src]')
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
      );
    for (const link of links) {
      const { origin, pathname } = new URL(link, page.url());
      if (origin !== new URL(page.url()).origin) continue;
      expect(pathname, `a link on ${path}`).toMatch(/^\/course\//);
      if (!pathname.endsWith('/')) files.add(pathname);
    }
  }
  for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  expect(files.size).toBeGreaterThan(6);
  expect(asked.filter((path) => !path.startsWith('/course/'))).toEqual([]);
});

test('under a base path labs wake, answers come, ticks are set and the language changes', async ({
  page,
}) => {
  const one = aChoice('en');
  const question = await QuestionOnPage.open(page, { ...one, path: `/course${one.path}` });
  await question.choose(one.item.options.find(({ correct }) => correct)?.id ?? '?');
  await question.check.click();
  await expect(question.status).toContainText(question.say('correct'));
  const lab = page.locator('[data-lab]').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-awake');
  const current = page.getByRole('navigation', { name: say('shell.course') }).locator('[aria-current=page]');
  await expect(current).toContainText(say('progress.started'));
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/course/zh${one.path}`));
});

test.describe('an address that does not exist under a base path', () => {
  test.use({ expectedFaults: /404/ });

  test('leads home under the base path', async ({ page }) => {
    expect((await page.goto('/course/nothing/'))?.status()).toBe(404);
    await page.getByRole('link', { name: say('notFound.home') }).click();
    await expect(page).toHaveURL(/\/course\/$/);
  });
});
