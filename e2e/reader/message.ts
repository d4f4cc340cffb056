import type { Locator } from '@playwright/test';

/** The message that stands beside a lab or a question whose code did not come. */
export const messageAt = (host: Locator): Locator => host.locator('xpath=../*[@role="alert"]');
