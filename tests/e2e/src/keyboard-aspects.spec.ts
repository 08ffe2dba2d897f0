import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

test('A perspective is found, and its municipalities are walked, without a mouse', async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  await page.goto('/perspektiv');
  await keyboard.press(page.getByRole('main').getByRole('link', { name: 'Hela länet' }));
  await expect(page).toHaveURL(/\/perspektiv\/perspektiv-hela-lanet$/);
  await expect(page.locator('h1')).toBeFocused();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  while (!(await focused())?.includes('kommun=')) await page.keyboard.press('Tab');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/initiativ\?perspektiv=perspektiv-hela-lanet&kommun=\d{4}/);
});
