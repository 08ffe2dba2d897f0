import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ACCOUNTS, PASSWORD, signIn, type Account } from './support/accounts.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

async function as(page: Page, account: Account): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, account);
}

test('A reader without a mouse skips to the content, searches and reads an action', async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
  await keyboard.press(skip);
  await expect(page.locator('main')).toBeFocused();
  await page.reload();
  await keyboard.press(page.getByRole('banner').getByRole('link', { name: 'Sök' }));
  await expect(page).toHaveURL(/\/sok$/);
  await keyboard.fill(page.getByRole('main').getByRole('searchbox'), 'mobiltäkning');
  await page.keyboard.press('Enter');
  await keyboard.press(page.getByRole('link', { name: /Kartlägg mobiltäckningen/ }));
  await expect(page).toHaveURL(/\/atgarder\/l09$/);
});

test('Arrow keys reach the tiles, and a tile opens its action', async ({ page }) => {
  await page.goto('/');
  const keyboard = new Keyboard(page);
  const tile = page.getByRole('main').locator('a[data-stop]').first();
  await keyboard.reach(tile);
  const first = await tile.getAttribute('href');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  // The script of the picture comes when the focus reaches it; an arrow before that moves when it is there.
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).not.toBe(first);
  await page.keyboard.press('ArrowRight');
  const reached = await focused();
  expect(reached).toMatch(/^\/atgarder\//);
  expect(reached).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${reached}$`));
});

test('Arrow keys reach the cells of the matrix, and a cell opens its list', async ({ page }) => {
  await page.goto('/tackning');
  const keyboard = new Keyboard(page);
  // The script of the matrix comes when the focus reaches it; before that every cell is a plain link.
  await keyboard.reach(page.getByRole('button', { name: 'Fäll ut alla' }));
  await keyboard.reach(page.locator('table a[data-stop][tabindex="0"]'));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).not.toBe(first);
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/initiativ\?/);
});

test('The councillor filters the actions without an owner', async ({ page }) => {
  await page.goto('/atgarder/utan-agare');
  const keyboard = new Keyboard(page);
  await keyboard.select(page.getByLabel('Insatsområde'), 'transporter');
  await expect(page).toHaveURL(/omrade=transporter/);
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^T\d\d/ });
  await expect(rows.first()).toBeVisible();
});

test('An initiative is drafted, sent, published and reported on without a mouse', async ({
  page,
}) => {
  test.setTimeout(480_000);
  const keyboard = new Keyboard(page);
  const title = `Utan mus ${randomUUID().slice(0, 8)}`;

  await test.step('sign in', async () => {
    await page.goto('/logga-in?till=%2Finitiativ%2Fny');
    await keyboard.fill(page.getByLabel('E-postadress'), ACCOUNTS.editorOfPajala);
    await keyboard.fill(page.getByLabel('Lösenord'), PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/initiativ\/ny$/);
  });

  await test.step('draft and send', async () => {
    await keyboard.fill(page.getByLabel(/Vad heter initiativet/), title);
    await keyboard.fill(page.getByLabel(/Beskriv det i en mening/), 'Vi prövar utan mus.');
    await keyboard.press(button(page, 'Nästa'));
    await expect(page).toHaveURL(/steg=2$/);
    // Where the owner has its seat is filled in.
    await expect(page.getByLabel('Pajala', { exact: true })).toBeChecked();
    await keyboard.fill(page.getByLabel(/Funktionsbrevlåda/), 'projekt@pajala.example');
    await keyboard.press(button(page, 'Nästa'));
    await expect(page).toHaveURL(/steg=3$/);
    await keyboard.fill(page.getByLabel('Sök bland alla åtgärder').last(), 'l08');
    await keyboard.press(button(page, 'Lägg till L08').last());
    await keyboard.press(button(page, 'Nästa'));
    await expect(page).toHaveURL(/steg=4$/);
    await keyboard.press(button(page, 'Lägg till ett bidrag'));
    await keyboard.select(page.getByLabel(/^Effektmål/), 'k-e1');
    await keyboard.select(page.getByLabel('Vad mäts?'), 'k-e1-2-behorighet');
    await keyboard.pick('Ökar');
    await keyboard.fill(page.getByLabel('Kvinnor', { exact: true }), '0,4');
    await keyboard.fill(page.getByLabel('Män', { exact: true }), '0,6');
    await keyboard.fill(page.getByLabel('Hur leder arbetet dit?'), 'Elever kan läsa i byn.');
    await keyboard.select(page.getByLabel('Hur säkra är ni?'), 'medium');
    await keyboard.fill(page.getByLabel('Till vilket år?'), '2029');
    await keyboard.press(button(page, 'Nästa'));
    await expect(page).toHaveURL(/steg=5$/);
    await keyboard.press(button(page, 'Nästa'));
    await expect(page).toHaveURL(/steg=6$/);
    await keyboard.press(button(page, 'Skicka in'));
    await expect(page).toHaveURL(/\/initiativ\/[0-9a-f-]{36}$/);
  });
  const address = page.url();

  await test.step('publish, after having thought twice', async () => {
    await as(page, 'coordinator');
    await page.goto(address);
    await keyboard.press(button(page, 'Publicera'));
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button(page, 'Publicera')).toBeFocused();
    await page.keyboard.press('Enter');
    await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Publicera' }));
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('report', async () => {
    await as(page, 'editorOfPajala');
    await page.goto(address);
    await keyboard.press(button(page, 'Lämna lägesrapport'));
    await expect(page).toHaveURL(/\/rapporter\//);
    await keyboard.fill(page.getByLabel('Från'), '2026-01-01');
    await keyboard.fill(page.getByLabel('Till', { exact: true }), '2026-06-30');
    await keyboard.select(page.getByLabel('Hur går arbetet?'), 'ongoing');
    await keyboard.fill(page.getByLabel(/Vad har ni gjort/), 'Allt går att nå.');
    await keyboard.fill(page.getByLabel(/Vad gör ni härnäst/), 'Vi fortsätter.');
    await keyboard.press(button(page, 'Lämna in rapporten'));
    await keyboard.press(
      page.getByRole('alertdialog').getByRole('button', { name: 'Lämna in rapporten' }),
    );
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Allt går att nå.')).toBeVisible();
  });
});

test('An action is claimed and confirmed without a mouse', async ({ page }) => {
  const keyboard = new Keyboard(page);
  await as(page, 'administratorOfLtu');
  await page.goto('/atgarder/i03');
  await keyboard.press(button(page, 'Ta ansvar för åtgärden'));
  await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Anmäl ansvar' }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await as(page, 'coordinator');
  await page.goto('/atgarder/i03');
  const confirm = 'Bekräfta Luleå tekniska universitet';
  await keyboard.press(button(page, confirm));
  await keyboard.press(page.getByRole('alertdialog').getByRole('button', { name: confirm }));
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText('Luleå tekniska universitet').first()).toBeVisible();
});
