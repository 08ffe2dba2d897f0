import { expect, test } from './county-test.ts';
import { expectAccessible } from './support/check-page.ts';

test('A choice in the effect map is shown at once, and the focus stays on it', async ({ page }, {
  project,
}) => {
  await page.goto('/effektkarta');
  if (project.name === 'phone') await page.getByText('Välj vad kartan ska visa').click();
  const field = page.getByLabel('Kommun', { exact: true });
  await field.focus();
  await field.selectOption({ label: 'Överkalix' });
  await expect(page).toHaveURL(/\/effektkarta\?kommun=2513$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Överkalix');
  await expect(field).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effektkarta');
  await expect(field).toHaveValue('');
});

test('An actor of the effect map is chosen by a name that is typed', async ({ page }, {
  project,
}) => {
  await page.goto('/effektkarta');
  if (project.name === 'phone') await page.getByText('Välj vad kartan ska visa').click();
  await page.getByText('Fler filter').click();
  const field = page.getByLabel('Aktör (namn)');
  await field.pressSequentially('Luleå te');
  await expect(page.locator('datalist option[value="Luleå tekniska universitet"]')).toHaveCount(1);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luleå tekniska universitet');
  await expect(page).toHaveURL(/\/effektkarta\?aktor=[0-9a-f-]+$/);

  await page.goto('/effektkarta?aktorsnamn=kommun&aktorstyp=municipality');
  await expect(page.getByRole('heading', { name: 'Vilken aktör?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Pajala kommun', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kommuner · Pajala kommun/);

  await page.goto('/effektkarta?aktorsnamn=finns%20inte');
  await expect(page.getByText('Ingen aktör har ett namn med ”finns inte”.')).toBeVisible();
});

test('Those that have seen an effect are a list of their own', async ({ page }) => {
  await page.goto('/effektkarta?effektmal=l-e1');
  const link = page.getByRole('link', { name: /^\d+ har sett en effekt$/ });
  const count = /^\d+/.exec(await link.innerText())?.[0];
  await link.click();
  await expect(page).toHaveURL(/effekt=observed/);
  await expect(page.getByRole('status').filter({ hasText: `${count} initiativ` })).toBeVisible();
});

test('The effect map is two sheets of paper: the bands, and the grid', async ({ page }) => {
  for (const path of ['/effektkarta', '/effektkarta?visa=municipality']) {
    await page.goto(path);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect.soft(/\/Count (\d+)/.exec(pdf)?.[1], path).toBe('2');
  }
});
