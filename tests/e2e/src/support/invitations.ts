import { expect, type Page } from '@playwright/test';

export const NEW_PASSWORD = 'en lång mening om älvar';

/** The link that the page shows once to whoever hands it over. */
export async function shownLink(page: Page): Promise<string> {
  const link = page.getByText(/\/inbjudan\/[\w-]{43}$/);
  await expect(link).toBeVisible();
  return (await link.innerText()).trim();
}

/** The page of an actor, found by its name. */
export async function openActor(page: Page, name: string): Promise<void> {
  await page.goto(`/aktorer?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Fills in the form of an invitation and sends it; the dialog says what comes of it. */
export async function invite(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Bjud in', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Namn/).fill(name);
  await dialog.getByLabel(/^E-postadress/).fill(email);
  await dialog.getByRole('button', { name: 'Bjud in', exact: true }).click();
  await expect(dialog.getByText(/^Inbjudan (till|skickas till) /)).toBeVisible();
}

/** Chooses a password on the page of a link, and is signed in. */
export async function makeAccount(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(/^Lösenord/).fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Ta emot inbjudan' }).click();
  await expect(page).toHaveURL(/\/mitt-arbete$/);
}
