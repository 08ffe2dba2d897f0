import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { expect, test } from './test.ts';

const title = (page: Page) => page.getByLabel(/Vad heter initiativet/);

/** A draft with a name of its own, open at its second step. */
async function beginDraft(page: Page): Promise<string> {
  const name = `Utkast ${randomUUID().slice(0, 8)}`;
  await page.goto('/initiativ/ny');
  await title(page).fill(name);
  await page.getByRole('button', { name: 'Nästa', exact: true }).click();
  await expect(page).toHaveURL(/redigera\?steg=2$/);
  return name;
}

test('The form begins a new initiative after signing out and in, and shows the way to the unfinished', async ({
  page,
}) => {
  await signIn(page, 'editorOfPajala');
  const begun = await beginDraft(page);
  await page.context().clearCookies();
  await signIn(page, 'editorOfPajala');
  await page.goto('/initiativ/ny');
  await expect(title(page)).toHaveValue('');
  await expect(page.getByRole('navigation', { name: /inte (är )?inskicka/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.goto('/mitt-arbete?visa=initiative_draft');
  await expect(page.getByRole('link', { name: begun })).toBeVisible();
});

test('The form fills in what is known of the actor, and tells a fault where it stands', async ({
  page,
}) => {
  await signIn(page, 'editorOfPajala');
  await beginDraft(page);
  await expect(page.getByLabel('Pajala', { exact: true })).toBeChecked();
  await page.getByLabel('Börjar').fill('2027-03-01');
  await page.getByLabel('Slutar').fill('2026-03-01');
  await expect(page.getByText('Slutet ska komma efter början.')).toBeVisible();
  await page.getByLabel('Slutar').fill('2029-03-01');
  await expect(page.getByText('Slutet ska komma efter början.')).toBeHidden();
});

test('What is typed and not saved cannot be read in the browser after the session has ended', async ({
  page,
}) => {
  await signIn(page, 'editorOfPajala');
  await beginDraft(page);
  await page.context().clearCookies();
  await page.getByLabel(/Webbadress/).fill('https://hemligt.example.org');
  await expect(page.getByRole('dialog', { name: 'Du har loggats ut' })).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify(window.localStorage));
  expect(kept).toContain('samhandling:draft:');
  expect(kept).not.toContain('hemligt');
});
