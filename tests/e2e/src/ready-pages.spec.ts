import { reachFor } from './support/alive.ts';
import { watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

test.describe('A page that is kept ready', () => {
  for (const path of [
    '/',
    '/tackning',
    '/atgarder?visa=lasvy&omrade=transporter',
    '/effektmal',
    '/kommuner',
    '/effektkarta',
  ]) {
    test(`takes over in the browser without a complaint: ${path}`, async ({ page, isMobile }) => {
      await page.request.get(path);
      const { faults } = watchPage(page);
      const answer = await page.goto(path);
      expect(answer?.headers()['etag']).toBeTruthy();
      expect(answer?.headers()['content-security-policy']).not.toContain('nonce');
      // A link is followed by the router only when the scripts of the page have run.
      await page.evaluate(() => Object.assign(window, { isSamePage: true }));
      await reachFor(page);
      if (isMobile) await page.locator('header summary').click();
      await page.getByRole('link', { name: 'Logga in' }).filter({ visible: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name: 'Logga in' })).toBeVisible();
      expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
      expect(faults).toEqual([]);
    });
  }

  test('leads to a form, which needs no nonce for a visitor', async ({ page }) => {
    await page.request.get('/aktorer');
    const { faults } = watchPage(page);
    const answer = await page.goto('/aktorer');
    expect(answer?.headers()['content-security-policy']).not.toContain('nonce');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await reachFor(page);
    await page.locator('a[href="/aktorer/ansok"]').first().click();
    await page.getByRole('textbox').first().fill('Föreningen Norrsken');
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(faults).toEqual([]);
  });
});
