import type { Page } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { signIn } from './support/accounts.ts';
import {
  expectAccessible,
  expectNoSideScroll,
  screensOf,
  watchPage,
} from './support/check-page.ts';
import { countyPages, SCREENS, type CountyPage } from './support/county-pages.ts';

// Soft, so that one run tells of every page.
async function expectPage(page: Page, { path, screens }: CountyPage): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;
  // The colours are the same on every screen, so that each page is opened once in the light and in the dark.
  await page.emulateMedia({ colorScheme: isPhone ? 'dark' : 'light' });
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  await expect.soft(page.locator('h1'), path).toHaveCount(1);
  if (screens) {
    const [large, small] = screens;
    expect
      .soft(await screensOf(page), `screens of ${path}`)
      .toBeLessThanOrEqual(isPhone ? small : large);
  }
  await expectAccessible(page);
  await expectNoSideScroll(page);
}

test('The pages of a county are short enough to take in, and can be read by everybody', async ({
  page,
  request,
  county,
}) => {
  const pages = await countyPages(request);
  test.setTimeout(pages.length * 60_000);
  const { faults } = watchPage(page, county.origin);
  for (const countyPage of pages) {
    await test.step(countyPage.path, async () => {
      await expectPage(page, countyPage);
      expect.soft(faults.splice(0), countyPage.path).toEqual([]);
    });
  }
});

for (const account of ['coordinator', 'editorOfLulea', 'administratorOfFew'] as const) {
  test(`The desk in a county is short enough to take in, signed in as ${account}`, async ({
    page,
    county,
  }) => {
    await signIn(page, account, county.origin);
    const { faults } = watchPage(page, county.origin);
    await expectPage(page, { path: '/mitt-arbete', screens: SCREENS.desk });
    expect(faults).toEqual([]);
  });
}

test('A councillor of the small demo signs in to the county', async ({ page, county }) => {
  await signIn(page, 'councillor', county.origin);
  await page.goto('/');
  await expect(page.locator('h1')).toHaveCount(1);
});
