import type { APIRequestContext } from '@playwright/test';
import {
  expectAccessible,
  expectNoSideScroll,
  expectReadableColours,
  screensOf,
  watchPage,
} from './support/check-page.ts';
import { expect, test } from './test.ts';

const api = (path: string) => `${String(process.env.E2E_ORIGIN)}/api/v1${path}`;

async function read<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  return (await (await request.get(api(path))).json()) as Answer;
}

/** The effect goal that most initiatives contribute to. */
async function busiest(request: APIRequestContext) {
  type Row = { code: string; initiativeCount: number };
  const { items } = await read<{ items: Row[] }>(request, '/effect-goals');
  const [first] = items.sort((a, b) => b.initiativeCount - a.initiativeCount);
  if (!first) throw new Error('There is no effect goal.');
  return first;
}

test('An effect goal says in four parts where it stands, who contributes, what is seen and missing', async ({
  page,
  request,
}, { project }) => {
  const { code, initiativeCount } = await busiest(request);
  const { faults } = watchPage(page);
  await page.goto(`/effektmal/${code}`);
  for (const name of ['Var det står', 'Vilka bidrar', 'Väntat och sett', 'Vad som saknas']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByText(new RegExp(`^${initiativeCount} initiativ säger att`))).toBeVisible();
  expect(await screensOf(page)).toBeLessThanOrEqual(project.name === 'desktop' ? 5 : 9);
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);
  expect(faults).toEqual([]);
});

test('Each number of an effect goal opens a list of as many', async ({ page, request }) => {
  const { code, initiativeCount } = await busiest(request);
  await page.goto(`/effektmal/${code}`);
  const kinds = page.getByRole('list', { name: 'Typ av aktör' });
  const links = await kinds.getByRole('link').all();
  const rows = await kinds
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .all();
  const counts = await Promise.all(
    rows.map(async (row) => Number(/(\d+) initiativ/.exec(await row.innerText())?.[1])),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(initiativeCount);
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const [index, address] of addresses.entries()) {
    await page.goto(String(address));
    await expect(page.getByText(new RegExp(`^${counts[index]} initiativ`)).first()).toBeVisible();
  }
});

test('What is missing leads to the initiatives that it counts', async ({ page, request }) => {
  const { code } = await busiest(request);
  await page.goto(`/effektmal/${code}#vad-som-saknas`);
  const missing = page.locator('#vad-som-saknas').getByRole('listitem');
  const unseen = missing.filter({ hasText: /inte sett någon effekt/ });
  const count = /^\d+/.exec(await unseen.innerText())?.[0];
  await unseen.getByRole('link').click();
  await expect(page).toHaveURL(/effekt=expected/);
  await expect(page.getByText(new RegExp(`^${count} initiativ`)).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Har inte sett någon effekt/ })).toBeVisible();
});

test('Folded rows are found by find-in-page, and open by the keyboard', async ({
  page,
  request,
}) => {
  const { code } = await busiest(request);
  await page.goto(`/effektmal/${code}`);
  const folded = page.locator('folded-part').last();
  await expect(folded).toHaveAttribute('hidden', 'until-found');
  const button = page.locator('button[aria-expanded]').last();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(folded).not.toHaveAttribute('hidden');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(folded).toHaveAttribute('hidden', 'until-found');
  // What the browser does before it scrolls to what it has found.
  await folded.dispatchEvent('beforematch', { bubbles: true });
  await expect(button).toHaveAttribute('aria-expanded', 'true');
});

test('Everything stands open without JavaScript', async ({ browser, request, baseURL }) => {
  const { code } = await busiest(request);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(`/effektmal/${code}`);
  await expect(page.getByText('Strategin säger inte vilken åtgärd')).toBeVisible();
  await context.close();
});
