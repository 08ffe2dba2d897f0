import type { Page } from '@playwright/test';
import { watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

const QUESTIONS = ['bredband', 'bostäder', 'vårdcentral', 'elbilar', 'lulea'];

/** The hits that can be read without scrolling. */
const aboveFold = (page: Page) =>
  page.locator('main ul li a[href]').evaluateAll(
    (links) =>
      links.filter((link) => {
        const { bottom, height } = link.getBoundingClientRect();
        return height > 0 && bottom <= window.innerHeight && !link.closest('nav');
      }).length,
  );

test('Three hits can be read without scrolling, in both languages', async ({ page }) => {
  const { faults } = watchPage(page);
  for (const [language, questions] of [
    ['sv', QUESTIONS],
    ['en', ['housing', 'broadband', 'cycling']],
  ] as const) {
    await page.goto(`/sprak/${language}?till=/`);
    for (const q of questions) {
      await page.goto(`/sok?q=${encodeURIComponent(q)}`);
      expect(await aboveFold(page), `${language} ${q}`).toBeGreaterThanOrEqual(3);
    }
  }
  expect(faults).toEqual([]);
});

test('A search begins on the start page, and one tap away on any other', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox').first();
  await expect(box).toBeInViewport();
  await box.fill('laddstolpar');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/sok\?q=laddstolpar/);
  await page.goto('/atgarder/l09');
  await page.locator('header').getByRole('link', { name: 'Sök', exact: true }).click();
  await expect(page).toHaveURL(/\/sok$/);
  await expect(page.getByRole('searchbox').first()).toBeInViewport();
});

test('«Menade du» keeps the whole question, and is silent where it was met as typed', async ({
  page,
}) => {
  await page.goto('/sok?q=busskoort+kiruna');
  await expect(page.getByRole('link', { name: 'busskort kiruna' })).toBeVisible();
  for (const q of ['äldre', 'busskort kiruna', 'mobiltackning', 'samer']) {
    await page.goto(`/sok?q=${encodeURIComponent(q)}`);
    await expect(page.getByText(`träffar på ”${q}”`)).toBeVisible();
    await expect(page.getByText('Menade du')).toHaveCount(0);
  }
});

test('A definition is found, and leads to where it stands', async ({ page }) => {
  await page.goto('/sok?q=gamification');
  await page.locator('main').getByRole('link', { name: 'Gamification' }).click();
  await expect(page).toHaveURL(/\/strategi#definition-14$/);
  await expect(page.getByText('Gamification är att använda spelmekaniken')).toBeInViewport();
});
