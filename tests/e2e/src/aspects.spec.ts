import { expect, test } from './test.ts';

const PAGES = [
  '/perspektiv/perspektiv-barn-och-unga',
  '/perspektiv/perspektiv-hela-lanet',
  '/agenda-2030/9',
  '/agenda-2030/14',
  '/smart-specialisering/fokus-rymd',
];

test('The page of a perspective, a global goal and a specialisation says what is missing', async ({
  page,
}) => {
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Vad som saknas' })).toBeVisible();
    });
  }
});

test('From what an initiative has ticked one comes to who else works for it', async ({ page }) => {
  await page.goto('/initiativ?perspektiv=perspektiv-arktis');
  const main = page.getByRole('main');
  await expect(main.getByText(/^Arktis, Internationella samarbeten/).first()).toBeVisible();
  await main.getByRole('link', { name: 'Esrange bygger ut för småsatelliter' }).click();
  await main.getByRole('link', { name: 'Norrbotten ska leda utvecklingen i Arktis' }).click();
  await expect(page).toHaveURL(/\/perspektiv\/perspektiv-arktis$/);
  await expect(page.locator('h1')).toHaveText('Norrbotten ska leda utvecklingen i Arktis');
  await main.getByRole('link', { name: /i listan över initiativ/ }).click();
  await expect(page).toHaveURL(/\/initiativ\?perspektiv=perspektiv-arktis$/);
});
