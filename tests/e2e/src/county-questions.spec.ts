import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { sheetsOf } from './support/sheets.ts';

// What a councillor and a coordinator ask, answered from the pages. Each answer is counted here from the
// single initiatives and actions, not taken from the totals that the pages show.

type Initiative = {
  id: string;
  title: string;
  endsOn: string | null;
  placeScope: string;
  municipalities: { code: string }[];
};
type Thin = { fact: string };
type Action = {
  code: string;
  text: string;
  activeCount: number;
  coverage: { ownership: string; thin: Thin[]; reach: { municipalities: number } };
};
type Map = {
  asOf: string;
  areas: { sections: { actions: { code: string; ownership: string }[] }[] }[];
};

const OVERKALIX = '2513';
const ACTIVE = 'workStatus=ongoing&timeliness=recent,due';

async function readAll<Item>(request: APIRequestContext, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await request.get(`/api/v1/${path}&limit=100&page=${page}`);
    const found = ((await answer.json()) as { items: Item[] }).items;
    items.push(...found);
    if (found.length < 100) return items;
  }
}

const codesOf = (actions: readonly { code: string }[]) => actions.map(({ code }) => code);

/** The codes of the actions that any of the initiatives serves. */
async function served(request: APIRequestContext, filter: string): Promise<Set<string>> {
  const all = await readAll<Action>(request, 'actions?sort=order');
  const codes = new Set<string>();
  for (const { code } of all) {
    const answer = await request.get(`/api/v1/initiatives?limit=1&action=${code}&${filter}`);
    if (((await answer.json()) as { items: Initiative[] }).items.length > 0) codes.add(code);
  }
  return codes;
}

const ownershipOf = async (request: APIRequestContext, query: string) => {
  const { areas } = (await (await request.get(`/api/v1/coverage?${query}`)).json()) as Map;
  const tiles = areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions));
  return new Map(tiles.map(({ code, ownership }) => [code, ownership] as const));
};

const todayOf = async (request: APIRequestContext) =>
  ((await (await request.get('/api/v1/coverage')).json()) as Map).asOf;

const monthsBetween = (from: string, to: string) => {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(to) - monthOf(from);
};

/** The codes of a list of the page, as they are written. */
const writtenCodes = async (page: Page, within: string) =>
  (await page.locator(within).allInnerTexts()).flatMap(
    (text) => /^[A-Z]\d{2}/.exec(text.trim())?.[0].toLowerCase() ?? [],
  );

test('A councillor in Överkalix has what nobody works on there in two clicks, on one A4, and it is true', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'välj kommun' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Överkalix', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Överkalix');

  const onSite = await served(request, `municipality=${OVERKALIX}&${ACTIVE}`);
  const active = await readAll<Initiative>(request, `initiatives?${ACTIVE}`);
  const forCounty = active.filter(({ placeScope }) => placeScope === 'county');
  const servedForCounty = new Set<string>();
  for (const { id } of forCounty) {
    const answer = await request.get(`/api/v1/initiatives/${id}`);
    const { actions } = (await answer.json()) as { actions: { code: string }[] };
    for (const code of codesOf(actions)) servedForCounty.add(code);
  }
  const all = await readAll<Action>(request, 'actions?sort=order');
  const nobody = all.filter(({ code }) => !onSite.has(code) && !servedForCounty.has(code));
  const unowned = nobody.filter(({ coverage }) => coverage.ownership !== 'owned');

  await expect(page.getByText(`arbete på plats för ${onSite.size} av 95 åtgärder`)).toBeVisible();
  await expect(page.getByText(`${nobody.length} arbetar ingen med här`)).toBeVisible();
  await expect(page.getByText(`${unowned.length} av dem saknar ansvarig`)).toBeVisible();
  await expect(page.getByRole('heading', { name: /saknar också ansvarig/ })).toHaveText(
    `${unowned.length} saknar också ansvarig`,
  );
  const written = await writtenCodes(page, 'ul[data-kind="unowned"] li');
  expect(written).toEqual(codesOf(unowned));
  const rest = await page.locator('ul[data-kind="owned"] li').count();
  expect(rest).toBe(nobody.length - unowned.length);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('A coordinator reads which five actions are thinnest, and why', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Vad är tunt?' }).click();
  await page.getByRole('link', { name: 'Åtgärderna med det tunnaste först' }).click();
  await expect(page).toHaveURL(/\/atgarder\?.*sortera=thin/);

  const all = await readAll<Action>(request, 'actions?sort=order');
  const isUnowned = (action: Action) => Number(action.coverage.ownership !== 'owned');
  const thinnest = all
    .filter(({ activeCount }) => activeCount > 0)
    .toSorted(
      (a, b) =>
        b.coverage.thin.length - a.coverage.thin.length ||
        a.coverage.reach.municipalities - b.coverage.reach.municipalities ||
        isUnowned(b) - isUnowned(a) ||
        a.code.localeCompare(b.code),
    )
    .slice(0, 5);
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Åtgärder');
  await expect(rows.first()).toContainText(thinnest[0]?.text ?? '');
  const texts = (await rows.allInnerTexts()).slice(0, 5);
  expect(texts.map((text) => text.trim().slice(0, 3).toLowerCase())).toEqual(codesOf(thinnest));
  // What is true of most of them is said once, in the lead; the rest in the row.
  await expect(page.getByText(/når färre än hälften av kommunerna/).first()).toBeVisible();
  const isReach = ({ fact }: Thin) => fact === 'narrow_reach';
  thinnest.forEach(({ coverage }, index) => {
    const told = coverage.thin.filter((thin) => !isReach(thin));
    expect(texts[index]?.split(' · ')).toHaveLength(Math.max(1, told.length));
  });
});

