import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll, watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

const DAY =
  /(?:\d{1,2}\s)?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s\d{4}/g;

/** Days and months in the text of the page, and those of them that stand on more than one line. */
async function daysOf(page: Page) {
  return page.evaluate((pattern) => {
    const found: { day: string; lines: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue;
      for (const match of (node.textContent ?? '').matchAll(new RegExp(pattern, 'g'))) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        found.push({ day: match[0], lines: tops.size });
      }
    }
    return { count: found.length, broken: found.filter(({ lines }) => lines > 1) };
  }, DAY.source);
}

async function idOf(page: Page, title: string): Promise<string> {
  const origin = String(process.env.E2E_ORIGIN);
  const answer = await page.request.get(
    `${origin}/api/v1/initiatives?q=${encodeURIComponent(title)}`,
  );
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  return String(items.find((item) => item.title === title)?.id);
}

test('No day and no month breaks over two lines on a phone', async ({ page }) => {
  const id = await idOf(page, 'Mobilkartan i Tornedalen');
  for (const path of [`/initiativ/${id}`, '/initiativ', '/atgarder/l09']) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const width of [390, 380, 370, 360, 350, 340, 330, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const { count, broken } = await daysOf(page);
      expect.soft(broken, `${path} at ${width}`).toEqual([]);
      expect.soft(count, `days of ${path}`).toBeGreaterThan(0);
    }
  }
});

test('A day is typed as people write one, and what is no day is kept and told', async ({
  page,
}) => {
  const { faults } = watchPage(page);
  await signIn(page, 'editorOfPajala');
  await page.goto('/initiativ/ny');
  await page.getByLabel(/Vad heter initiativet/).fill(`Utkast ${randomUUID().slice(0, 8)}`);
  await page.getByRole('button', { name: 'Nästa' }).click();
  await expect(page).toHaveURL(/redigera\?steg=2$/);
  const begins = page.getByRole('textbox', { name: 'Börjar' });
  const saved = page.getByText(/^Sparat \d\d:\d\d$|^Allt är sparat$/);
  const type = async (text: string) => {
    await begins.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  };

  await test.step('what is no day stays in the field, also over a reload', async () => {
    await expect(begins).toHaveAccessibleDescription(/^År-månad-dag/);
    await type('31 februari 2027');
    await expect(begins).toHaveAccessibleDescription(/^Det är ingen dag som finns i kalendern/);
    await expect(page.getByText('Det som inte är klart är inte sparat.')).toBeVisible();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.reload();
    await expect(begins).toHaveValue('31 februari 2027');
    await expect(begins).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('a day in letters is written out and saved', async () => {
    await type('1 mars 2027');
    await expect(begins).toHaveValue('2027-03-01');
    await expect(begins).not.toHaveAttribute('aria-invalid', 'true');
    await expect(saved).toBeVisible();
    await page.reload();
    await expect(begins).toHaveValue('2027-03-01');
  });

  await test.step('the calendar is reached by keyboard', async () => {
    await begins.focus();
    await page.keyboard.press('Tab');
    const calendar = page.getByRole('button', { name: 'Välj i kalender' }).first();
    await expect(calendar).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  });

  await page.goto(new URL(page.url()).pathname.replace('/redigera', ''));
  await page.getByRole('button', { name: 'Ta bort utkastet' }).click();
  const asked = { name: 'Ta bort utkastet?' };
  const dialog = page.getByRole('dialog', asked).or(page.getByRole('alertdialog', asked));
  await dialog.getByRole('button', { name: 'Ta bort utkastet' }).click();
  await expect(page).toHaveURL(/\/mitt-arbete$/);
  expect(faults).toEqual([]);
});

test('The day to compare with is read as it is typed, with and without a script', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/tackning');
  const day = page.getByRole('textbox', { name: 'Annan dag' });
  await day.fill('i våras');
  await day.press('Enter');
  await expect(day).toHaveAccessibleDescription(/^Det är ingen dag som finns i kalendern/);
  await expect(day).toHaveValue('i våras');
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await day.fill('1 mars 2026');
  await day.press('Enter');
  await expect(page).toHaveURL(/jamfor=2026-03-01/);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await plain.goto('/tackning');
  await expect(plain.getByRole('button', { name: 'Välj i kalender' })).toHaveCount(0);
  await plain.getByRole('textbox', { name: 'Annan dag' }).fill('1 mars 2026');
  await plain.getByRole('button', { name: 'Jämför' }).click();
  await expect(plain.getByRole('textbox', { name: 'Annan dag' })).toHaveValue('2026-03-01');
  await context.close();
});
