import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

test('A reader without a mouse comes closer in the effect map, and goes back', async ({ page }) => {
  await page.goto('/effektkarta');
  const keyboard = new Keyboard(page);
  const kinds = page.getByRole('list', { name: 'Typ av aktör' });
  await keyboard.reach(kinds.getByRole('link').first());
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  // The script of the picture comes when the focus reaches it; an arrow before that moves nothing.
  await expect(async () => {
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/aktorstyp=other$/);
  }).toPass();
  // Each list is one stop: the next is the list of goals.
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/malomrade=livsmiljo$/);
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toMatch(/aktorstyp=other$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/effektkarta\?aktorstyp=municipality$/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Kommuner');
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(heading).toHaveText('Effektkarta');
});
