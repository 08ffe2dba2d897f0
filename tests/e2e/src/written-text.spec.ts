import { workbookOf } from '@samhandling/api/testing/workbooks';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { chooseFile } from './support/choose-file.ts';
import { expect, test } from './test.ts';

test('A title pasted from a document loses its line breaks and invisible characters', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/aktorer/ansok');
  const name = page.getByLabel(/Organisationens namn/);
  await name.fill('Föreningen ');
  await page.evaluate(() =>
    navigator.clipboard.writeText('By\u00adutveckling\n\u202eTärendö\u200b i\r\nNorrbotten\n'),
  );
  await name.press('End');
  await name.press('Control+V');
  await expect(name).toHaveValue('Föreningen Byutveckling Tärendö i Norrbotten');
  await name.press('Home');
  await page.keyboard.insertText('Nya\u200b ');
  await expect(name).toHaveValue('Nya Föreningen Byutveckling Tärendö i Norrbotten');
});

test('A refused name shows the reason at its field, and nothing typed is lost', async ({
  page,
}) => {
  await page.goto('/aktorer/ansok');
  // Sends the form without the script of the page.
  await page.route('**/api/v1/actor-requests', async (route) => {
    const body = JSON.parse(route.request().postData() ?? '{}') as Record<string, string>;
    await route.continue({ postData: JSON.stringify({ ...body, name: 'Byalaget\u202e' }) });
  });
  await page.getByLabel(/Organisationens namn/).fill('Byalaget');
  await page.getByLabel(/Ditt namn/).fill('Anna Exempel');
  await page.getByLabel(/Din e-postadress/).fill('anna@example.org');
  await page.getByRole('button', { name: 'Skicka ansökan' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Organisationens namn: Texten har radbrytningar eller tecken som inte syns.',
  );
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel(/Organisationens namn/)).toHaveValue('Byalaget');
  await expectAccessible(page);
  await expectNoSideScroll(page);
});

test('A workbook that would fill the memory is refused with a message, and the form is kept', async ({
  page,
}) => {
  await signIn(page, 'coordinator');
  await page.goto('/hamtningar/fil?indikator=t-e1-1');
  const buffer = workbookOf({
    rows: '<row><c t="s"><v>0</v></c></row>',
    sharedTexts: `<si><t>1${' '.repeat(19_000_000)}1</t></si>`,
  });
  await page.getByLabel(/^Mått/).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^Källa/ }).fill('Egen räkning');
  await page.getByRole('textbox', { name: /^Metod/ }).fill('Räknat på kartan.');
  await chooseFile(page.getByLabel(/^Fil/), {
    name: 'resvanor.xlsx',
    mimeType: 'application/octet-stream',
    buffer,
  });
  const refusal = page
    .getByRole('alert')
    .filter({ hasText: 'Filen, eller en text i den, är större än vad som läses in' });
  await expect(refusal).toBeVisible();
  const again = page.waitForResponse((answer) => answer.status() === 422);
  await page.getByRole('button', { name: 'Läs in och visa skillnaderna' }).click();
  await again;
  await expect(refusal).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Källa/ })).toHaveValue('Egen räkning');
  await expectAccessible(page);
  await expectNoSideScroll(page);
});
