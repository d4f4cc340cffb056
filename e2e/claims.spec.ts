// From a lesson to the claims that it tries, and from each claim back. Nothing of it needs a script.
import zh from '../src/i18n/zh-Hans.json' with { type: 'json' };
import { expect, test } from './support/test.ts';

test.describe('the claims @chromium', () => {
  test.use({ javaScriptEnabled: false });

  test('lead from a lesson to the verdict, and from there to the lab that decides', async ({ page }) => {
    await page.goto('/zh/availability/');
    await page.getByRole('link', { name: 'K5', exact: true }).click();
    await expect(page).toHaveURL(/\/zh\/claims\/#K5$/);
    const claim = page.getByRole('listitem').filter({ has: page.getByText('K5', { exact: true }) });
    await expect(claim.getByText(zh['claims.verdict.conditional'])).toBeInViewport();
    await claim.locator('.claim-links a[href*="#lab-"]').first().click();
    await expect(page).toHaveURL(/\/zh\/availability\/#lab-nines$/);
  });
});
