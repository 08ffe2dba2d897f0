import type { Page } from '@playwright/test';
import { reachFor } from './support/alive.ts';
import { watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

const WORDS = /\/assets\/words-(?<language>\w+)\.(?<namespace>[\w-]+)-[\w-]{8}\.js$/;

/** Collects the words that the browser asks for: `sv.action`. */
function watchWords(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { language, namespace } = WORDS.exec(request.url())?.groups ?? {};
    // A waiting page fetches each as a file first; the script comes from the cache then.
    if (language && request.resourceType() === 'script') asked.push(`${language}.${namespace}`);
  });
  return asked;
}

/** The words that the first answer names. */
const named = async (page: Page): Promise<string[]> => {
  const html = await (await page.request.get(page.url())).text();
  return [...html.matchAll(/\/assets\/words-([\w.-]+?)-[\w-]{8}\.js/g)].map(
    ([, name = '']) => name,
  );
};

for (const { language, section, heading, signIn } of [
  { language: 'sv', section: 'Åtgärder', heading: 'Åtgärder', signIn: 'E-postadress' },
  { language: 'en', section: 'Actions', heading: 'Actions', signIn: 'E-mail address' },
]) {
  test(`Every page loads its own words, once and in the language of the reader only: ${language}`, async ({
    page,
    isMobile,
  }) => {
    const { faults } = watchPage(page);
    await page.goto(`/sprak/${language}?till=/`);
    const asked = watchWords(page);
    await page.goto('/');
    await reachFor(page);
    expect([...asked].sort()).toEqual([...new Set(await named(page))].sort());
    expect(asked).toContain(`${language}.start`);
    expect(asked).not.toContain(`${language}.desk`);

    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    if (isMobile) await page.locator('header summary').click();
    await page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    // On a phone the menu closes behind who goes to another page.
    if (isMobile) await page.locator('header summary').click();
    await page.locator('.site-account-link').filter({ visible: true }).first().click();
    await expect(page.getByLabel(signIn)).toBeVisible();
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);

    expect(asked).toContain(`${language}.sign-in`);
    expect(asked.filter((name) => !name.startsWith(`${language}.`))).toEqual([]);
    expect(asked).toEqual([...new Set(asked)]);
    expect(faults).toEqual([]);
  });
}
