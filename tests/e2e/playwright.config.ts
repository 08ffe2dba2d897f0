import { defineConfig } from '@playwright/test';
import { findBrowser } from '@samhandling/test-support';

// No retries, which would hide an unreliable test. One worker, because all tests share one product.
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../.results/e2e-traces',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // These only end what hangs. How long a page may take is measured by `npm run trust`, in CPU time:
  // here a busy machine makes everything slow, and nothing wrong.
  timeout: 180_000,
  expect: { timeout: 45_000 },
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
