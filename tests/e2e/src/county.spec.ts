import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { signIn } from './support/accounts.ts';
import { expectNoSideScroll, watchPage } from './support/check-page.ts';

/** Who has most initiatives in the county. */
const LARGEST = 'Luleå kommun';

async function idOf(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(`/api/v1/${path}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

/** One page of each kind that tells of the county's work. */
async function places(request: APIRequestContext): Promise<string[]> {
  const actor = await idOf(request, `actors?q=${encodeURIComponent(LARGEST)}`);
  const initiative = await idOf(request, 'initiatives?limit=1');
  return [
    '/',
    '/insatsomraden/kompetens',
    '/atgarder',
    '/atgarder/l07',
    '/atgarder/utan-agare',
    '/effektmal/k-e1',
    '/indikatorer/l-e5-1',
    '/initiativ',
    `/initiativ/${initiative}`,
    '/aktorer',
    `/aktorer/${actor}`,
    '/tackning',
    '/effektkarta',
    '/sok?q=buss',
  ];
}

test('The pages of a county open on every screen', async ({ page, request, county }) => {
  const paths = await places(request);
  test.setTimeout(paths.length * 60_000);
  const { faults } = watchPage(page, county.origin);
  for (const path of paths) {
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('h1')).toHaveCount(1);
      await expectNoSideScroll(page);
    });
  }
  expect(faults).toEqual([]);
});

test('Those who sign in to the small demo sign in to the county, and one who has little', async ({
  page,
  county,
}) => {
  for (const account of [
    'coordinator',
    'councillor',
    'editorOfLulea',
    'administratorOfFew',
  ] as const) {
    await signIn(page, account, county.origin);
    await page.goto('/');
    await expect(page.locator('h1')).toHaveCount(1);
  }
});
