import type { Page } from '@playwright/test';
import { test as countyTest } from './county-test.ts';
import { overlapsInPrint, printedSheets } from './support/sheets.ts';
import { expect, test } from './test.ts';

type Current = {
  region: { municipalities: { code: string }[] };
  areas: { code: string }[];
};

/** Each selection that is promised to be one sheet: a municipality, or an area. */
async function selections(page: Page, origin: string): Promise<string[]> {
  const answer = await page.request.get(`${origin}/api/v1/strategies/current`);
  const { region, areas } = (await answer.json()) as Current;
  return [
    ...region.municipalities.map(({ code }) => `kommun=${code}`),
    ...areas.map(({ code }) => `omrade=${code}`),
  ];
}

async function expectOneSheetEach(page: Page, origin: string): Promise<void> {
  const all = await selections(page, origin);
  expect(all).toHaveLength(18);
  for (const selection of all) {
    await test.step(selection, async () => {
      await page.goto(`${origin}/atgarder/utan-agare?${selection}`);
      expect.soft(await printedSheets(page), selection).toBe(1);
      expect.soft(await overlapsInPrint(page), selection).toEqual([]);
    });
  }
}

test('A municipality and an area of the small demo are one sheet each, with nothing over anything', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await expectOneSheetEach(page, String(process.env.E2E_ORIGIN));
});

test('What finds no room on a sheet goes on to the next one', async ({ page }) => {
  await page.goto('/atgarder/utan-agare');
  expect(await printedSheets(page)).toBeLessThanOrEqual(3);
  expect(await overlapsInPrint(page)).toEqual([]);
});

countyTest(
  'A municipality and an area of a county are one sheet each',
  async ({ page, county }) => {
    countyTest.setTimeout(900_000);
    await expectOneSheetEach(page, county.origin);
  },
);

countyTest('The sheet says which place it is of, which day and from where', async ({ page }) => {
  await page.goto('/atgarder/utan-agare?kommun=2513');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Överkalix, \d+\s\S+\s20\d\d\. http.*kommun=2513$/)).toBeVisible();
  await expect(page.getByText('Det arbetar ingen med här').first()).toBeHidden();
  await expect(page.locator('header, footer').first()).toBeHidden();
});
