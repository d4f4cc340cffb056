// The page around the lesson: languages, themes, ways through the course, other addresses.

import { readFileSync } from 'node:fs';
import { sayIn } from './reader/words.ts';
import { lessonPages, wakeAll } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const say = sayIn('en');
const english = lessonPages.filter((path) => !path.startsWith('/zh/'));
const [lesson, next] = ['/cluster/', '/load-balancing/'];

test('the language switch keeps page, place and query, there and back', async ({ page }) => {
  await page.goto(`${lesson}?lab=copies&copies=5#copies`);
  const place = /\?lab=copies&copies=5#copies$/;
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(place);
  expect(new URL(page.url()).pathname).toBe(`/zh${lesson}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('#copies')).toBeInViewport();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(place);
  expect(new URL(page.url()).pathname).toBe(lesson);
});

test('the language switch takes a reader who has scrolled to the same section', async ({ page }) => {
  await page.goto(lesson);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  const third = headings.nth(2);
  const id = await third.getAttribute('id');
  await third.evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/zh${lesson}#${id}$`));
});

test('a chosen theme is there at once on the next page, and system forgets it', async ({ page }) => {
  await page.goto('/');
  const theme = page.getByRole('combobox', { name: say('shell.theme') });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await theme.selectOption('dark');
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  await page.goto(lesson);
  expect(await paper()).toBe(dark);
  await expect(theme).toHaveValue('dark');
  await theme.selectOption('light');
  await expect.poll(paper).toBe(light);
  await theme.selectOption('system');
  expect(await page.evaluate(() => localStorage.getItem('mm:theme'))).toBeNull();
});

test('the first paint is already in the chosen theme, and no style of the other is ever computed', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('mm:theme', 'dark'));
  // What the page has before any of its own files but the HTML has arrived.
  await page.addInitScript(() => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { __themes: seen });
    new MutationObserver(() => {
      if (document.body) seen.push(document.documentElement.dataset['theme']);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(lesson);
  const seen = await page.evaluate(() => (window as unknown as { __themes: string[] }).__themes);
  expect(seen.length).toBeGreaterThan(0);
  expect([...new Set(seen)]).toEqual(['dark']);
});

test.describe('an address that does not exist', () => {
  test.use({ expectedFaults: /404/ });

  test('answers 404 in both languages, with ways on', async ({ page }) => {
    const answer = await page.goto('/zh/no/such/page/');
    expect(answer?.status()).toBe(404);
    for (const tag of ['en', 'zh-Hans'] as const) {
      const part = page.locator(`main [lang="${tag}"]`);
      await expect(part.getByRole('heading')).toHaveText(sayIn(tag)('notFound.title'));
      await expect(part.getByRole('link')).toBeVisible();
    }
    await page.getByRole('link', { name: sayIn('zh-Hans')('notFound.home') }).click();
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});

test('the skip link is the first stop and leads past bar and rail to the text', async ({ page }) => {
  await page.goto(lesson);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: say('shell.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the rail names every lesson, marks the one that is read, and ticks what was begun', async ({
  page,
}) => {
  await page.goto(lesson);
  const rail = page.getByRole('navigation', { name: say('shell.course') });
  const current = rail.getByRole('link').and(page.locator('[aria-current=page]'));
  await expect(current).toHaveCount(1);
  await expect(current).toHaveAttribute('href', lesson);
  for (const path of english) await expect(rail.locator(`a[href="${path}"]`)).toBeVisible();
  await expect(current).not.toContainText(say('progress.started'));
  const lab = page.locator('[data-lab]').first();
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-awake');
  await lab.getByRole('button', { name: say('lab.predict.skip') }).click();
  await expect(current).toContainText(say('progress.started'));
  await page.reload();
  await expect(current).toContainText(say('progress.started'));
  await page.goto('/');
  await expect(
    page
      .getByRole('main')
      .locator(`a[href="${lesson}"]`)
      .filter({ hasText: say('progress.started') }),
  ).toBeVisible();
});

test('on a phone the rail opens and closes by keyboard and by touching beside it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(lesson);
  const rail = page.getByRole('navigation', { name: say('shell.course') });
  await expect(rail).toBeHidden();
  const button = page.getByRole('button', { name: say('shell.courseOpen') });
  await button.press('Enter');
  await expect(rail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rail).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(rail).toBeVisible();
});

test('previous and next lead through the lessons in order', async ({ page }) => {
  await page.goto(lesson);
  const around = page.getByRole('navigation', { name: say('lesson.around') });
  await around.getByRole('link', { name: say('lesson.next') }).click();
  await expect(page).toHaveURL(new RegExp(`${next}$`));
  await around.getByRole('link', { name: say('lesson.previous') }).click();
  await expect(page).toHaveURL(new RegExp(`${lesson}$`));
});

test('“edit this page” leads to the file of this lesson in this language, once the course has a public home', async ({
  page,
}) => {
  const { repository }: { repository?: unknown } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const id = lesson.replaceAll('/', '');
  for (const [path, tag] of [
    [lesson, 'en'],
    [`/zh${lesson}`, 'zh-Hans'],
  ] as const) {
    await page.goto(path);
    const edit = page.getByRole('link', { name: sayIn(tag)('lesson.edit') });
    await expect(edit).toHaveCount(repository === undefined ? 0 : 1);
    for (const link of await edit.all()) {
      await expect(link).toHaveAttribute('href', new RegExp(`/content/${tag}/${id}\\.mdx$`));
    }
  }
});

test('single letters do nothing while no control has the focus', async ({ page }) => {
  await page.goto(lesson);
  await wakeAll(page);
  await page
    .locator('[data-lab]')
    .first()
    .getByRole('button', { name: say('lab.predict.skip') })
    .click();
  await expect(page.getByText(say('progress.started')).first()).toBeAttached();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const url = page.url();
  const before = await page.locator('body').innerHTML();
  // The one key that does something is tried in search.spec.ts.
  await page.keyboard.type('abcdefghijklmnopqrstuvwxyz ?.,1234567890');
  expect(page.url()).toBe(url);
  expect(await page.locator('body').innerHTML()).toBe(before);
});
