// Files that readers bring: twice, in pieces, from elsewhere, and made to do harm; and browsers that save none.

import type { Page } from '@playwright/test';
import v1 from '../../src/progress/frozen-v1.json' with { type: 'json' };
import v2 from '../../src/progress/frozen-v2.json' with { type: 'json' };
import v3 from '../../src/progress/frozen-v3.json' with { type: 'json' };
import { inDatabase } from '../reader/records.ts';
import { sayIn } from '../reader/words.ts';
import { expect, test } from '../support/test.ts';
import { expectKept, expectReadable, keptIds } from './oracles.ts';

const say = sayIn('en');
const status = (page: Page) => page.locator('[data-progress-status]');
const load = (page: Page) => page.getByLabel(say('progress.load'));
const copyOf = (records: readonly unknown[], head: object = {}) => ({
  ...{ name: 'copy.json', mimeType: 'application/json' },
  buffer: Buffer.from(JSON.stringify({ course: 'many-machines', form: 1, ...head, records })),
});

async function openWith(page: Page, records: readonly unknown[]): Promise<string[]> {
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-tools]')).toBeVisible();
  await inDatabase(page, 'events', records);
  await page.reload();
  await expect(page.locator('[data-progress-tools]')).toBeVisible();
  return keptIds(page);
}

test('copies of two devices, parts of them, and the same one twice add up, and take nothing away', {
  tag: ['@F18', '@chromium'],
}, async ({ page }) => {
  const before = await openWith(page, v1);
  const [first, ...rest] = v2;
  const steps: [readonly unknown[], number][] = [
    [[first], 1],
    [v2, rest.length],
    [v2, 0],
    [[...v1, ...v2, ...v3], v3.length],
    [[], 0],
  ];
  for (const [records, fresh] of steps) {
    await load(page).setInputFiles(copyOf(records));
    const counts = { fresh: String(fresh), known: String(records.length - fresh) };
    await expect(status(page)).toHaveText(say('progress.loaded', counts));
    await status(page).evaluate((line) => line.replaceChildren());
  }
  await expectKept(page, [...before, ...[...v2, ...v3].map(({ eid }) => eid)]);
  expect((await keptIds(page)).length).toBe(new Set([...v1, ...v2, ...v3].map(({ eid }) => eid)).size);
  await page.reload();
  await expect(page.locator('[data-progress-sum]')).not.toHaveText(say('progress.empty'));
  await expectKept(page, before);
});

test('what is no copy of this course is refused with its reason, and nothing is changed', {
  tag: ['@F20', '@whole', '@chromium'],
}, async ({ page }) => {
  const before = await openWith(page, v1);
  const text = JSON.stringify({ course: 'many-machines', form: 1, records: v2 });
  const file = (buffer: Buffer, name = 'copy.json') => ({ name, mimeType: 'application/json', buffer });
  const refused: [ReturnType<typeof file>, string][] = [
    [file(Buffer.alloc(0)), 'empty'],
    [file(Buffer.from('PK\u0003\u0004many'), 'a.zip'), 'not-a-copy'],
    [file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe])), 'not-a-copy'],
    [file(Buffer.from('{"course":"knots","form":1,"records":[]}')), 'other-course'],
    [file(Buffer.from('{"course":"many-machines","form":9,"records":[]}')), 'newer'],
    [file(Buffer.from(text.slice(0, 400))), 'cut-off'],
    [file(Buffer.from(`${'['.repeat(200_000)}`)), 'not-a-copy'],
    [file(Buffer.alloc(33 * 1024 * 1024, 0x20)), 'too-large'],
  ];
  for (const [given, reason] of refused) {
    await load(page).setInputFiles(given);
    await expect(status(page)).toHaveText(say(`progress.refused.${reason}`));
    await status(page).evaluate((line) => line.replaceChildren());
  }
  expect(await keptIds(page)).toEqual(before);
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  await load(page).setInputFiles(file(wide));
  await expect(status(page)).toHaveText(say('progress.loaded', { fresh: String(v2.length), known: '0' }));
});

const EVIL = [
  '<img src=x onerror="window.harmed=1">',
  '"><svg onload=window.harmed=1>',
  'javascript:window.harmed=1',
  '__proto__',
  '../../../etc',
];

/** Every way to put one bad text in the place of one text, at any depth. */
function spoilt(value: unknown, evil: string): unknown[] {
  if (typeof value === 'string') return [evil];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((inner, place) => spoilt(inner, evil).map((bad) => value.with(place, bad)));
  return Object.entries(value).flatMap(([key, inner]) => [
    ...spoilt(inner, evil).map((bad) => ({ ...value, [key]: bad })),
    { ...value, [evil]: inner },
  ]);
}

test('texts made to do harm, in any place of any record, do none', {
  tag: ['@F21', '@whole', '@chromium'],
}, async ({ page }) => {
  const before = await openWith(page, v1);
  const bad = EVIL.flatMap((evil) => [...v1, ...v2, ...v3].flatMap((record) => spoilt(record, evil)));
  const fresh = bad.map((record, index) =>
    // Ids of their own where the id is not what is spoilt, so that they are not taken for those that are here.
    typeof record === 'object' && record !== null && !EVIL.includes(Reflect.get(record, 'eid'))
      ? { ...record, eid: `evil-${index}` }
      : record,
  );
  await load(page).setInputFiles(copyOf(fresh, { written: EVIL[0] }));
  await expect(status(page)).not.toBeEmpty({ timeout: 60_000 });
  await expectKept(page, before);
  for (const path of ['/progress/', '/review/', '/cluster/', '/zh/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    for (const host of await page.locator('[data-question]').all()) await host.scrollIntoViewIfNeeded();
    const found = await page.evaluate(() => ({
      harmed: 'harmed' in window,
      polluted: 'onerror' in {} || Reflect.get({}, 'v') !== undefined,
      images: document.querySelectorAll('[src="x"], [onload], [onerror], a[href^="javascript:"]').length,
    }));
    expect(found, path).toEqual({ harmed: false, polluted: false, images: 0 });
  }
  await page.goto('/progress/');
  await expectReadable(page);
});

test.describe('where nothing can be saved as a file', () => {
  test.use({ acceptDownloads: false });

  test('the copy is there as text, is kept up to date, and brings everything back', {
    tag: ['@F22', '@whole', '@chromium'],
  }, async ({ page }) => {
    const before = await openWith(page, v1);
    await page.getByRole('button', { name: say('progress.save'), exact: true }).click();
    await page.getByText(say('progress.text'), { exact: true }).click();
    const text = page.getByRole('textbox', { name: say('progress.text.how') });
    await expect(text).toHaveValue(/many-machines/);
    const copy = await text.inputValue();
    expect(JSON.parse(copy).records).toHaveLength(before.length);
    await page.getByRole('button', { name: say('progress.erase'), exact: true }).click();
    await page.getByRole('button', { name: say('progress.erase.yes'), exact: true }).click();
    await expect(text).not.toHaveValue(copy);
    await load(page).setInputFiles({ ...copyOf([]), buffer: Buffer.from(copy) });
    await expect.poll(() => keptIds(page)).toEqual(before);
  });
});
