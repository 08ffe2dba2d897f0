import { expect, test } from './county-test.ts';
import { sheetsOf } from './support/sheets.ts';

test('A councillor reaches her municipality in two clicks, and the numbers open their lists', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'välj kommun' }).click();
  await expect(page).toHaveURL(/\/kommuner$/);
  await page
    .getByRole('row', { name: /^Överkalix/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/kommuner\/overkalix$/);
  const nobody = page.getByRole('link', { name: /arbetar ingen med här/ });
  const count = await nobody.locator('strong').innerText();
  await nobody.click();
  await expect(page).toHaveURL(/kommun=2513&plats=nobody/);
  const lead = page.getByRole('paragraph').filter({ hasText: `${count} av 95 åtgärder` });
  await expect(lead).toBeVisible();
});

test('A hexagon of the map leads to its municipality', async ({ page }) => {
  await page.goto('/kommuner');
  await page.getByRole('link', { name: /^Luleå: \d+$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luleå');
});

test('A municipality is found by its code too, and stands beside a neighbour', async ({ page }) => {
  await page.goto('/kommuner/2584?jamfor=pajala');
  await expect(page).toHaveURL(/\/kommuner\/kiruna\?jamfor=pajala$/);
  await expect(page).toHaveTitle(/Kiruna jämfört med Pajala/);
  await expect(page.getByText(/Pajala har arbete på plats för/)).toBeVisible();
  await page.getByRole('link', { name: 'Gällivare', exact: true }).last().click();
  await expect(page.getByText(/Gällivare har arbete på plats för/)).toBeVisible();
});

test('What is folded on a phone is in the page for a search', async ({ page, request }) => {
  const answer = await request.get(
    '/api/v1/actions?municipality=2513&place=nobody&ownership=owned',
  );
  const { items } = (await answer.json()) as { items: { text: string }[] };
  await page.goto('/kommuner/overkalix');
  await expect(page.getByText(items[0]?.text ?? '').first()).toBeAttached();
});

test('Every municipality of the county is printed on one A4', async ({ page, request }) => {
  const answer = await request.get('/api/v1/municipalities');
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  expect(items).toHaveLength(14);
  for (const { slug } of items) {
    await page.goto(`/kommuner/${slug}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect.soft(sheetsOf(pdf), slug).toBe(1);
  }
});

test('One beside a neighbour is printed on one A4 as well', async ({ page }) => {
  await page.goto('/kommuner/overkalix?jamfor=lulea');
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('The sheet says place, day and address, and nothing lies over anything', async ({ page }) => {
  await page.goto('/kommuner/overkalix');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 695, height: 1040 });
  await expect(page.getByText(/\d{1,2}\s\p{L}+\s\d{4}\s·\s.+\/kommuner\/overkalix/u)).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  const items = await page
    .getByRole('main')
    .locator('h1, h2, h3, li[data-area], caption, tbody th')
    .evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 2 && height > 2)
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    );
  const overlaps = items.filter((a, index) =>
    items.some(
      (b, other) =>
        other > index &&
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
    ),
  );
  expect(overlaps).toEqual([]);
});
