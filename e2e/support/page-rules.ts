// All page rules together: axe, and the house's own.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one sentence for each rule and element; by all its rules, or by those named. */
export async function axeFaults(page: Page, rules: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `axe ${violation.id}: ${violation.help} (${node.target.join(' ')}: ${node.failureSummary ?? ''})`,
    ),
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

/** Does the page fit a window of `width` px (320: a small phone, or 1280 at 400 % zoom)? */
export async function widthFaults(page: Page, width = 320): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const faults = await inPage(page, sidewaysOverflow);
  if (before) await page.setViewportSize(before);
  return faults;
}
