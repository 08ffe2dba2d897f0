import { startProduct, type Product } from '../start-product.ts';
import { test as base } from './test.ts';

/**
 * Playwright's test in a simulated county: `page.goto('/atgarder')` and `request` ask a product of its own
 * with 500 initiatives, which is started once for all tests that use it. Sign in with
 * `signIn(page, 'coordinator', county.origin)`. What a test writes there the next one reads: only look.
 */
export const test = base.extend<object, { county: Product }>({
  county: [
    async ({}, use) => {
      const product = await startProduct({ county: true });
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: ({ county }, use) => use(county.origin),
});

export { expect } from '@playwright/test';
