import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { expectAccessible } from './support/check-page.ts';
import { printedSheets } from './support/sheets.ts';

const listed = async (request: APIRequestContext, href: string): Promise<string> => {
  const html = await (await request.get(href)).text();
  return /(\d+) (?:initiativ|<!-- -->initiativ)/.exec(html)?.[1] ?? 'none';
};

test('Each number of the matrix is as many as the list behind it holds', async ({
  page,
  request,
}) => {
  for (const query of ['', '?kolumner=workStatus', '?kolumner=effectGoal', '?aktorstyp=company']) {
    await page.goto(`/tackning${query}`);
    const cells = await page.locator('table a[data-stop]').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        value: link.lastChild?.textContent ?? '',
      })),
    );
    expect(cells.length).toBeGreaterThan(30);
    // Some of each row, of the sums too.
    const some = cells.filter((_, index) => index % 41 === 0 || index === cells.length - 1);
    for (const { href, value } of some) {
      expect.soft([href, await listed(request, href)]).toEqual([href, value]);
    }
  }
});

test('The title, the lead and the file speak of the selection', async ({ page, request }) => {
  await page.goto('/atgarder?kommun=2584');
  await expect(page).toHaveTitle('Åtgärder: Kiruna – Samhandling');
  await expect(page.locator('main p').first()).toHaveText(/^Kiruna: \d+ av 95 åtgärder/);
  const href = await page.getByRole('link', { name: 'Hämta som CSV' }).getAttribute('href');
  const file = await request.get(href ?? '');
  expect(file.headers()['content-disposition']).toContain('samhandling-atgarder-kiruna.csv');
});

test('The table is printed on a few sheets, and its columns are chosen', async ({ page }) => {
  await page.goto('/atgarder?kolumner=ansvar,tunt');
  await expect(page.getByRole('columnheader')).toHaveText(['Åtgärd', 'Ansvarig', 'Tunt']);
  expect(await printedSheets(page)).toBeLessThanOrEqual(7);
});

test('A section folds to one row with its strip, and find-in-page opens it', async ({ page }) => {
  await page.goto('/atgarder');
  const section = page.getByRole('button', { name: 'Berätta om Norrbotten' });
  await section.click();
  await expect(section).toHaveAttribute('aria-expanded', 'false');
  const row = page.getByRole('row').filter({ has: section });
  await expect(row).toContainText(/arbete på plats i \d+ av 14 kommuner/);
  const words = page.locator('folded-words[hidden="until-found"]');
  await expect(words).toHaveCount(2);
  await words.first().evaluate((element) => {
    element.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  await expect(section).toHaveAttribute('aria-expanded', 'true');
});

test('A choice is applied at once, and without a script by a button', async ({
  page,
  browser,
  county,
}) => {
  await page.goto('/atgarder/utan-agare');
  await page.getByLabel('Insatsområde').evaluate((select: HTMLSelectElement) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    select.scrollIntoView();
  });
  await page.getByLabel('Insatsområde').selectOption('transporter');
  await expect(page).toHaveURL(/omrade=transporter/);
  await expect(page.locator('main p').first()).toHaveText(/^Hållbara transporter.*: \d+ av 12/);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: county.origin });
  const plain = await context.newPage();
  await plain.goto('/atgarder/utan-agare');
  const summary = plain.getByText('Filtrera åtgärder');
  if (await summary.isVisible()) await summary.click();
  await plain.getByLabel('Kommun').selectOption('2513');
  await plain.getByRole('button', { name: 'Visa åtgärder' }).click();
  await expect(plain).toHaveURL(/kommun=2513/);
  await expect(plain.getByRole('heading', { level: 2 }).first()).toHaveText(
    /^Det arbetar ingen med här/,
  );
  await context.close();
});

test('Days are compared in what is new, what has ceased and what is thinner', async ({ page }) => {
  await page.goto('/tackning?jamfor=2026-03-01');
  const groups = page.locator('summary', { hasText: /^\d+ (har|når) / });
  expect(await groups.count()).toBeGreaterThan(3);
  const first = groups.first();
  await first.click();
  const rows = first.locator('xpath=..').getByRole('listitem');
  expect(await rows.count()).toBe(Number((await first.innerText()).split(/\s/)[0]));
  await expectAccessible(page);
});

test('The matrix by municipality is printed on one sheet with its lead', async ({ page }) => {
  await page.goto('/tackning');
  expect(await printedSheets(page)).toBe(1);
});
