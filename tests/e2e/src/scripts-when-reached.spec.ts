import type { Locator, Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { reachFor, untilAlive } from './support/alive.ts';
import { watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

/** So much JavaScript a visitor's page may load before its reader reaches for something, in bytes as they travel. */
const MOST_BYTES = 5_000;

const PAGES = {
  start: '/',
  actions: '/atgarder',
  coverage: '/tackning',
  municipality: '/kommuner/kiruna',
  effectMap: '/effektkarta',
  action: '/atgarder/l01',
};

const isScript = (url: string) => /\/assets\/[^?]+\.js$/.test(url);
const isEntry = (url: string) => url.includes('/entry-client-');

/** Scripts that the page has loaded, in bytes as they travelled. */
const loadedScripts = (page: Page): Promise<{ url: string; bytes: number }[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map((entry) => ({
        url: entry.name,
        bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      })),
  );

/** Holds every script of the page but its entry until it is let go: what is done before that comes too early. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(
    (url) => isScript(url.href) && !isEntry(url.href),
    async (route) => {
      await free;
      await route.continue();
    },
  );
  return letGo;
}

/** Opens a page, does something on it before its scripts are there, and lets them come. */
async function actEarly(page: Page, path: string, act: () => Promise<unknown>): Promise<void> {
  const letGo = await holdScripts(page);
  await page.goto(path);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const asked = page.waitForRequest((request) => isScript(request.url()));
  await act();
  await asked;
  letGo();
}

const isSamePage = (page: Page) => page.evaluate(() => 'isSamePage' in window);

/** A tap or a click, as the reader of the project does it. */
const press = (target: Locator, isMobile: boolean) => (isMobile ? target.tap() : target.click());

for (const [name, path] of Object.entries(PAGES)) {
  test(`A visitor's page loads next to no script until somebody reaches for something: ${name}`, async ({
    page,
  }) => {
    const { faults } = watchPage(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    // Reading and scrolling are no reach.
    await page.getByRole('heading', { level: 1 }).click();
    await page.evaluate(() => window.scrollTo({ top: 700, behavior: 'instant' }));
    const before = await loadedScripts(page);
    expect(before.every(({ url }) => isEntry(url))).toBe(true);
    expect(before.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
    const drawn = await textAndPlace(page);

    await reachFor(page);
    expect((await loadedScripts(page)).length).toBeGreaterThan(5);
    expect(await textAndPlace(page)).toEqual(drawn);
    expect(faults).toEqual([]);
  });
}

/** What the page says, how high it is and where it has been scrolled to. */
const textAndPlace = (page: Page) =>
  page.evaluate(() => ({
    text: document.body.innerText,
    height: document.documentElement.scrollHeight,
    place: window.scrollY,
  }));

test('The first click that folds all groups of a table folds them', async ({ page, isMobile }) => {
  const { faults } = watchPage(page);
  const group = page.getByRole('button', { name: 'Berätta om Norrbotten' });
  await actEarly(page, PAGES.actions, async () => {
    await expect(group).toHaveAttribute('aria-expanded', 'true');
    await press(page.getByRole('button', { name: 'Fäll ihop alla' }), isMobile);
  });
  await expect(group).toBeHidden();
  expect(await isSamePage(page)).toBe(true);
  expect(faults).toEqual([]);
});

test('The first choice in a filter that applies itself is applied, and the focus stays', async ({
  page,
  isMobile,
}) => {
  const municipality = page.getByLabel('Kommun', { exact: true });
  await actEarly(page, PAGES.effectMap, async () => {
    if (isMobile) await page.locator('main form summary').first().tap();
    await municipality.focus();
    await municipality.selectOption({ label: 'Kiruna' });
  });
  await expect(page).toHaveURL(/kommun=2584$/);
  await expect(municipality).toBeFocused();
  await expect(municipality.locator('option:checked')).toHaveText('Kiruna');
  expect(await isSamePage(page)).toBe(true);
});

test('The first tap on copying the address and on printing does it', async ({
  page,
  context,
  isMobile,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await actEarly(page, PAGES.municipality, async () => {
    await press(page.getByText('Kopiera länk'), isMobile);
    await press(page.getByRole('button', { name: 'Skriv ut' }), isMobile);
  });
  await expect(page.getByText('Länken är kopierad')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('What find-in-page opens stays open until it is folded', async ({ page, isMobile }) => {
  const folded = page.locator('[hidden="until-found"]').first();
  await actEarly(page, PAGES.coverage, async () => {
    await folded.evaluate((part) => {
      part.setAttribute('data-found', '');
      part.dispatchEvent(new Event('beforematch', { bubbles: true }));
      part.removeAttribute('hidden');
    });
  });
  await untilAlive(page);
  const found = page.locator('[data-found]').first();
  await expect(found).toBeVisible();
  await press(page.getByRole('button', { name: 'Fäll ihop alla' }), isMobile);
  await expect(found).toBeHidden();
});

test('What is typed before the page is alive stays, and so does the focus', async ({ page }) => {
  const search = page.getByRole('main').getByRole('searchbox');
  await actEarly(page, PAGES.start, () => search.fill('buss'));
  await untilAlive(page);
  await expect(search).toHaveValue('buss');
  await expect(search).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sok\?q=buss$/);
});

test('Links and searches work before any script has come', async ({ page, isMobile }) => {
  const { faults } = watchPage(page);
  await holdScripts(page);
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').fill('buss');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sok\?q=buss$/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Om Samhandling' }).click();
  await expect(page).toHaveURL(/\/om$/);
  const english = page.getByRole('link', { name: 'English' }).filter({ visible: true });
  if (isMobile) await page.locator('header summary').click();
  await english.first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(faults).toEqual([]);
});

test('The way back leads to the page before, where it was left', async ({ page }) => {
  await page.goto(PAGES.start);
  await page.evaluate(() => window.scrollTo({ top: 700, behavior: 'instant' }));
  await reachFor(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  // Without scrolling to it first.
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: 'Om Samhandling' })
    .evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page).toHaveURL(/\/om$/);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(600);
  expect(await isSamePage(page)).toBe(true);
});

test('The way back from a page that was loaded anew leads to the page before', async ({ page }) => {
  await page.goto(PAGES.start);
  await reachFor(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Om Samhandling' }).click();
  await expect(page).toHaveURL(/\/om$/);
  expect(await isSamePage(page)).toBe(true);
  await page.reload();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Om Samhandling');
  await expect(page.locator('a[data-stop]').first()).toBeVisible();
});

test('Without a network the page stays, and comes alive at the next reach', async ({
  page,
  isMobile,
}) => {
  await page.goto(PAGES.actions);
  let isOffline = true;
  await page.route(
    (url) => isScript(url.href),
    (route) => (isOffline ? route.abort() : route.continue()),
  );
  const fold = page.getByRole('button', { name: 'Fäll ihop alla' });
  const group = page.getByRole('button', { name: 'Berätta om Norrbotten' });
  const failed = page.waitForEvent('requestfailed');
  await press(fold, isMobile);
  await failed;
  await expect(group).toBeVisible();
  isOffline = false;
  await expect(async () => {
    await press(fold, isMobile);
    await expect(group).toBeHidden({ timeout: 5_000 });
  }).toPass();
});

test('Whoever is signed in, and a page with a form, has its scripts at once', async ({ page }) => {
  await page.goto('/logga-in');
  await expect(page.getByLabel('E-postadress')).toBeVisible();
  await page.goto('/tillganglighet');
  await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
  await signIn(page, 'coordinator');
  await page.goto(PAGES.actions);
  await untilAlive(page);
  expect(await page.locator('link[rel="modulepreload"]').count()).toBeGreaterThan(3);
});
