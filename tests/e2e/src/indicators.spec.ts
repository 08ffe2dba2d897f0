import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible, expectNoSideScroll, watchPage } from './support/check-page.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

/** Its values are revised by the sources of the demo. */
const REVISED = '/indikatorer/l-e1-1';
/** Its measure is defined anew in 2022. */
const BROKEN = '/indikatorer/k-e1-1';

/** The first day on which a value of the indicator was recorded. */
async function firstDayOf(path: string, request: APIRequestContext): Promise<string> {
  const code = path.split('/').at(-1);
  const answer = await request.get(
    `${String(process.env.E2E_ORIGIN)}/api/v1/indicators/${String(code)}`,
  );
  const { recordedOn } = (await answer.json()) as { recordedOn: string[] };
  expect(recordedOn.length, `${path} has revisions`).toBeGreaterThan(1);
  return String(recordedOn.at(-1));
}

const message = (page: Page) => page.getByText(/^Norrbotten hade /).first();
const notice = (page: Page) => page.getByText(/^Så här var det känt/);
const wayBack = (page: Page) => page.getByRole('link', { name: 'Visa det som är känt i dag' });

test('An indicator is shown as it was known, and leads back to today', async ({
  page,
  request,
}) => {
  const day = await firstDayOf(REVISED, request);
  await page.goto(REVISED);
  await expect(notice(page)).toHaveCount(0);
  const today = await message(page).innerText();
  await page.getByLabel('Dag då värden lades in').selectOption(day);
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page).toHaveURL(`${REVISED}?kand=${day}`);
  await expect(notice(page)).toBeVisible();
  await expect(message(page)).not.toHaveText(today);
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await wayBack(page).click();
  await expect(page).toHaveURL(REVISED);
  await expect(notice(page)).toHaveCount(0);
  await expect(message(page)).toHaveText(today);
});

test('An earlier day is shown without JavaScript too', async ({ browser, request, baseURL }) => {
  const day = await firstDayOf(REVISED, request);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(REVISED);
  const today = await message(page).innerText();
  await page.getByLabel('Dag då värden lades in').selectOption(day);
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page).toHaveURL(`${REVISED}?kand=${day}`);
  await expect(notice(page)).toBeVisible();
  await expect(message(page)).not.toHaveText(today);
  await page.getByText('Så är det räknat').first().click();
  await expect(page.getByRole('row', { name: /^Utgångsläge/ }).first()).toBeVisible();
  await wayBack(page).click();
  await expect(page).toHaveURL(REVISED);
  await expect(message(page)).toHaveText(today);
  await context.close();
});

test('How a target is judged is opened from the keyboard', async ({ page }, { project }) => {
  const { faults } = watchPage(page);
  await page.goto(REVISED);
  const fold = page.getByRole('group').filter({ hasText: 'Så är det räknat' }).first();
  const summary = fold.locator('summary').first();
  const latest = fold.getByRole('row', { name: /^Senaste/ });
  await expect(latest).toBeHidden();
  if (project.name === 'desktop') await new Keyboard(page).reach(summary);
  else await summary.focus();
  await page.keyboard.press('Enter');
  await expect(latest).toBeVisible();
  await expect(fold.getByText('Målet är nått när värdet för målåret är minst')).toBeVisible();
  await expect(fold.getByRole('listitem').last()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.keyboard.press('Enter');
  await expect(latest).toBeHidden();
  expect(faults).toEqual([]);
});

test('A break in a series is named, and nothing is judged across it', async ({ page }) => {
  await page.goto(BROKEN);
  await expect(page.getByText(/^Brott i serien 2022: /)).toBeVisible();
  await expect(
    page
      .getByText(/Från 2022 mäts det på ett annat sätt, så värdet går inte att jämföra med/)
      .first(),
  ).toBeVisible();
  await page.getByText('Så är det räknat').first().click();
  await expect(page.getByText('Från 2022 mäts det på ett annat sätt.').first()).toBeVisible();
  await expectAccessible(page);
});

test('What is claimed stands beside what remains, and the sums are folded below', async ({
  page,
}) => {
  await page.goto(REVISED);
  await expect(
    page.getByText(/^Räknat från värdet för \d{4} fattas .+\sinvånare till 260\s000\.$/).first(),
  ).toBeVisible();
  const quote = page.getByText(/^1 initiativ räknar med en ökning på .+ till 2030, med låg/);
  await expect(quote.first()).toBeVisible();
  const sums = page.getByText('Enligt initiativen själva').first();
  await expect(sums).toBeHidden();
  await page.getByText('Se summorna bredvid det som återstår').click();
  await expect(sums).toBeVisible();
});

test('What is claimed beside a target of each year is quoted, and neither added nor left', async ({
  page,
}) => {
  await page.goto('/indikatorer/l-e2-1');
  const targets = page.getByRole('list', { name: 'Mål och bedömning' });
  await expect(targets.getByText('Minst 1 500 bostäder per år', { exact: true })).toBeVisible();
  await expect(
    targets.getByText(/^1 initiativ räknar med en ökning på .+\sbostäder till 2029, med /).first(),
  ).toBeVisible();
  await expect(targets.getByText(/per år eller sammanlagt säger initiativen inte/)).toBeVisible();
  await expect(page.getByText('Se summorna bredvid det som återstår')).toHaveCount(0);
  await expect(page.getByText(/mellan .+ och .+ enligt \d+ initiativ/)).toHaveCount(0);
  await expect(targets.getByText(/återstår|kvar till/)).toHaveCount(0);
});
