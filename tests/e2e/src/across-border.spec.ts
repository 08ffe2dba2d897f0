import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

const HARBOUR = 'En arbetsmarknad över gränsen';

/** A draft with a name of its own, open at the step that asks where. */
async function beginDraft(page: Page): Promise<void> {
  await page.goto('/initiativ/ny');
  await page.getByLabel(/Vad heter initiativet/).fill(`Över älven ${randomUUID().slice(0, 8)}`);
  await page.getByRole('button', { name: 'Nästa', exact: true }).click();
  await expect(page).toHaveURL(/redigera\?steg=2$/);
}

test('The form offers neighbours and other places for work across the border, and keeps them', async ({
  page,
}, testInfo) => {
  const keyboard = new Keyboard(page);
  // A phone has no keys: there it is done by touch.
  const isPhone = testInfo.project.name === 'phone';
  const fill = (target: Locator, text: string) =>
    isPhone ? target.fill(text) : keyboard.fill(target, text);
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  const tick = (name: string) => (isPhone ? box(name).check() : keyboard.tick(box(name)));
  const others = page.getByLabel('Andra platser');
  await signIn(page, 'editorOfPajala');
  await beginDraft(page);
  await expect(others).toBeHidden();
  await page.getByRole('radio', { name: 'Över gränsen' }).check();
  await expect(page.getByRole('group', { name: 'I Norge' })).toBeVisible();
  await tick('Kolari');
  // What is typed is a neighbour too, by either of its names, once the field is left.
  await fill(others, 'Tornio, Barentsregionen');
  await others.blur();
  await expect(box('Torneå (Tornio)')).toBeChecked();
  await expect(others).toHaveValue('Barentsregionen');
  await expectAccessible(page);
  await expectNoSideScroll(page);

  await page.getByRole('button', { name: 'Nästa', exact: true }).click();
  await expect(page).toHaveURL(/steg=3$/);
  await page.goto(page.url().replace('steg=3', 'steg=6'));
  await expect(page.getByText('Torneå, Kolari, Barentsregionen')).toBeVisible();
  await page.goto(page.url().replace('steg=6', 'steg=2'));
  await expect(box('Torneå (Tornio)')).toBeChecked();
  await expect(box('Kolari')).toBeChecked();
  await expect(others).toHaveValue('Barentsregionen');

  // Another scope has none.
  await page.getByRole('radio', { name: 'Hela länet' }).check();
  await expect(others).toBeHidden();
  await page.getByRole('radio', { name: 'Över gränsen' }).check();
  await expect(box('Kolari')).not.toBeChecked();
  await expect(others).toHaveValue('');
});

test('An initiative is found by the place across the border, and its page and its list name it', async ({
  page,
}) => {
  await page.goto('/sok?q=tornio');
  await expect(page.getByRole('link', { name: HARBOUR }).first()).toBeVisible();
  await page.goto(`/initiativ?q=${encodeURIComponent(HARBOUR)}`);
  const where = 'Haparanda, och över gränsen: Torneå';
  await expect(page.getByText(where).first()).toBeVisible();
  await page.getByRole('link', { name: HARBOUR, exact: true }).click();
  await expect(page.getByRole('heading', { name: HARBOUR })).toBeVisible();
  await expect(page.getByText(where)).toBeVisible();
  await expectNoSideScroll(page);
});
