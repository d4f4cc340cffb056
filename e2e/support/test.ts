// `test` for every browser test of this course. A page that logs an error, throws, breaks its content policy
// or asks another origin for anything fails the test, whatever else it looked at.

import { test as base, expect, type Page } from '@playwright/test';
import { installRecorders } from './recorders.ts';

export { expect };

/** Collects what must not happen on `page`, from now on. */
export function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) {
      faults.push(`request to another origin: ${request.url()}`);
    }
  });
  return faults;
}

export interface Watched {
  /** Faults that this test brings about on purpose. */
  expectedFaults: RegExp | null;
  /** The service worker keeps copies: only where they are what is tested, since its requests cannot be held up. */
  copies: boolean;
}

export const test = base.extend<Watched>({
  expectedFaults: [null, { option: true }],
  copies: [false, { option: true }],
  page: async ({ page, baseURL, expectedFaults, copies }, use) => {
    await installRecorders(page);
    if (!copies) {
      await page.addInitScript(() => {
        const none = () => new Promise<never>(() => {});
        // Absent on pages without a secure context, and not to be touched in a closed-off frame.
        if (window.origin !== 'null' && navigator.serviceWorker) navigator.serviceWorker.register = none;
      });
    }
    const faults = watch(page, new URL(baseURL ?? 'http://localhost').origin);
    await use(page);
    const unexpected = faults.filter((fault) => !expectedFaults?.test(fault));
    expect(unexpected, 'errors, refusals and foreign requests while the test ran').toEqual([]);
  },
});
