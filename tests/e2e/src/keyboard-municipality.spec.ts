import { expect, test } from './county-test.ts';
import { Keyboard } from './support/keyboard.ts';

test('A reader without a mouse goes from the start page to a municipality and to an action that nobody works on', async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  await page.goto('/');
  await keyboard.press(page.getByRole('link', { name: 'välj kommun' }));
  await expect(page).toHaveURL(/\/kommuner$/);
  const hexagon = page.locator('a[data-stop]').first();
  // Its focus is an edge around the hexagon, and no outline that `reach` looks for.
  await hexagon.focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  const first = await focused();
  // The script of the map comes when the focus reaches it; an arrow before that moves when it is there.
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kommuner\/[a-z]+$/);
  const unworked = page.getByRole('main').locator('li[data-area] a').first();
  const href = await unworked.getAttribute('href');
  await keyboard.press(unworked);
  await expect(page).toHaveURL(new RegExp(`${String(href)}$`));
});

test('The table of municipalities is sorted from the keyboard', async ({ page }) => {
  const keyboard = new Keyboard(page);
  await page.goto('/kommuner');
  await keyboard.press(page.getByRole('link', { name: 'ingen', exact: true }));
  await expect(page).toHaveURL(/sortera=-nobody$/);
  await expect(page.getByRole('columnheader', { name: 'ingen' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});
