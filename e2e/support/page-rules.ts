// All page rules together: axe, and the house's own.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import {
  bareTables,
  choicesWithoutGroup,
  clickOnly,
  dragOnly,
  hiddenFocusables,
  namelessGraphics,
  restlessAnimations,
  sidewaysOverflow,
  smallTargets,
} from './element-rules.ts';
import { inPage } from './in-page.ts';
import { latinLabels, strangeLanguageTags, unmarkedHan, untranslated } from './language-rules.ts';
import { crowdedWindow } from './modes.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The short form of axe: the long one takes twice as long to read. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, one sentence for each rule and element; by all its rules, or by those named. Axe runs in the page
 * and hands back the violations alone: its Playwright package opens a second page for every look and carries each
 * passed element over, which took nine tenths of the time.
 */
export async function axeFaults(page: Page, rules: string[] = []): Promise<string[]> {
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => 'axe' in window)) continue;
    // Not the source of each element that it meets: we say which by its place.
    await frame.evaluate(`${AXE}; axe.configure({ noHtml: true })`);
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    // Two rules read the page's own style sheets through a copy, which Firefox holds to the page's content policy.
    preload: page.context().browser()?.browserType().name() === 'chromium',
    runOnly: rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
  };
  const violations = await page.evaluate(async (asked) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, asked);
    return found.violations.map(({ id, help, nodes }) => ({
      ...{ id, help },
      nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), failureSummary })),
    }));
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${help} (${target}: ${failureSummary ?? ''})`),
  );
}

const rules = [
  namelessGraphics,
  clickOnly,
  choicesWithoutGroup,
  dragOnly,
  bareTables,
  hiddenFocusables,
  smallTargets,
  restlessAnimations,
  strangeLanguageTags,
  unmarkedHan,
];

/** What the house's own rules find on the page as it stands. */
export async function houseFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const rule of rules) found.push(...(await inPage(page, rule)));
  return [...found, ...untranslated(await inPage(page, latinLabels))];
}

/** Does the page fit a window of `width` px? 320 × 256 is a window of 1280 × 1024 at 400 % zoom. */
export async function widthFaults(page: Page, width = 320): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 256 });
  const faults = [...(await inPage(page, sidewaysOverflow)), ...(await inPage(page, crowdedWindow))];
  if (before) await page.setViewportSize(before);
  return faults;
}
