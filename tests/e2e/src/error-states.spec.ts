import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ACCOUNTS, PASSWORD, signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { expect, test } from './test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const saved = (page: Page) => page.getByText(/^(Allt är sparat|Sparat \d\d:\d\d)$/).first();

async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSideScroll(page);
}

/** A draft of Pajala kommun with a name of its own, open at its second step. */
async function beginDraft(page: Page): Promise<{ title: string; address: string }> {
  const title = `Utkast ${randomUUID().slice(0, 8)}`;
  await signIn(page, 'editorOfPajala');
  await page.goto('/initiativ/ny');
  await page.getByLabel(/Vad heter initiativet/).fill(title);
  await button(page, 'Nästa').click();
  await expect(page).toHaveURL(/redigera\?steg=2$/);
  return { title, address: page.url().replace(/\/redigera.*/, '') };
}

test('A wrong password is named in the form, and the e-mail address stays', async ({ page }) => {
  await page.goto('/logga-in');
  await page.getByLabel('E-postadress').fill('ingen@example.org');
  await page.getByLabel('Lösenord').fill('helt fel mening');
  await button(page, 'Logga in').click();
  await expect(page.getByText('E-postadressen eller lösenordet stämmer inte.')).toBeVisible();
  await expect(page.getByLabel('E-postadress')).toHaveValue('ingen@example.org');
  await expectUsable(page);
});

test('After too many attempts the form says how long to wait and what to do, and keeps the e-mail address', async ({
  page,
}) => {
  const email = `${randomUUID()}@example.org`;
  const origin = String(process.env.E2E_ORIGIN);
  for (let guess = 0; guess < 10; guess += 1) {
    await page.request.post(`${origin}/api/v1/session`, {
      data: { email, password: 'helt fel mening' },
      headers: { Origin: origin },
    });
  }
  await page.goto('/logga-in');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord').fill('helt fel mening');
  await button(page, 'Logga in').click();
  await expect(page.getByRole('alert')).toContainText('Försök igen om 10 minuter.');
  await expect(page.getByRole('alert')).toContainText('ingen länk kan skickas');
  await expect(page.getByLabel('E-postadress')).toHaveValue(email);
  await expectUsable(page);
});

test('A draft with missing answers lists them, with a link to each', async ({ page }) => {
  const { address } = await beginDraft(page);
  await page.goto(`${address}/redigera?steg=6`);
  await button(page, 'Skicka in').click();
  const missing = page.locator(':focus');
  await expect(missing).toContainText('3 saker saknas');
  await expectUsable(page);
  await missing.getByRole('link', { name: 'Beskriv initiativet i en mening.' }).click();
  await expect(page.getByLabel(/Beskriv det i en mening/)).toBeFocused();
  await expectUsable(page);
});

test('A contribution with faults names each at its field', async ({ page }) => {
  const { address } = await beginDraft(page);
  await page.goto(`${address}/redigera?steg=4`);
  await button(page, 'Lägg till ett bidrag').click();
  await page.getByLabel(/^Effektmål/).selectOption('k-e1');
  await page.getByLabel('Till vilket år?').fill('tjugo');
  await page.getByLabel('Hur leder arbetet dit?').fill('Det gör det.');
  await expect(page.getByText('Skriv ett år, till exempel 2028.').first()).toBeVisible();
  await expectUsable(page);
});

test('Text typed without a connection is kept and saved later', async ({ page, context }) => {
  const { address } = await beginDraft(page);
  await page.goto(`${address}/redigera?steg=1`);
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Berätta mer').fill('Skrivet i en tunnel.');
  await expect(page.getByRole('status').filter({ hasText: 'webbläsaren' }).first()).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await page.getByLabel('Berätta mer').fill('Skrivet i en tunnel, och efter den.');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Berätta mer')).toHaveValue('Skrivet i en tunnel, och efter den.');
});