test('A coordinator reads what ends this winter', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Initiativ som slutar inom tre månader' }).click();
  await expect(page).toHaveURL(/\/initiativ\?/);

  const today = await todayOf(request);
  const asked = new URL(page.url()).searchParams;
  const last = String(asked.get('slutartill'));
  expect(asked.get('slutarfran')).toBe(today);
  expect(monthsBetween(today, last)).toBe(3);
  const active = await readAll<Initiative>(request, `initiatives?${ACTIVE}`);
  const ending = active
    .filter(({ endsOn }) => endsOn !== null && today <= endsOn && endsOn <= last)
    .toSorted((a, b) => String(a.endsOn).localeCompare(String(b.endsOn)));
  expect(ending.length).toBeGreaterThan(5);
  await expect(page.getByText(new RegExp(`^${ending.length} initiativ`)).first()).toBeVisible();
  const soonest = ending.filter(({ endsOn }) => endsOn === ending[0]?.endsOn);
  const first = page
    .getByRole('table', { name: 'Initiativ' })
    .locator('tbody')
    .getByRole('link')
    .first();
  await expect(first).toBeVisible();
  expect(soonest.map(({ title }) => title)).toContain((await first.innerText()).trim());
});

test('A coordinator reads what has changed since spring', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Jämför med för ett halvår sedan' }).click();
  await expect(page).toHaveURL(/\/\?jamfor=/);
  const before = String(new URL(page.url()).searchParams.get('jamfor'));
  // The start page compares in short; the coverage tells of each action, with the same day.
  await page.goto(`/tackning?jamfor=${before}`);

  expect(monthsBetween(before, await todayOf(request))).toBe(6);
  const [then, now] = [
    await ownershipOf(request, `asOf=${before}`),
    await ownershipOf(request, ''),
  ];
  const lacking = (all: ReadonlyMap<string, string>) =>
    [...all.values()].filter((ownership) => ownership !== 'owned').length;
  const isNew = (code: string) => now.get(code) === 'owned' && then.get(code) !== 'owned';
  await expect(
    page.getByText(
      `För ett halvår sedan saknade ${lacking(then)} av 95 åtgärder ansvarig. Nu saknar ${lacking(now)}.`,
    ),
  ).toBeVisible();
  const got = page.locator('details', { hasText: /\d+ har fått ansvarig/ });
  await got.locator('summary').click();
  expect((await writtenCodes(page, 'details[open] li')).toSorted()).toEqual(
    [...now.keys()].filter(isNew).toSorted(),
  );
});

test('The numbers of an area stand in the table of actions', async ({ page, request }) => {
  await page.goto('/atgarder');
  const areas = ['livsmiljo', 'transporter', 'kompetens', 'innovation'];
  const expected: string[] = [];
  for (const area of areas) {
    const all = await readAll<Initiative>(request, `initiatives?area=${area}`);
    const active = await readAll<Initiative>(request, `initiatives?area=${area}&${ACTIVE}`);
    expected.push(`${active.length} pågår av ${all.length}`);
  }
  const rows = page
    .getByRole('row')
    .filter({ has: page.locator('th[scope="rowgroup"] svg + svg') });
  for (const [index, words] of expected.entries()) {
    await expect(rows.nth(index)).toContainText(words);
  }
});
