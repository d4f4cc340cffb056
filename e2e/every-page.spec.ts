// Every built page, as a reader finds it: through axe and the house's rules, in both themes' colours, on a window
// of 320 px, and by Tab from top to end; a lesson also on paper, a page of each kind also in forced colours. Chromium
// takes every page; Firefox one of each kind, since what differs between browsers is in the parts of a page and not
// in its words. A translation has the tab stops of its original (the content check holds that), so of each such pair
// Tab walks the original. All on one visit: to open a page and wake its parts takes as long as to look at it.

import { expectOnPaper } from './reader/paper.ts';
import { axeFaults, houseFaults, widthFaults } from './support/page-rules.ts';
import { chooseTheme, embedPages, lessonPages, pages, samplePages, wakeAll } from './support/pages.ts';
import { tabWalk } from './support/tab-walk.ts';
import { expect, test } from './support/test.ts';

const isTranslated = (path: string) => path.startsWith('/zh/');

// Of the embeds only the sample: what stands in the others is walked through on its lesson.
for (const path of pages.filter((one) => samplePages.includes(one) || !embedPages.includes(one))) {
  const [isSample, isLesson] = [samplePages.includes(path), lessonPages.includes(path)];
  const tag = [...(isSample ? ['@F35'] : ['@chromium']), ...(isLesson ? ['@F36'] : [])];
  const also = `${isSample ? ', in forced colours' : ''}${isLesson ? ', and nothing to press on paper' : ''}`;

  test(`${path} keeps every page rule, in both themes${also}, and fits a window of 320 px`, { tag }, async ({
    page,
    browserName,
  }) => {
    /** On a fresh page: a choice that had the focus once is another tab stop than one that had not. */
    const walk = async () => {
      if (!isTranslated(path)) expect.soft(await tabWalk(page), 'by Tab').toEqual([]);
    };
    await chooseTheme(page, 'dark');
    await page.goto(path);
    await wakeAll(page);
    if (browserName === 'chromium') await walk();
    // Themes differ in colours and in nothing else.
    expect.soft(await axeFaults(page, ['color-contrast']), 'in the dark theme').toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'light';
    });
    expect.soft([...(await axeFaults(page)), ...(await houseFaults(page))], 'in the light theme').toEqual([]);
    expect.soft(await widthFaults(page)).toEqual([]);
    if (browserName === 'chromium') {
      if (isSample) {
        await page.emulateMedia({ forcedColors: 'active' });
        expect.soft(await axeFaults(page), 'in forced colours').toEqual([]);
        await page.emulateMedia({ forcedColors: null });
      }
      if (isLesson) await expectOnPaper(page, path);
      return;
    }
    if (isTranslated(path)) return;
    // Last of all: Firefox shows no focus any more in a page that Tab has left for the browser's own bars.
    await page.goto(path);
    await wakeAll(page);
    await walk();
  });
}
