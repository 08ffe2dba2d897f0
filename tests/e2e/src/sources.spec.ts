import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll, watchPage } from './support/check-page.ts';
import { chooseFile } from './support/choose-file.ts';
import { expect, test } from './test.ts';

/** A series of the demo that is fetched only when somebody asks for it. */
const DWELLINGS = 'l-e2-1';
const NAME = 'Byggda bostäder: Alla, Norrbotten';
/** A period of it that has a value which nothing waits to change. */
const PERIOD = '2022';

/** The page is accessible, and fits the narrowest phone. */
async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSideScroll(page);
}

async function chooseDwellings(page: Page): Promise<void> {
  await page.goto(`/utfall?indikator=${DWELLINGS}`);
  const series = page.getByLabel('Serie', { exact: true });
  if ((await series.inputValue()) === '') {
    await series.selectOption({ label: NAME });
    await page.getByRole('button', { name: 'Visa serien' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Skriv in ett värde' })).toBeVisible();
}

/** What is known of the period, as the page for values by hand says it. */
async function knownValue(page: Page): Promise<string> {
  await chooseDwellings(page);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: PERIOD }) });
  return row.getByRole('cell').first().locator('> :last-child').innerText();
}

test('The coordinator fetches a source and stores the differences, and everybody sees them', async ({
  page,
}) => {
  await signIn(page, 'coordinator');
  const { faults } = watchPage(page);
  const published = await knownValue(page);
  // Of the size of the values beside it, so that no reason is asked for.
  const entered = String(randomInt(1100, 1900));
  const asRead = new RegExp(`${entered.slice(0, 1)}.?${entered.slice(1)}\\sbostäder`);

  await test.step('a value is entered by hand, with what stands now beside it', async () => {
    await page.getByLabel('Period', { exact: false }).first().fill(PERIOD);
    await expect(page.getByText(`För ${PERIOD} står nu ${published}.`)).toBeVisible();
    await page.getByRole('button', { name: 'Spara värdet' }).click();
    await expect(page.getByRole('alert')).toContainText('Värde: Fyll i det här.');
    await expectGood(page);
    await page.getByRole('textbox', { name: /^Värde/ }).fill(entered);
    await page.getByRole('textbox', { name: /^Källa/ }).fill('Egen räkning');
    await page.getByRole('textbox', { name: /^Metod/ }).fill('Räknat på kartan.');
    await page.getByRole('button', { name: 'Spara värdet' }).click();
    await expect(page.getByText(`Värdet för ${PERIOD} är sparat.`)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: asRead })).toContainText('För hand');
    await page.goto(`/indikatorer/${DWELLINGS}`);
    await expect(page.locator('main')).toContainText(asRead);
  });

  await test.step('the source is fetched, and says otherwise', async () => {
    await page.goto(`/kallor?indikator=${DWELLINGS}`);
    await page.getByRole('button', { name: `Hämta nu: ${NAME}` }).click();
    await expect(page).toHaveURL(/\/hamtningar\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('button', { name: /^Spara/ })).toBeVisible();
    const difference = page.getByRole('row').filter({ hasText: asRead });
    await expect(difference).toContainText('Ändrat');
    await expect(difference).toContainText(published);
    await expectGood(page);
  });

  await test.step('what differs is filtered by kind', async () => {
    if (!(await page.getByLabel('Slag').isVisible())) {
      await page.getByText('Filtrera skillnader').click();
    }
    await page.getByLabel('Slag').selectOption('withdrawn');
    await page.getByRole('button', { name: 'Visa skillnader' }).click();
    await expect(page).toHaveURL(/slag=withdrawn/);
    await expect(page.getByText('Ingen skillnad är av det slaget.')).toBeVisible();
    await page.getByRole('link', { name: 'Rensa filter' }).click();
  });

  await test.step('it is stored, and the indicator shows what the source says', async () => {
    await page.getByRole('button', { name: /^Spara/ }).click();
    await expect(page.getByText('Sparad', { exact: true })).toBeVisible();
    await expect(page.locator(':focus')).toContainText('Sparad');
    await page.getByRole('link', { name: /^Visa L-E2-1/ }).click();
    await expect(page).toHaveURL(`/indikatorer/${DWELLINGS}`);
    await expect(page.locator('main')).not.toContainText(asRead);
    expect(await knownValue(page)).toBe(published);
  });
  expect(faults).toEqual([]);
});

