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
import {
  englishWords,
  properNames,
  unmarkedSwedish,
  writtenTexts,
  wronglyMarked,
} from './support/written-language.ts';

/** Charts of these pages take whole sentences with a title in them as one text, which can have one language only. */
const COMPOSED = /^\/(effektkarta|effektmal|indikatorer)/;

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 640;

async function expectHeight(page: Page, { path, screens }: CountyPage): Promise<void> {
  if (!screens) return;
  const [large, small] = screens;
  expect
    .soft(await screensOf(page), `screens of ${path}`)
    .toBeLessThanOrEqual(isPhone(page) ? small : large);
}

// Soft, so that one run tells of every page.
async function expectPage(page: Page, { path, screens }: CountyPage): Promise<void> {
  // The colours are the same on every screen, so that each page is opened once in the light and in the dark.
  await page.emulateMedia({ colorScheme: isPhone(page) ? 'dark' : 'light' });
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  await expect.soft(page.locator('h1'), path).toHaveCount(1);
  await expectHeight(page, { path, screens });
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

test('In English the pages are as short, and what is in Swedish is marked so', async ({
  page,
  request,
}) => {
  const pages = await countyPages(request);
  test.setTimeout(pages.length * 60_000);
  const [written, english] = [await writtenTexts(request), englishWords()];
  const names = await properNames(request);
  await page.goto('/sprak/en?till=/');
  for (const countyPage of pages) {
    await test.step(countyPage.path, async () => {
      await page.goto(countyPage.path);
      await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en');
      await expectHeight(page, countyPage);
      expect
        .soft(await wronglyMarked(page, written, english), `languages of ${countyPage.path}`)
        .toEqual([]);
      if (COMPOSED.test(countyPage.path)) return;
      expect.soft(await unmarkedSwedish(page, names), `Swedish in ${countyPage.path}`).toEqual([]);
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
