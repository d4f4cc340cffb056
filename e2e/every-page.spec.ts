// Every built page, as a reader finds it: in both themes through axe and the house's rules, on a window of
// 320 px, and by Tab from top to end.

import { axeFaults, houseFaults, widthFaults } from './support/page-rules.ts';
import { chooseTheme, pages, wakeAll } from './support/pages.ts';
import { tabWalk } from './support/tab-walk.ts';
import { expect, test } from './support/test.ts';

for (const path of pages) {
  test.describe(path, () => {
    test('keeps every page rule, in both themes, and fits a window of 320 px', async ({ page }) => {
      for (const theme of ['light', 'dark'] as const) {
        await chooseTheme(page, theme);
        await page.goto(path);
        await wakeAll(page);
        const faults = [...(await axeFaults(page)), ...(await houseFaults(page))];
        expect.soft(faults, `in the ${theme} theme`).toEqual([]);
      }
      expect(await widthFaults(page)).toEqual([]);
    });

    test('can be walked with Tab from top to end, the focus in sight', async ({ page }) => {
      await page.goto(path);
      await wakeAll(page);
      expect(await tabWalk(page)).toEqual([]);
    });
  });
}
