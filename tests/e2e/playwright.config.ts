import { defineConfig } from '@playwright/test';
import { findBrowser } from '@samhandling/test-support';

// No retries: a test that needs luck is a fault. One worker: all of them share one product.
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../.results/e2e-traces',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./count-reporter.ts']],
  use: {
    launchOptions: findBrowser(),
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // A phone has no Tab key, and the commands are the same on every screen.
      testIgnore: ['**/keyboard*.spec.ts', '**/dev.spec.ts', '**/commands.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
