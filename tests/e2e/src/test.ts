import { test as base } from '@playwright/test';

/** Playwright's test, with addresses relative to the product that the global set-up started. */
export const test = base.extend({ baseURL: process.env.E2E_ORIGIN });

export { expect } from '@playwright/test';
