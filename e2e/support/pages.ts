// Every page that was built, and how a test opens one with all its live parts awake.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Addresses of the built pages, such as `/zh/cluster/`, in a fixed order; `/404.html` is one. */
export const pages: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

const content = fileURLToPath(new URL('../../content/en/', import.meta.url));
const lessons = readdirSync(content).flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);

/** The pages of embedded labs: their labs are walked through on the lessons. */
export const embedPages = pages.filter((path) => /^\/(zh\/)?embed\//.test(path));

/** The lessons, in every language. */
export const lessonPages = pages.filter((path) =>
  lessons.some((lesson) => path === `/${lesson}/` || path === `/zh/${lesson}/`),
);

/** One page of each kind and language: for what depends on the parts of a page and not on its words. */
export const samplePages = pages.filter(
  (path) =>
    path === '/404.html' ||
    /^\/(zh\/)?((answers\/)?cluster\/|glossary\/|embed\/pull-the-plug\/)?$/.test(path),
);

export type Theme = 'light' | 'dark';

/** As if the reader had chosen the theme on an earlier page. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.addInitScript((chosen) => {
    // Empty frames that a check opens have no storage of their own, and Firefox refuses to answer for them.
    if (window.origin !== 'null') localStorage.setItem('mm:theme', chosen);
  }, theme);
}

/** A reader is there: the lab of the home page waits for one. The pointer stands where nothing can be pressed. */
export async function showUp(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  // A second one differs from where the pointer may have stood.
  await page.mouse.move(2, 1);
}

/** Brings every lab and question of the open page to life by going there, and comes back to the top. */
export async function wakeAll(page: Page): Promise<void> {
  await showUp(page);
  // On one walk in the page: to ask for each place from outside took longer than all of them take to wake.
  await page.locator('[data-lab], [data-question]').evaluateAll(async (hosts) => {
    for (const host of hosts) {
      host.scrollIntoView({ behavior: 'instant', block: 'center' });
      // Seen by an observer of our own, hence by the page's too. Frames would not do: a test may hold their clock.
      await new Promise<void>((seen) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          seen();
        });
        observer.observe(host);
      });
    }
  });
  await expect(page.locator(':is([data-lab], [data-question]):not([data-awake])')).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, 0));
}
