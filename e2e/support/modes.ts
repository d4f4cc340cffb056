// The page as others see it: with words of another length, letters further apart, magnified. Each leaves the page
// changed.

import type { Page } from '@playwright/test';
import { inPage } from './in-page.ts';

/** Every word is there twice, as in a language that needs more of them. */
export const doubleWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
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

/** Lines, letters, words and paragraphs as far apart as a reader may set them (WCAG 1.4.12). */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** What is cut off where it stands. */
export const cutOff = (page: Page): Promise<string[]> =>
  inPage(page, () =>
    [...document.querySelectorAll('main *, header *')].flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden';
      const isOff = element.clientWidth <= 1 || element.closest('svg, .visually-hidden') !== null;
      if (!hides || isOff || !element.textContent?.trim()) return [];
      // The frame of a lab clips the outermost of its hairlines, which is as much as two pixels.
      const over =
        element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2;
      return over ? [`${element.outerHTML.slice(0, 120)} is cut off.`] : [];
    }),
  );

/** At the end of a long way down, what stays in its place leaves most of the window to the text. */
export function crowdedWindow(): string[] {
  const before = window.scrollY;
  window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  const covers = [...document.body.querySelectorAll('*')].filter((element) => {
    const { position, visibility } = getComputedStyle(element);
    if (!/^(fixed|sticky)$/.test(position) || visibility === 'hidden') return false;
    const { top, bottom, width } = element.getBoundingClientRect();
    return (
      bottom > 0 &&
      top < window.innerHeight &&
      width > window.innerWidth / 2 &&
      !element.closest('dialog, [popover]')
    );
  });
  const covered = covers.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  window.scrollTo({ top: before, behavior: 'instant' });
  return covered > window.innerHeight / 3
    ? [`What stays in its place takes ${Math.round(covered)} of ${window.innerHeight} px of height.`]
    : [];
}
