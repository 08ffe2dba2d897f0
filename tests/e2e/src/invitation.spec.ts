import { randomUUID } from 'node:crypto';
import { ACCOUNTS, signIn, type Account } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { invite, makeAccount, NEW_PASSWORD, openActor, shownLink } from './support/invitations.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

const LTU = 'Luleå tekniska universitet';

async function as(page: Page, account: Account): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, account);
}

/** The coordinator finds the invitation, checks who it is and gets the link. */
async function handOver(page: Page, name: string): Promise<string> {
  await as(page, 'coordinator');
  await page.goto(`/inbjudningar?q=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: `Lämna över länken till ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Kontrollera först/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Visa länken' }).click();
  return shownLink(page);
}

test('Without mail the coordinator hands the link over, and only the right person accepts', async ({
  page,
}) => {
  const name = `Erik ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@example.org`;

  await test.step('an actor’s administrator invites and sees no link', async () => {
    await as(page, 'administratorOfLtu');
    await openActor(page, LTU);
    await invite(page, name, email);
    await expect(page.getByText(/En samordnare i regionen ser inbjudan/)).toBeVisible();
    await expect(page.getByText('/inbjudan/')).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();
    await expect(
      page.getByRole('button', { name: `Dra tillbaka inbjudan till ${name}` }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: `Lämna över länken till ${name}` })).toHaveCount(
      0,
    );
  });

  await test.step('the coordinator hands it over, and the person makes an account', async () => {
    const link = await handOver(page, name);
    await page.context().clearCookies();
    await page.goto(link);
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await makeAccount(page, link);
    await page.goto(link);
    await expect(page.getByText(/Länken har redan använts/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Mitt arbete' })).toBeVisible();
  });

  const again =
    await test.step('another actor invites the person, who has an account now', async () => {
      await as(page, 'administrator');
      await openActor(page, 'Sametinget');
      await invite(page, name, email);
      return handOver(page, name);
    });

  await test.step('somebody else who is signed in is told, and signs out', async () => {
    await page.goto(again);
    await expect(page.getByText(`du är inloggad som ${ACCOUNTS.coordinator}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ta emot inbjudan' })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.getByRole('button', { name: 'Logga ut och kom tillbaka' }).click();
    await expect(page.getByText(`Adressen ${email} har redan ett konto`)).toBeVisible();
    await expect(page.getByLabel(/^Lösenord/)).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSideScroll(page);
  });

  await test.step('the person signs in, comes back and accepts with one button', async () => {
    await page.getByRole('link', { name: 'Logga in och kom tillbaka' }).click();
    await page.getByLabel('E-postadress').fill(email);
    await page.getByLabel('Lösenord').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await expect(page).toHaveURL(again);
    await expect(page.getByText(`Du är inloggad som ${email}`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ta emot inbjudan' }).click();
    await expect(page).toHaveURL(/\/mitt-arbete$/);
    await page.goto('/konto');
    await expect(page.getByText('Sametinget, Redaktör')).toBeVisible();
    await expect(page.getByText(`${LTU}, Redaktör`)).toBeVisible();
  });
});

test('An invitation is extended and withdrawn, and its link stops working', async ({ page }) => {
  const name = `Åsa ${randomUUID().slice(0, 8)}`;
  await as(page, 'administratorOfLtu');
  await openActor(page, LTU);
  await invite(page, name, `${randomUUID()}@example.org`);
  const first = await handOver(page, name);

  await as(page, 'administratorOfLtu');
  await openActor(page, LTU);
  await page.getByRole('button', { name: `Förläng inbjudan till ${name}` }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Förläng' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(first);
  await expect(page.getByText(/Länken har redan använts/)).toBeVisible();

  const second = await handOver(page, name);
  await page.goto(`/inbjudningar?q=${encodeURIComponent(name)}`);
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.getByRole('button', { name: `Dra tillbaka inbjudan till ${name}` }).click();
  await dialog.getByRole('button', { name: 'Dra tillbaka' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Här fanns ingen inbjudan')).toBeVisible();
  await page.goto(second);
  await expect(page.getByText(/Länken har redan använts/)).toBeVisible();
});
