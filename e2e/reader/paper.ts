// A lesson as it comes out of a printer.

import type { Page } from '@playwright/test';
import { expect } from '../support/test.ts';
import { placedLabs } from './lab.ts';

/** The open lesson on paper has its text and figures in dark ink, and nothing to press. Leaves it there. */
export async function expectOnPaper(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const role of ['button', 'slider', 'combobox', 'banner'] as const) {
    // The keys of a chart and what stands on a board are their names as well.
    const toPress = page.getByRole(role).and(page.locator(':not(.key, [data-item])'));
    await expect(toPress.filter({ visible: true }), `each ${role}`).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { lab } of placedLabs.filter((placed) => placed.path === path)) {
    const figure = page.locator(`[data-lab="${lab.id}"] .lab-stage :is([role=img], [role=group])`).first();
    await expect(figure).toBeVisible();
  }
  // Whatever the screen's theme: dark ink, and no ground to print.
  await page.getByRole('main').evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  const [ink, ground] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(ground).toBe('rgba(0, 0, 0, 0)');
  expect(
    (ink?.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 80),
    ink,
  ).toBe(true);
}
