import { expect, test } from './test.ts';

test('The product answers', async ({ page }) => {
  const answer = await page.goto('/health/live');
  expect(answer?.status()).toBe(200);
});