test('A source is added to a series, refused where it does not fit, and removed', async ({
  page,
}) => {
  await signIn(page, 'coordinator');
  await page.goto('/kallor/ny?indikator=t-e1-1');
  await page.getByRole('button', { name: 'Lägg till källan' }).click();
  await expect(page.getByRole('alert')).toContainText('Mått: Fyll i det här.');
  await expectGood(page);

  await page.getByLabel(/^Mått/).selectOption({ index: 1 });
  await page.getByLabel(/^Serie \(/).selectOption({ index: 1 });
  await page.getByLabel(/^Nyckeltal/).fill('N60011');
  await page.getByLabel(/^Plats i Kolada/).fill('2580');
  await page.getByRole('button', { name: 'Lägg till källan' }).click();
  await expect(page.getByRole('alert')).toContainText('Plats i Kolada: Här passar 0025.');
  await expect(page.getByLabel(/^Nyckeltal/)).toHaveValue('N60011');

  await page.getByLabel(/^Plats i Kolada/).fill('0025');
  await page.getByRole('button', { name: 'Lägg till källan' }).click();
  await expect(page).toHaveURL('/kallor?indikator=t-e1-1');
  await expect(page.getByText('N60011, 0025, alla')).toBeVisible();

  await page.getByRole('button', { name: /^Ta bort källan/ }).click();
  await expectAccessible(page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.locator(':focus')).toContainText('Här fanns ingen källa');
});

test('A file is read, its faults are listed by row, and its differences are discarded with a reason', async ({
  page,
}) => {
  await signIn(page, 'coordinator');
  await page.goto('/hamtningar/fil?indikator=t-e1-1');
  const file = (text: string) => ({
    name: 'resor.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'latin1'),
  });
  const chooser = page.getByLabel(/^Fil/);
  await chooseFile(chooser, file('År;Andel\r\nigår;11,5\r\n'));
  await expect(page.getByText('resor.csv är öppnad.')).toBeVisible();
  await page.getByLabel(/^Mått/).selectOption({ index: 1 });
  await page.getByLabel(/^Källa/).fill('Resvaneundersökning');
  await page.getByLabel(/^Metod/).fill('Enkät till 4 000 personer.');
  await page.getByRole('button', { name: 'Läs in och visa skillnaderna' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Rad 2, kolumnen År: Skriv perioden som 2024',
  );
  await expectGood(page);

  await chooseFile(chooser, file('År;Andel\r\n2023;11,5\r\n'));
  await expect(page.getByLabel('Rubrikernas rad')).toContainText('2023');
  await expect(page.getByText('resor.csv är öppnad.')).toBeVisible();
  await page.getByRole('button', { name: 'Läs in och visa skillnaderna' }).click();
  await expect(page.getByRole('heading', { name: 'Filen resor.csv' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '2023' })).toContainText(/11,5.%/);
  await page.getByRole('button', { name: 'Avvisa' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Avvisa' }).click();
  await expect(dialog.getByText('Skriv ett skäl.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel(/^Varför/).fill('Fel fil.');
  await dialog.getByRole('button', { name: 'Avvisa' }).click();
  await expect(page.getByText('Fel fil.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Avvisad');
});

test('A break is added to a measure and removed', async ({ page }) => {
  await signIn(page, 'coordinator');
  await page.goto('/utfall?indikator=t-e1-1');
  await page.getByLabel(/^Från vilken period/).fill('2021');
  await page.getByLabel(/^Varför/).fill('Ny undersökning.');
  await page.getByRole('button', { name: 'Märk ut ett brott' }).click();
  await expect(page.getByText('Från 2021', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort brottet från 2021' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort brottet' }).click();
  await expect(page.locator(':focus')).toHaveText('Inget brott är utmärkt.');
});

test('An editor is refused every page that keeps the indicators', async ({ page }) => {
  await signIn(page, 'editorOfPajala');
  for (const path of ['/kallor', '/kallor/ny', '/hamtningar', '/hamtningar/fil', '/utfall']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Du får inte se den här sidan',
    );
  }
  await expectGood(page);
  await page.goto('/mitt-arbete');
  await expect(page.getByRole('link', { name: 'Källor' })).toHaveCount(0);
});

test('The desk leads the coordinator to the sources', async ({ page }) => {
  await signIn(page, 'coordinator');
  await page.goto('/mitt-arbete');
  await page.getByRole('link', { name: 'Källor' }).click();
  await expect(page).toHaveURL('/kallor');
  await expect(page.getByText(/\d+ av \d+ serier kan vara/)).toBeVisible();
});
