import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './county-test.ts';
import { signIn } from './support/accounts.ts';
import {
  expectAccessible,
  expectNoSideScroll,
  expectReadableColours,
  screensOf,
  watchPage,
} from './support/check-page.ts';

async function first<Item>(request: APIRequestContext, path: string): Promise<Item> {
  const { items } = (await (await request.get(`/api/v1/${path}`)).json()) as { items: Item[] };
  const [item] = items;
  if (!item) throw new Error(`${path} gives nothing.`);
  return item;
}

type ActionRow = { code: string; initiativeCount: number; activeCount: number };
const busiestAction = (request: APIRequestContext) =>
  first<ActionRow>(request, 'actions?sort=-initiatives&limit=1');
type ActorRow = { id: string; initiativeCount: number };
const busiestActor = (request: APIRequestContext) =>
  first<ActorRow>(request, 'actors?sort=-initiatives&limit=1');

/** What the issue allows before anything is unfolded. */
const SCREENS = { desktop: 4, phone: 7 };

async function expectPage(page: Page, project: string): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  expect
    .soft(await screensOf(page), page.url())
    .toBeLessThanOrEqual(SCREENS[project === 'desktop' ? 'desktop' : 'phone']);
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** «16» of a group «Pågår 16». */
const countOf = async (page: Page, name: RegExp) =>
  Number(/\d+$/.exec((await page.getByRole('button', { name }).innerText()).trim())?.[0]);

test.describe('In a county', () => {
  test('an action leads with its state, and lists as many as it counts', async ({
    page,
    request,
    county,
  }, { project }) => {
    const { code, initiativeCount, activeCount } = await busiestAction(request);
    const { faults } = watchPage(page, county.origin);
    await page.goto(`/atgarder/${code}`);
    await expect(
      page.getByText(`${activeCount} av ${initiativeCount} initiativ pågår, med arbete på plats`),
    ).toBeVisible();
    await expect(page.getByRole('img', { name: /initiativ pågår i dag/ })).toBeVisible();
    expect(await countOf(page, /^Pågår/)).toBe(activeCount);
    const rows = page.getByRole('table').getByRole('rowheader');
    expect(await rows.count()).toBeGreaterThanOrEqual(Math.min(activeCount, 20));
    await expectPage(page, project.name);
    await page.getByRole('link', { name: 'Alla som lista' }).click();
    await expect(page.getByText(new RegExp(`^${initiativeCount} initiativ`)).first()).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('a municipality of an action opens the list that its number counts', async ({
    page,
    request,
  }) => {
    const { code } = await busiestAction(request);
    await page.goto(`/atgarder/${code}`);
    const cell = page.locator('figure a[href*="kommun=2580"]').first();
    const count = /\d+/.exec(
      (await cell.innerText()) || (await cell.getAttribute('aria-label')) || '',
    )?.[0];
    await page.goto(String(await cell.getAttribute('href')));
    await expect(page.getByText(new RegExp(`^${count} initiativ`)).first()).toBeVisible();
  });

  test('an actor with sixty initiatives, an area and an initiative are as short', async ({
    page,
    request,
  }, { project }) => {
    test.setTimeout(400_000);
    const { id, initiativeCount } = await busiestActor(request);
    await page.goto(`/aktorer/${id}`);
    await expect(
      page.getByRole('link', { name: new RegExp(`av ${initiativeCount} initiativ pågår`) }),
    ).toBeVisible();
    const folded = page.getByRole('button', { name: /^Klart/ });
    await expect(folded).toHaveAttribute('aria-expanded', 'false');
    await expectPage(page, project.name);
    await page.goto('/insatsomraden/livsmiljo');
    await expect(page.getByRole('heading', { name: 'Tunt och utan ansvarig' })).toBeVisible();
    await expectPage(page, project.name);
    const initiative = await first<{ id: string }>(
      request,
      'initiatives?sort=lastReport&timeliness=recent&limit=1',
    );
    await page.goto(`/initiativ/${initiative.id}`);
    await expectPage(page, project.name);
  });

  test('the desk shows the first of each kind, and pages the rest', async ({ page, county }, {
    project,
  }) => {
    test.setTimeout(400_000);
    await signIn(page, 'coordinator', county.origin);
    await page.goto('/mitt-arbete');
    await expectPage(page, project.name);
    const heading = page.getByRole('heading', { name: /^Att granska \(\d+\)$/ });
    const count = Number(/\d+/.exec(await heading.innerText())?.[0]);
    const list = page.getByRole('list', { name: 'Att granska' });
    await expect(list.getByRole('listitem')).toHaveCount(Math.min(5, count));
    await page
      .getByRole('link', { name: `Visa alla ${count}` })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Att granska' })).toBeVisible();
    await expect(list.getByRole('listitem')).toHaveCount(Math.min(20, count));
    await expectAccessible(page);
    await signIn(page, 'editorOfLulea', county.origin);
    await page.goto('/mitt-arbete');
    await expectPage(page, project.name);
    await page.goto('/mitt-arbete?visa=own&sida=2');
    await expect(page.getByRole('navigation', { name: /sid/i }).last()).toBeVisible();
  });

  test('the page of an action prints what stands open, and no row is cut', async ({
    page,
    request,
  }) => {
    const { code } = await busiestAction(request);
    await page.goto(`/atgarder/${code}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: 'Logga in', exact: true })).toBeHidden();
    await expect(page.getByRole('table').first()).toBeVisible();
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(5);
  });
});
