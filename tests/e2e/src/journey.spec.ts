import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ACCOUNTS, signIn, type Account } from './support/accounts.ts';
import { expect, test } from './test.ts';

/** How many actions the councillor's page says lack an owner. */
async function unownedCount(page: Page): Promise<number> {
  await page.goto('/atgarder/utan-agare');
  return Number(await page.locator('main strong').first().innerText());
}

async function as(page: Page, account: Account): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, account);
}

test('A visitor finds an action by a misspelt word', async ({ page }) => {
  await page.goto('/sok?q=mobilt%C3%A4kning');
  await page.getByRole('link', { name: /Kartlägg mobiltäckningen/ }).click();
  await expect(page).toHaveURL(/\/atgarder\/l09$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kartlägg mobiltäckningen');
});

test('A wrong password is refused without a word about the address, and nothing is lost', async ({
  page,
}) => {
  await page.goto('/logga-in');
  for (const email of [ACCOUNTS.councillor, 'ingen@example.org']) {
    await page.getByLabel('E-postadress').fill(email);
    await page.getByLabel('Lösenord').fill('helt fel mening');
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await expect(page.getByText('E-postadressen eller lösenordet stämmer inte.')).toBeVisible();
    await expect(page.getByLabel('E-postadress')).toHaveValue(email);
  }
});

test('An initiative goes from the first word to an observed effect', async ({ page }) => {
  test.setTimeout(480_000);
  const title = `Distansarbete ${randomUUID().slice(0, 8)}`;

  await test.step('the editor of Pajala begins, reloads, and goes on', async () => {
    await as(page, 'editorOfPajala');
    await page.goto('/initiativ/ny');
    await page.getByLabel(/Vad heter initiativet/).fill(title);
    await page
      .getByLabel(/Beskriv det i en mening/)
      .fill('Vi ordnar lokaler för distansarbete i byarna.');
    await page.reload();
    await expect(page.getByLabel(/Vad heter initiativet/)).toHaveValue(title);
    await page.getByRole('button', { name: 'Nästa' }).click();
    await expect(page).toHaveURL(/redigera\?steg=2$/);
    await page.getByRole('combobox', { name: 'Partner' }).fill('samet');
    await page.getByRole('option', { name: 'Sametinget' }).click();
    await page.getByLabel('Vad gör Sametinget?').fill('Ordnar lokaler i fjällbyarna.');
    await page.getByLabel('Utvalda kommuner').check();
    await page.getByLabel('Pajala', { exact: true }).check();
    await page.getByLabel(/Funktionsbrevlåda/).fill('projekt@pajala.example');
    await page.getByRole('button', { name: 'Nästa' }).click();
    await expect(page).toHaveURL(/steg=3$/);
    for (const code of ['L07', 'K06']) {
      await page.getByLabel('Sök bland alla åtgärder').last().fill(code.toLowerCase());
      await page
        .getByRole('button', { name: `Lägg till ${code}`, exact: true })
        .last()
        .click();
    }
    await page.getByRole('button', { name: 'Nästa' }).click();
    await expect(page).toHaveURL(/steg=4$/);
    await page.getByRole('button', { name: 'Lägg till ett bidrag' }).click();
    await page.getByLabel(/^Effektmål/).selectOption('k-e1');
    await page.getByLabel('Vad mäts?').selectOption('k-e1-2-behorighet');
    await page.getByLabel('Ökar').check();
    await page.getByLabel('Kvinnor', { exact: true }).fill('0,4');
    await page.getByLabel('Män', { exact: true }).fill('0,6');
    await page.getByLabel('Hur leder arbetet dit?').fill('Elever kan läsa i byn.');
    await page.getByLabel('Hur säkra är ni?').selectOption('medium');
    await page.getByLabel('Till vilket år?').fill('2029');
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await expect(page).toHaveURL(/steg=6$/);
    await page.getByRole('button', { name: 'Skicka in' }).click();
    await expect(page).toHaveURL(/\/initiativ\/[0-9a-f-]{36}$/);
  });
  const address = page.url();

  await test.step('nobody else sees it yet', async () => {
    for (const account of [null, 'editorOfLulea', 'councillor'] as const) {
      await page.context().clearCookies();
      if (account) await signIn(page, account);
      expect((await page.goto(address))?.status()).toBe(404);
      await page.goto(`/sok?q=${encodeURIComponent(title)}`);
      await expect(page.getByRole('link', { name: title })).toHaveCount(0);
    }
  });

  await test.step('the coordinator returns it, gets it back and publishes it', async () => {
    await as(page, 'coordinator');
    await page.goto(address);
    await page.getByRole('button', { name: 'Lämna tillbaka' }).click();
    await page.getByLabel(/Vad behöver ändras/).fill('Skriv i vilka byar.');
    await page.getByRole('dialog').getByRole('button', { name: 'Lämna tillbaka' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await as(page, 'editorOfPajala');
    await page.goto(`${address}/redigera?steg=6`);
    await expect(page.getByText('Skriv i vilka byar.')).toBeVisible();
    await page.getByRole('button', { name: 'Skicka in' }).click();
    await expect(page).toHaveURL(address);
    await as(page, 'coordinator');
    await page.goto(address);
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publicera' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('it stands on the action, the goal, in the matrix list and in the map', async () => {
    await page.context().clearCookies();
    for (const path of [
      '/atgarder/l07',
      '/atgarder/k06',
      '/effektmal/k-e1',
      '/initiativ?atgard=l07&kommun=2521',
      '/effektkarta?effektmal=k-e1',
    ]) {
      await page.goto(path);
      await expect(page.getByText(title).first()).toBeAttached();
    }
  });

  await test.step('the editor reports an observed effect and corrects it', async () => {
    await as(page, 'editorOfPajala');
    await page.goto(address);
    await page.getByRole('button', { name: 'Lämna lägesrapport' }).click();
    await expect(page).toHaveURL(/\/rapporter\//);
    await page.getByLabel('Från').fill('2026-01-01');
    await page.getByLabel('Till', { exact: true }).fill('2026-06-30');
    await page.getByLabel('Hur går arbetet?').selectOption('ongoing');
    await page.getByLabel(/Vad har ni gjort/).fill('Tre lokaler är öppna.');
    await page.getByLabel(/Vad gör ni härnäst/).fill('Vi öppnar två till.');
    await page.getByRole('button', { name: 'Lägg till en iakttagelse' }).click();
    await page.getByLabel('Iakttaget värde').fill('0,1');
    await page.getByLabel('Vad ni såg').fill('Fyra elever blev behöriga.');
    await page.getByLabel('Hur säkra är ni?').selectOption('high');
    await page.getByRole('button', { name: 'Lämna in rapporten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lämna in rapporten' }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Tre lokaler är öppna.')).toBeVisible();
    await page.getByRole('link', { name: /Rätta/ }).first().click();
    await page.getByLabel(/Varför rättas den/).fill('Det var fem elever.');
    await page.getByRole('button', { name: 'Börja rätta' }).click();
    await page.getByLabel('Vad ni såg').fill('Fem elever blev behöriga.');
    await page.getByRole('button', { name: 'Lämna in rapporten' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lämna in rapporten' }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Det var fem elever.').first()).toBeVisible();
  });

  await test.step('an editor of another actor can do none of this', async () => {
    await as(page, 'editorOfLulea');
    await page.goto(address);
    for (const name of ['Lämna lägesrapport', 'Publicera', 'Arkivera', 'Skicka in']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await page.goto(`${address}/redigera`);
    await expect(page.getByLabel(/Vad heter initiativet/)).toHaveCount(0);
    const api = address.replace('/initiativ/', '/api/v1/initiatives/');
    const origin = String(process.env.E2E_ORIGIN);
    const headers = { Origin: origin, 'If-Match': '"1"' };
    expect((await page.request.post(`${api}/archiving`, { headers })).status()).toBe(403);
    expect((await page.request.post(`${api}/reports`, { headers })).status()).toBe(403);
  });
});

test('An actor claims an action, and the councillor’s count falls by one when it is confirmed', async ({
  page,
}, { project }) => {
  const code = project.name === 'phone' ? 'i14' : 'i09';
  const before = await unownedCount(page);
  await as(page, 'administratorOfLtu');
  await page.goto(`/atgarder/${code}`);
  await page.getByRole('button', { name: 'Ta ansvar för åtgärden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Anmäl ansvar' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await unownedCount(page)).toBe(before);
  await as(page, 'coordinator');
  await page.goto(`/atgarder/${code}`);
  await page.getByRole('button', { name: 'Bekräfta Luleå tekniska universitet' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Bekräfta Luleå tekniska universitet' })
    .click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.context().clearCookies();
  expect(await unownedCount(page)).toBe(before - 1);
});
