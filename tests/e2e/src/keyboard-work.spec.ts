import { expect, test } from './county-test.ts';

test('The groups of a table of initiatives fold and open by the keyboard', async ({
  page,
  request,
}) => {
  const answer = await request.get('/api/v1/actors?sort=-initiatives&limit=1');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await page.goto(`/aktorer/${items[0]?.id}`);
  const group = page.getByRole('button', { name: /^Klart \d+$/ });
  const table = page.getByRole('table', { name: 'Klart' });
  await expect(table).toBeHidden();
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(table).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(table.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(table).toBeHidden();
  await page
    .locator('folded-part', { has: page.locator('caption', { hasText: 'Klart' }) })
    .dispatchEvent('beforematch', { bubbles: true });
  await expect(table).toBeVisible();
});
