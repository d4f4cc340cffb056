// What comes out of a printer: a lesson as its reader left it, and the whole course.

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sayIn } from './reader/words.ts';
import { expect, test } from './support/test.ts';

test('a lesson is printed with its labs as the reader left them, their numbers, and nothing to press @F36 @chromium', async ({
  page,
}) => {
  const say = sayIn('en');
  await page.goto('/cluster/');
  const lab = page.getByRole('region', { name: 'Pull the plug' });
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: say('lab.predict.skip') }).click();
  await lab.getByRole('button', { name: say('lab.to-end') }).click();
  await expect(lab.getByText(say('lab.explain'))).toBeVisible();
  // As the browser does, whose dialog no test can press.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const table = lab.getByRole('table', { name: say('lab.table.chart') });
  await expect(table).toBeVisible();
  await expect(table.getByRole('rowheader').last()).toHaveText('40.0 s');
  await expect(lab.getByText(say('lab.log'), { exact: true })).toBeHidden();
  await expect(page.getByText(say('lab.leaves-out')).first()).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  const pressable = page.locator('button:visible, input[type=range]:visible, select:visible');
  expect(
    await pressable.evaluateAll((all) =>
      all.filter((one) => !one.matches('.key')).map((one) => one.textContent),
    ),
  ).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(table).toBeHidden();
});

/** The stems and the feedback of a question file. */
function sentences(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : sentences(inner, key),
  );
}
const plain = (text: string) => text.replace(/[\s*_`]+/g, ' ').trim();

for (const [path, tag] of [
  ['/print/', 'en'],
  ['/zh/print/', 'zh-Hans'],
] as const) {
  test(`${path} holds every lesson and every question, and no answer @F36 @chromium`, async ({ page }) => {
    await page.goto(path);
    const text = plain((await page.getByRole('main').textContent()) ?? '');
    const folder = new URL(`../content/${tag}/`, import.meta.url);
    const lessons = readdirSync(folder).flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);
    for (const lesson of lessons) {
      await expect(page.locator(`#${lesson}`)).toBeVisible();
      const bank = parse(readFileSync(new URL(`${lesson}.quiz.yml`, folder), 'utf8'));
      for (const stem of sentences(bank, 'stem')) expect(text, stem).toContain(plain(stem));
      for (const feedback of sentences(bank, 'feedback'))
        expect(text.includes(plain(feedback)), feedback).toBe(false);
    }
    expect(await page.locator('main :is(button, input, select)').count()).toBe(0);
  });
}
