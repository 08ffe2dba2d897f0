import { expect, test } from './county-test.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { heaviestOf } from './support/county-pages.ts';

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
  await expect(section.getByText(/Mått och målvärden är dagens\.$/)).toBeVisible();
  await section.locator('summary').filter({ hasText: 'Visa siffrorna' }).focus();
  await page.keyboard.press('Enter');
  const row = section.getByRole('row', { name: /^bidrar/ }).getByRole('cell');
  await expect(row).toHaveCount(3);
  const [then = 0, now = 0] = (await row.allInnerTexts()).map(Number);
  expect(now).toBeGreaterThan(then);
  await expectAccessible(page);
});

test('An action tells what is new, closed and thinner since a day, by keyboard', async ({
  page,
  request,
}) => {
  const { action } = await heaviestOf(request);
  await page.goto(`/atgarder/${action}`);
  const choice = page.getByRole('navigation', { name: 'Jämför med' });
  await choice.getByRole('link', { name: 'för ett år sedan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/atgarder\/\w+\?jamfor=\d{4}-\d{2}-\d{2}$/);
  const section = page.getByRole('region', { name: 'Då och nu' });
  await expect(
    section.getByText(/^För ett år sedan pågick .* ansvarade\. Nu pågår .* ansvarar\.$/),
  ).toBeVisible();
  await expect(section.getByText(/gränserna för vad som är tunt är dagens\.$/)).toBeVisible();

  // What has come and what has left explains how many there are.
  const countOf = async (words: RegExp) => {
    const summary = section.locator('summary').filter({ hasText: words });
    return (await summary.count()) === 0 ? 0 : Number.parseInt(await summary.innerText(), 10);
  };
  const [arrived, left] = [await countOf(/kommit till/), await countOf(/inte längre med/)];
  await section.locator('summary').filter({ hasText: 'Visa siffrorna' }).focus();
  await page.keyboard.press('Enter');
  const cells = section.getByRole('row', { name: /^är med i åtgärden/ }).getByRole('cell');
  const [then = 0, now = 0] = (await cells.allInnerTexts()).map(Number);
  expect(arrived).toBeGreaterThan(0);
  expect(now - then).toBe(arrived - left);
  const group = section.getByRole('group').filter({ hasText: 'kommit till' });
  await group.locator('summary').click();
  await expect(group.getByRole('listitem')).toHaveCount(arrived);
  await expectAccessible(page);
  await expectNoSideScroll(page);
});

test('The start page tells what has changed in the county since a day', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Jämför med för ett halvår sedan' }).click();
  await expect(page).toHaveURL(/\/\?jamfor=\d{4}-\d{2}-\d{2}$/);
  const section = page.getByRole('region', { name: 'Då och nu' });
  await expect(
    section.getByText(
      /^För ett halvår sedan fanns \d+ initiativ\. Av 95 åtgärder hade \d+ arbete .* Nu finns \d+ initiativ/,
    ),
  ).toBeVisible();
  const group = section.getByRole('group').filter({ hasText: 'har blivit tunnare' });
  const count = Number.parseInt(await group.locator('summary').innerText(), 10);
  await group.locator('summary').click();
  await expect(group.getByRole('listitem')).toHaveCount(count);
  await section.getByText('Visa siffrorna').click();
  const statuses = section.getByRole('table', { name: /^Antal initiativ per arbetsläge/ });
  await expect(statuses.getByRole('row', { name: /^Klart/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await section.getByRole('link', { name: 'sluta jämföra' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('A day to come is not compared with', async ({ page }) => {
  await page.goto('/effektkarta?jamfor=2999-01-01');
  await expect(page.getByText('Dagen har inte varit än')).toBeVisible();
});
