import { expect, test } from './test.ts';

test('The first arrow in a picture moves to the next link, before the script of the page has come', async ({
  page,
}) => {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/(?!entry-client)[^?]+\.js$/, async (route) => {
    await free;
    await route.continue();
  });
  await page.goto('/');
  const stops = page.locator('a[data-stop]');
  await stops.first().focus();
  const place = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(stops.first()).toBeFocused();
  letGo();
  await expect(stops.nth(2)).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await page.keyboard.press('ArrowLeft');
  await expect(stops.nth(1)).toBeFocused();
});
