import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { expect, test } from './test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const effectGoals = (page: Page) => page.getByRole('list', { name: 'Effektmål' });

/** Other tests publish initiatives too: the number is the one that the map says. */
async function countOf(link: Locator): Promise<string> {
  const text = (await link.getAttribute('aria-label')) ?? (await link.textContent()) ?? '';
  const [, count] = /(\d+) initiativ/.exec(text) ?? [];
  if (!count) throw new Error(`There is no number in: ${text}`);
  return count;
}

test('The effect map leads from the county to initiatives by name, and back', async ({ page }) => {
  await page.goto('/effektkarta');
  await expect(heading(page)).toHaveText('Effektkarta');
  await expect(page.getByText(/av \d+ initiativ säger vad de ska förändra/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideScroll(page);

  const effectGoal = effectGoals(page).getByRole('link', { name: /^K-E1 / });
  await expect(effectGoal).toHaveAccessibleName(/, \d+ initiativ, \d+ har sett en effekt$/);
  const count = await countOf(effectGoal);
  await effectGoal.click();
  await expect(page).toHaveURL(/\/effektkarta\?effektmal=k-e1$/);
  await expect(heading(page)).toHaveText(/^K-E1 /);
  await expect(page).toHaveTitle(/^Effektkarta: K-E1 /);
  await expect(page.getByRole('heading', { name: `Alla ${count} initiativ` })).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('link')).not.toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideScroll(page);

  await page.getByRole('link', { name: 'Se dem i listan över initiativ' }).click();
  await expect(page).toHaveURL(/\/initiativ\?effektmal=k-e1$/);
  await expect(page.getByRole('status').filter({ hasText: `${count} initiativ` })).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText(/^K-E1 /);
  await page.goBack();
  await expect(heading(page)).toHaveText('Effektkarta');
});

test('What says nothing of effects has a place of its own in the effect map', async ({ page }) => {
  await page.goto('/effektkarta');
  const silent = effectGoals(page).getByRole('link', { name: /^Säger inte vad de ska förändra/ });
  const count = await countOf(silent);
  await silent.click();
  await expect(page).toHaveURL(/\/effektkarta\?sager=false$/);
  await expect(page.getByText(`${count} initiativ säger inte vad de ska förändra.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: `Alla ${count} initiativ` })).toBeVisible();
  await page.getByRole('link', { name: 'Se dem i listan över initiativ' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${count} initiativ` })).toBeVisible();
});

test('An address of the effect map shows what it has chosen', async ({ page }) => {
  await page.goto('/effektkarta?visa=municipality');
  await expect(page.getByRole('list', { name: 'Kommun' }).getByRole('link').first()).toHaveText(
    /^Kiruna/,
  );
  await page.goto('/effektkarta?aktorstyp=company&kommun=2523');
  await expect(heading(page)).toHaveText('Företag · Gällivare');
  await page.goto('/effektkarta?aktorstyp=university&kommun=2505');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Effektkarta' }).click();
  await expect(page).toHaveURL(/\/effektkarta$/);
});

test('The effect map can be read in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/effektkarta');
  const outlines = await page.locator('svg path[vector-effect]').evaluateAll((paths) =>
    paths.map((path) => {
      const { fill, stroke } = getComputedStyle(path);
      return fill !== stroke && stroke !== 'none';
    }),
  );
  expect(outlines.length).toBeGreaterThan(10);
  expect(outlines.every(Boolean)).toBe(true);
  await page.getByText('Visa som tabell').click();
  const table = page.getByRole('region', { name: 'Vilka som bidrar till vad' });
  await expect(table.getByRole('row', { name: /^Företag/ })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Säger inte' })).toBeVisible();
});
