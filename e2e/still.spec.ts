// The page's own switch for motion: the same as asking the system for less, and kept.
import { expect, test } from './support/test.ts';

test('with all motion held, a lab runs in steps without a moving picture, on the next page too', async ({
  page,
}) => {
  await page.goto('/cluster/');
  await page.getByRole('checkbox', { name: 'Hold all motion: labs run in steps' }).check();
  await page.goto('/load-balancing/');
  const lab = page.getByRole('region', { name: 'The dispatcher' });
  await lab.scrollIntoViewIfNeeded();
  await lab.getByRole('button', { name: 'Skip prediction' }).click();
  const time = lab.getByRole('slider', { name: 'Time' });
  const before = Number(await time.inputValue());
  await lab.getByRole('button', { name: 'Run in steps' }).click();
  await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(before);
  await expect(lab.locator('canvas')).toHaveCount(0);
  await lab.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('checkbox', { name: 'Hold all motion: labs run in steps' }).uncheck();
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});
