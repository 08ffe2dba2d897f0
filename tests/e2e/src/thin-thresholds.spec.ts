import type { Page } from '@playwright/test';
import { signIn } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll, watchPage } from './support/check-page.ts';
import { expect, test } from './test.ts';

/** Both screens share one product: each changes a threshold of its own. */
const CASES: Record<string, { field: string; value: string; before: string; rule: string }> = {
  desktop: {
    field: 'Slutar snart: allt slutar inom',
    value: '18',
    before: '12',
    rule: 'Allt som pågår slutar inom 18 månader.',
  },
  phone: {
    field: 'Få aktörer: allt leds av högst',
    value: '2',
    before: '1',
    rule: 'Högst 2 aktörer leder allt som pågår.',
  },
};
const PATH = '/api/v1/strategies/current/thin-thresholds';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Somebody else sets one of the thresholds meanwhile. */
async function setElsewhere(page: Page, changes: object): Promise<void> {
  const origin = String(process.env.E2E_ORIGIN);
  const { version, values } = (await (await page.request.get(`${origin}${PATH}`)).json()) as {
    version: number;
    values: object;
  };
  const answer = await page.request.put(`${origin}${PATH}`, {
    data: { ...values, ...changes },
    headers: { Origin: origin, 'If-Match': `"${version}"` },
  });
  expect(answer.status()).toBe(200);
}

test('A coordinator sets by keyboard when work is thin, and is told before and after', async ({
  page,
}, { project }) => {
  const { field, value, before, rule } = CASES[project.name] as (typeof CASES)[string];
  const { faults } = watchPage(page);

  await test.step('a visitor reads it, and finds the actions', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Vad är tunt?' }).click();
    await expect(page).toHaveURL(/\/tunt$/);
    await expect(page.getByText('Arbetet når färre än hälften av kommunerna.')).toBeVisible();
    await expect(button(page, 'Spara gränserna')).toHaveCount(0);
    await page
      .getByRole('link', { name: /åtgärd(er)?$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/atgarder\?tunt=/);
  });

  await test.step('the coordinator comes from the desk, and sees what a new number would do', async () => {
    await signIn(page, 'coordinator');
    await page.goto('/mitt-arbete');
    await page.getByRole('link', { name: 'Vad är tunt?' }).click();
    const input = page.getByLabel(field);
    await input.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Skriv ett heltal mellan 1 och/).first()).toBeVisible();
    await expectAccessible(page);
    await input.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(value);
    await expect(page.getByText(/^Med talen ovan blir/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Gränserna är sparade.')).toBeVisible();
    await expect(page.getByText(rule)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Så har gränserna ändrats' })).toContainText('Av ');
  });

  await test.step('whoever was second chooses what shall hold', async () => {
    const input = page.getByLabel('Oklart vad det ändrar: de som säger det är färre än');
    const mine = project.name === 'phone' ? '4' : '5';
    await setElsewhere(page, { statedEffects: project.name === 'phone' ? 6 : 7 });
    await input.fill(mine);
    await button(page, 'Spara gränserna').click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText(`Det du skrev: ${mine} initiativ`);
    await expectAccessible(page);
    await button(page, 'Behåll allt mitt').click();
    await button(page, 'Spara gränserna').click();
    await expect(page.getByText(`Färre än ${mine} initiativ som pågår`)).toBeVisible();
  });

  await test.step('a visitor reads what was changed, and not by whom', async () => {
    await page.context().clearCookies();
    await page.goto('/tunt');
    await expect(page.getByText(rule)).toBeVisible();
    const history = page.getByRole('list', { name: 'Så har gränserna ändrats' });
    await expect(history).toContainText(`från ${before === '1' ? 'en aktör' : '12 månader'} till`);
    await expect(history).not.toContainText('Av ');
  });
  // A refusal of a version is an answer that the browser calls an error.
  expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
  await signIn(page, 'coordinator');
  await setElsewhere(page, { statedEffects: 1, endsWithinMonths: 12, leads: 1 });
});
