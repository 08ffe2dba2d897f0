import type { APIRequestContext } from '@playwright/test';
import {
  expectAccessible,
  expectNoSideScroll,
  expectReadableColours,
  watchPage,
} from './support/check-page.ts';
import { publicPlaces } from './support/places.ts';
import { expect, test } from './test.ts';

/** Every public page, with time for each of them on a busy machine. */
async function placesInTime(request: APIRequestContext): Promise<string[]> {
  const places = await publicPlaces(request);
  test.setTimeout(places.length * 60_000);
  return places;
}

test('Every public page can be read by everybody, on every screen', async ({ page, request }) => {
  const { faults } = watchPage(page);
  for (const path of await placesInTime(request)) {
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('h1')).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSideScroll(page);
    });
  }
  expect(faults).toEqual([]);
});

test('Every public page can be read in the dark', async ({ page, request }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of await placesInTime(request)) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectReadableColours(page);
    });
  }
});

test('Every public page can be read without JavaScript', async ({ browser, request, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const path of await placesInTime(request)) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    });
  }
  await context.close();
});

test('A missing page says so, and offers a search', async ({ page }) => {
  for (const path of [
    '/finns-inte',
    '/atgarder/x99',
    '/initiativ/00000000-0000-4000-8000-000000000000',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('searchbox').first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('The browser does not ask again for what the server sent with the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url());
  });
  await page.goto('/atgarder/utan-agare');
  // Only the reach brings the scripts that could ask.
  const scripts = page.waitForRequest(/\/assets\/hydrate-/);
  await page.getByRole('button', { name: 'Skriv ut' }).focus();
  await scripts;
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});
