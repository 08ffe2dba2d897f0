import { expect, test } from './county-test.ts';
import { expectAccessible } from './support/check-page.ts';

test('A reader searches from the head of the start page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').fill('buss');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sok\?q=buss$/);
});

test('The first of what is thinnest is the first of the list that its link opens', async ({
  page,
}) => {
  await page.goto('/');
  const section = page.getByRole('region', { name: 'Här saknas mest' });
  const rows = section.getByRole('listitem');
  await expect(rows).toHaveCount(5);
  const codes = await rows.locator('b').allInnerTexts();
  await section.getByRole('link', { name: /tunnast först$/ }).click();
  await expect(page).toHaveURL(/sortera=thin/);
  const first = page.getByRole('main').getByRole('rowheader').first();
  await expect(first).toContainText(codes[0] ?? 'a code');
});

test('Each number of the last month opens a list that is as long', async ({ page }) => {
  await page.goto('/');
  const section = page.getByRole('region', { name: /^I \p{L}+$/u });
  const row = section.getByRole('listitem').filter({ hasText: 'lämnade lägesrapport' });
  const count = await row.locator('span').first().innerText();
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/initiativ\?rapporterade=\d{4}-\d{2}$/);
  await expect(page.getByRole('status').filter({ hasText: `${count} initiativ` })).toBeVisible();
});

test('The heading of the month leads to what happened day by day, and on to the month before', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('heading', { name: /^I \p{L}+$/u })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/det-har-hant\?manad=\d{4}-\d{2}$/);
  await expect(page).toHaveTitle(/Det här hände i/);
  const month = new URL(page.url()).searchParams.get('manad');
  await page.getByRole('link', { name: 'Äldre' }).click();
  await expect(page).toHaveURL(/sida=2/);
  await page.getByRole('link', { name: 'Månaden före' }).click();
  await expect(page).not.toHaveURL(new RegExp(`manad=${String(month)}`));
  await expectAccessible(page);
});
