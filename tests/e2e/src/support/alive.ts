import { expect, type Page } from '@playwright/test';

/** Waits until the router has taken the page over: it leaves what it no longer needs. */
export const untilAlive = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => '$_TSR' in window)).toBe(false);

/** A reader reaches for something, and does nothing before the page is alive. */
export async function reachFor(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link').first().dispatchEvent('pointerdown');
  await untilAlive(page);
}
