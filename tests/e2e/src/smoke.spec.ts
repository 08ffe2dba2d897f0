import { expect, test } from './test.ts';

test('the product is alive', async ({ page }) => {
  const answer = await page.goto('/health/live');
  expect(answer?.status()).toBe(200);
});
