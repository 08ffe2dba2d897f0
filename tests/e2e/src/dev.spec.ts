import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CheckoutCopy, Running } from '../checkout-copy.ts';
import { freePort } from '../start-product.ts';
import { expect, test } from './test.ts';

// The whole product is built and started anew for this.
test.describe.configure({ timeout: 300_000 });

let copy: CheckoutCopy;
let dev: Running;
let origin: string;
test.beforeAll(async ({ checkout }) => {
  copy = checkout;
  const port = await freePort();
  origin = `http://localhost:${port}`;
  dev = copy.run(['dev.ts', '--no-demo'], { PORT: String(port) });
  await dev.says(origin);
});
test.afterAll(() => dev.interrupt());

function change(file: string, from: string, to: string): void {
  const path = join(copy.folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Waits until React has hydrated the page; before that Vite cannot replace a component. */
async function isTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.body).some((key) => key.startsWith('__reactFiber')),
  );
}

test('A changed text, a changed component and a changed API are seen without a manual reload', async ({
  page,
}) => {
  await page.goto(origin);
  await expect(page.getByRole('heading', { name: 'Tre vägar in' })).toBeVisible();
  await isTakenOver(page);
  change('libs/messages/locales/sv/start.json', 'Tre vägar in', 'Tre nya vägar in');
  await expect(page.getByRole('heading', { name: 'Tre nya vägar in' })).toBeVisible();

  await isTakenOver(page);
  // A component is replaced without loading the page: the state of the page is kept.
  await page.evaluate(() => Reflect.set(window, 'isKept', true));
  change('apps/web/src/app/layout/site-frame.tsx', "name={t('brand')}", "name={`${t('brand')} 2`}");
  await expect(page.getByText('Samhandling 2').first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'isKept'))).toBe(true);

  await dev.says('Watching for file changes');
  change(
    'apps/api/src/platform/http/health.controller.ts',
    "{ status: 'ok' };\n  }\n\n  @Get('ready')",
    "{ status: 'ok', isNew: true } as { status: 'ok' };\n  }\n\n  @Get('ready')",
  );
  const health = async () => (await page.request.get(`${origin}/health/live`)).json();
  await expect.poll(health, { timeout: 120_000 }).toMatchObject({ isNew: true });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tre nya vägar in' })).toBeVisible();
});
