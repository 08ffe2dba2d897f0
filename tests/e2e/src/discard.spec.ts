import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expect, test } from './test.ts';

/** Opens the question whether the draft is removed, and says yes. */
async function removeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
  const asked = { name: 'Ta bort utkastet?' };
  const dialog = page.getByRole('dialog', asked).or(page.getByRole('alertdialog', asked));
  await dialog.getByRole('button', { name: 'Ta bort utkastet' }).click();
}

test('The draft of an initiative is removed by the version that the page shows', async ({
  page,
}) => {
  await signIn(page, 'editorOfPajala');
  await page.goto('/initiativ/ny');
  const title = `Utkast ${randomUUID().slice(0, 8)}`;
  await page.getByLabel(/Vad heter initiativet/).fill(title);
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page).toHaveURL(/redigera\?steg=2$/);
  const path = new URL(page.url()).pathname.replace('/redigera', '');
  await page.goto(path);
  await removeDraft(page);
  await expect(page).toHaveURL(/\/mitt-arbete$/);
  expect(
    (await page.request.get(`/api/v1${path.replace('/initiativ/', '/initiatives/')}`)).status(),
  ).toBe(404);
});

test('The draft of a report is removed while its last words are still being saved', async ({
  page,
}) => {
  await signIn(page, 'editorOfLulea');
  await page.goto('/');
  const id = await page.evaluate(async () => {
    const { items } = await (
      await fetch('/api/v1/initiatives?publication=published&limit=100')
    ).json();
    for (const item of items as { id: string }[]) {
      const initiative = await (await fetch(`/api/v1/initiatives/${item.id}`)).json();
      const { abilities, reports } = initiative as {
        abilities: { report: boolean };
        reports: { state: string }[];
      };
      if (abilities.report && reports.every(({ state }) => state === 'filed')) return item.id;
    }
    return '';
  });
  expect(id).not.toBe('');
  await page.goto(`/initiativ/${id}`);
  await page.getByRole('button', { name: 'Lämna lägesrapport' }).click();
  await expect(page).toHaveURL(/\/rapporter\//);
  const report = page.url().split('/').at(-1);
  await page.getByLabel(/Vad har ni gjort/).fill('Det här ska bort.');
  await removeDraft(page);
  await expect(page).toHaveURL(new RegExp(`/initiativ/${id}$`));
  expect((await page.request.get(`/api/v1/reports/${report}`)).status()).toBe(404);
});
