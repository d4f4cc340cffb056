// Words that are twice as long as ours, as those of another language may be; and colours that are not ours.

import { axeFaults, houseFaults, widthFaults } from '../support/page-rules.ts';
import { embedPages, pages, samplePages, wakeAll } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

for (const path of samplePages) {
  test(`${path} holds all its words when each is there twice, at 320 px and at 1280`, {
    tag: ['@F35', '@chromium'],
  }, async ({ page }) => {
    await page.goto(path);
    await wakeAll(page);
    await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      // Shown by a tree walker that is asked for texts alone.
      while (texts.nextNode()) all.push(texts.currentNode as Text);
      for (const text of all) {
        const host = text.parentElement;
        // Drawings have room for their own words only; what they say stands in tables and captions too.
        if (!text.data.trim() || host?.closest('svg, script, style, pre, code, textarea')) continue;
        text.data = `${text.data} ${text.data}`;
      }
    });
    for (const width of [320, 1280]) expect(await widthFaults(page, width)).toEqual([]);
    // Nothing is cut off where it stands.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *, header *')].flatMap((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden';
        const isOff = element.clientWidth <= 1 || element.closest('svg, .visually-hidden') !== null;
        if (!hides || isOff || !element.textContent?.trim()) return [];
        const over =
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        return over ? [element.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect(cut).toEqual([]);
  });
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const path of pages.filter((one) => !embedPages.includes(one))) {
    test(`${path} keeps every page rule with its labs awake`, {
      tag: ['@F35', '@whole', '@chromium'],
    }, async ({ page }) => {
      await page.goto(path);
      await wakeAll(page);
      expect([...(await axeFaults(page)), ...(await houseFaults(page))]).toEqual([]);
    });
  }
});
