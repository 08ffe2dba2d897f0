import { test as base } from '@playwright/test';
import { CheckoutCopy } from '../checkout-copy.ts';

/** Playwright's test, with addresses relative to the product that the global set-up started. */
export const test = base.extend<object, { checkout: CheckoutCopy }>({
  baseURL: process.env.E2E_ORIGIN,
  /** A copy of the sources for all that start commands, so that it is built once. */
  checkout: [
    async ({}, use) => {
      const copy = new CheckoutCopy();
      await use(copy);
      copy.remove();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
