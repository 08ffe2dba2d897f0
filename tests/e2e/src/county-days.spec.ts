import { expect, test } from './county-test.ts';
import { expectAccessible } from './support/check-page.ts';

test('The effect map tells which effect goals have changed in half a year', async ({ page }) => {
  await page.goto('/effektkarta?aktorstyp=municipality');
  await page
    .getByRole('navigation', { name: 'Jämför med' })
    .getByRole('link', { name: 'för ett halvår sedan' })
    .click();
  await expect(page).toHaveURL(/aktorstyp=municipality&jamfor=\d{4}-\d{2}-\d{2}$/);
  const section = page.getByRole('region', { name: 'Då och nu' });
  await expect(
    section.getByText(
      /^För ett halvår sedan sade \d+ av \d+ initiativ vad de ska förändra, .* Nu säger \d+ av \d+ det/,
    ),
  ).toBeVisible();
  await expect(section.getByText('Gäller urvalet: Kommuner.')).toBeVisible();

  const group = section.getByRole('group').filter({ hasText: 'har fler initiativ som bidrar' });
  await group.getByText('har fler initiativ som bidrar').click();
  const count = Number(/^\d+/.exec(await group.locator('summary').innerText())?.[0]);
  await expect(group.getByRole('listitem')).toHaveCount(count);
  const became = /från (\d+) till (\d+) initiativ/.exec(
    (await group.getByRole('listitem').first().innerText()).replaceAll('\u00a0', ' '),
  );
  expect(Number(became?.[2])).toBeGreaterThan(Number(became?.[1]));
  await expectAccessible(page);

  await section.getByText('Visa siffrorna').click();
  const table = section.getByRole('table', { name: /^Antal initiativ som bidrar/ });
  await expect(table.getByRole('row')).toHaveCount(16);

  await section.getByRole('link', { name: 'sluta jämföra' }).click();
  await expect(page).toHaveURL(/\/effektkarta\?aktorstyp=municipality$/);
  await expect(section).toHaveCount(0);
});

test('An effect goal tells who contributes since, by keyboard', async ({ page }) => {
  await page.goto('/effektmal/l-e1');
  const choice = page.getByRole('navigation', { name: 'Jämför med' });
  await choice.getByRole('link', { name: 'för ett år sedan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/effektmal\/l-e1\?jamfor=/);
  const section = page.getByRole('region', { name: 'Då och nu' });
  await expect(section.getByText(/^För ett år sedan bidrog .* Nu bidrar \d+/)).toBeVisible();
  await expect(section.getByText(/hur mycket som väntas är dagens\.$/)).toBeVisible();
  await section.locator('summary').filter({ hasText: 'Visa siffrorna' }).focus();
  await page.keyboard.press('Enter');
  const row = section.getByRole('row', { name: /^bidrar/ }).getByRole('cell');
  await expect(row).toHaveCount(3);
  const [then = 0, now = 0] = (await row.allInnerTexts()).map(Number);
  expect(now).toBeGreaterThan(then);
  await expectAccessible(page);
});

test('A day to come is not compared with', async ({ page }) => {
  await page.goto('/effektkarta?jamfor=2999-01-01');
  await expect(page.getByText('Dagen har inte varit än')).toBeVisible();
});
