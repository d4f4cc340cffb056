// Every built page, as a reader finds it: in both themes through axe and the house's rules, by Tab from top
// to end, and on a window of 320 px.

import { axeFaults, houseFaults, widthFaults } from './support/page-rules.ts';
import { chooseTheme, pages, wakeAll } from './support/pages.ts';
import { tabWalk } from './support/tab-walk.ts';
import { expect, test } from './support/test.ts';

for (const path of pages) {
  test.describe(path, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`keeps every page rule in the ${theme} theme`, async ({ page }) => {
        await chooseTheme(page, theme);
        await page.goto(path);
        await wakeAll(page);
        expect([...(await axeFaults(page)), ...(await houseFaults(page))]).toEqual([]);
      });
    }

    test('can be walked with Tab from top to end, the focus in sight', async ({ page }) => {
      await page.goto(path);
      await wakeAll(page);
      expect(await tabWalk(page)).toEqual([]);
    });

    test('fits a window of 320 px', async ({ page }) => {
      await page.goto(path);
      await wakeAll(page);
      expect(await widthFaults(page)).toEqual([]);
    });
  });
}
