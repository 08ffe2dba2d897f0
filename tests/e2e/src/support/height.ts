import { expect, type Page } from '@playwright/test';

/** The page is no higher than so many screens of its width, before anything is unfolded. */
export async function expectScreens(
  page: Page,
  most: { large: number; small: number },
): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 1 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const limit = width < 640 ? most.small : most.large;
  expect.soft(whole / height, `screens of ${page.url()}`).toBeLessThanOrEqual(limit);
}
