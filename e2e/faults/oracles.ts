// What must hold whatever went wrong: earlier records are still there, the text can be read and the page walked
// through. That nothing throws, breaks the content policy or asks elsewhere is watched by ../support/test.ts.

import type { Page } from '@playwright/test';
import { axeFaults, houseFaults } from '../support/page-rules.ts';
import { expect } from '../support/test.ts';

const NAME = 'many-machines';

/** Ids of all records that are kept, in the database and in the simpler store. */
export const keptIds = (page: Page): Promise<string[]> =>
  page.evaluate(async (name) => {
    const found: string[] = [];
    const databases = 'indexedDB' in window && indexedDB ? await indexedDB.databases() : [];
    if (databases.some((one) => one.name === name)) {
      const keys = await new Promise<IDBValidKey[]>((done, refuse) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => refuse(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAllKeys();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      });
      found.push(...keys.map(String));
    }
    const prefix = `${name}:event:`;
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix)) found.push(key.slice(prefix.length));
    return [...new Set(found)].sort();
  }, NAME);

/** Everything that was kept before is kept now. */
export async function expectKept(page: Page, before: readonly string[]): Promise<void> {
  const now = new Set(await keptIds(page));
  expect(
    before.filter((id) => !now.has(id)),
    'records that are gone',
  ).toEqual([]);
}

/** The lesson's text stands, Tab leads somewhere, and the page rules hold as the page is now. */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect([...(await axeFaults(page)), ...(await houseFaults(page))]).toEqual([]);
}