test('A session that ends asks for the password, and nothing typed is lost', async ({
  page,
  context,
}) => {
  const { address } = await beginDraft(page);
  await page.goto(`${address}/redigera?steg=1`);
  await expect(saved(page)).toBeVisible();
  await context.clearCookies();
  await page.getByLabel('Berätta mer').fill('Skrivet efter en lång lunch.');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
  await expect(dialog.getByRole('alert')).not.toBeEmpty();
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('link', { name: 'Logga in i en ny flik' }).click();
  const tab = await opened;
  await tab.getByLabel('E-postadress').fill(ACCOUNTS.editorOfPajala);
  await tab.getByLabel('Lösenord').fill(PASSWORD);
  await button(tab, 'Logga in').click();
  await expect(tab).toHaveURL(/\/mitt-arbete$/);
  await tab.close();
  await dialog.getByRole('button', { name: 'Jag har loggat in, fortsätt' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Berätta mer')).toHaveValue('Skrivet efter en lång lunch.');
  await expect(saved(page)).toBeVisible();
});

test('A second editor is shown what the first one changed', async ({ page, browser, baseURL }) => {
  const { address } = await beginDraft(page);
  await page.goto(`${address}/redigera?steg=1`);
  await expect(saved(page)).toBeVisible();
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await signIn(other, 'editorOfPajala');
  await other.goto(`${address}/redigera?steg=1`);
  await other.getByLabel(/Beskriv det i en mening/).fill('Den andra var först.');
  await expect(saved(other)).toBeVisible();
  await other.reload();
  await expect(other.getByLabel(/Beskriv det i en mening/)).toHaveValue('Den andra var först.');
  await context.close();
  await page.getByLabel(/Beskriv det i en mening/).fill('Jag skrev något annat.');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog).toContainText('Den andra var först.');
  await expectAccessible(page);
});

test('A report with missing answers names each at its field', async ({ page, request }) => {
  const origin = String(process.env.E2E_ORIGIN);
  const answer = await request.get(`${origin}/api/v1/initiatives?q=Mobilkartan`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await signIn(page, 'editorOfPajala');
  await page.goto(`/initiativ/${items[0]?.id}`);
  await page
    .getByRole('link', { name: /rapport/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/rapporter\//);
  await page.getByLabel(/Vad har ni gjort/).fill('');
  await button(page, 'Lämna in rapporten').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lämna in rapporten' }).click();
  await expect(page.getByText('Berätta vad ni har gjort.').first()).toBeVisible();
  await expectUsable(page);
});

test('A missing reason is asked for in the dialog', async ({ page }) => {
  await signIn(page, 'coordinator');
  await page.goto('/mitt-arbete');
  await page.getByRole('link', { name: 'Granska initiativet' }).first().click();
  await button(page, 'Lämna tillbaka').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lämna tillbaka' }).click();
  await expect(dialog.getByLabel(/Vad behöver ändras/)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('An organisation that asks to join is told what is missing', async ({ page }) => {
  await page.goto('/aktorer/ansok');
  const name = page.getByLabel('Organisationens namn');
  await name.fill('Byaföreningen');
  await page.getByLabel('Organisationsnummer').fill('12');
  await button(page, 'Skicka ansökan').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(name).toHaveValue('Byaföreningen');
  await expectUsable(page);
});

test('A remark without text is refused at its field, and then accepted from anybody', async ({
  page,
}) => {
  await page.goto('/effektkarta');
  await page.getByRole('link', { name: 'Säg till om något brister' }).click();
  await expect(page).toHaveURL(/\/tillganglighet\?sida=%2Feffektkarta/);
  await expect(page.getByLabel('Vilken sida gäller det?')).toHaveValue('/effektkarta');
  const text = page.getByLabel(/^Vad brister/);
  await page.getByLabel('Din e-postadress').fill('ingen adress');
  await button(page, 'Skicka synpunkten').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expectUsable(page);
  await text.fill('Bilden går inte att läsa med skärmläsare.');
  await page.getByLabel('Din e-postadress').fill('');
  await button(page, 'Skicka synpunkten').click();
  await expect(page.locator(':focus')).toContainText('Synpunkten är skickad');
  await expectUsable(page);
});

test('Somebody without permission is told so, with what to do', async ({ page }) => {
  await signIn(page, 'editorOfPajala');
  const answer = await page.goto('/administration');
  expect(answer?.status()).toBe(403);
  await expectUsable(page);
});

test('An invitation that can no longer be used says so', async ({ page }) => {
  await page.goto('/inbjudan/finns-inte');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('link', { name: 'Logga in' })).toBeVisible();
  await expectUsable(page);
});

test('A link for a new password that can no longer be used leads to a new one', async ({
  page,
}) => {
  await page.goto('/losenord/finns-inte');
  await page.getByLabel('Nytt lösenord').fill('en alldeles ny mening');
  await button(page, 'Spara lösenordet').click();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Be om en ny länk' }),
  ).toBeVisible();
  await expectUsable(page);
});
