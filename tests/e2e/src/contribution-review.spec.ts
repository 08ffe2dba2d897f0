import type { Page } from '@playwright/test';
import { signIn, type Account } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { expect, test } from './test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Both screens share one product: each reviews a contribution of its own. */
const CASES: Record<string, { title: string; owner: Account; isQuestioned: boolean }> = {
  desktop: { title: 'Mobilkartan i Tornedalen', owner: 'editorOfPajala', isQuestioned: false },
  phone: { title: 'Bostäder i nya stadsdelar', owner: 'editorOfLulea', isQuestioned: true },
};

async function as(page: Page, account: Account | null): Promise<void> {
  await page.context().clearCookies();
  if (account) await signIn(page, account);
}

/** Follows what waits on the desk of who is signed in to the initiative. */
async function openFromDesk(page: Page, kind: string, title: string): Promise<void> {
  await page.goto('/mitt-arbete');
  await page
    .getByRole('list', { name: kind, exact: true })
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/initiativ\/[0-9a-f-]{36}/);
}

/** Only the changed words stand in the comparison, beside what is public. */
async function expectCompared(page: Page, wanted: string): Promise<void> {
  const table = page.getByRole('table', { name: 'Ändringen, jämförd med det som är publicerat' });
  const [now, becomes] = [table.getByRole('cell').first(), table.getByRole('cell').last()];
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(becomes).toContainText(`Utan initiativet: ${wanted}`);
  await expect(now).not.toContainText(wanted);
}

test('A contribution is questioned, changed and accepted', async ({ page, request }, {
  project,
}) => {
  const { title, owner, isQuestioned } = CASES[project.name] as (typeof CASES)[string];
  const question = 'Hur mycket hade skett ändå?';
  const changed = 'Ungefär hälften, men senare.';
  const comment = 'Säg hur mycket senare.';
  const changedAgain = 'Ungefär hälften, men två år senare.';
  const answer = await request.get(
    `${String(process.env.E2E_ORIGIN)}/api/v1/initiatives?q=${encodeURIComponent(title)}`,
  );
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const address = `/initiativ/${items.find((item) => item.title === title)?.id}`;

  await test.step('the coordinator asks, and is asked for the question', async () => {
    await as(page, 'coordinator');
    await page.goto(address);
    if (isQuestioned) await button(page, 'Ta tillbaka frågan').click();
    await button(page, 'Fråga om bidraget').first().click();
    const dialog = page.getByRole('dialog');
    await button(page, 'Skicka frågan').click();
    await expect(dialog.getByText('Skriv en fråga.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel(/Vad vill du veta/).fill(question);
    await button(page, 'Skicka frågan').click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(question).first()).toBeVisible();
  });

  await test.step('nobody else reads the question', async () => {
    for (const account of [null, 'administratorOfLtu', 'councillor'] as const) {
      await as(page, account);
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      await expect(page.getByText(question)).toHaveCount(0);
      await expect(button(page, 'Godta bidraget')).toHaveCount(0);
    }
  });

  await test.step('the owner finds it on the desk, and changes the contribution', async () => {
    await as(page, owner);
    await page.goto('/mitt-arbete');
    const waiting = page.getByRole('listitem').filter({ hasText: question });
    await waiting.getByRole('link').last().click();
    await expect(page).toHaveURL(/#bidrag-/);
    await expect(page.getByText(question).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.getByRole('link', { name: 'Ändra bidraget' }).first().click();
    await expect(page).toHaveURL(/steg=4/);
    await expect(page.getByRole('group').getByText(question).first()).toBeVisible();
    await page.getByLabel('Vad hade hänt ändå?').first().fill(changed);
    await page.goto(`${address}/redigera?steg=6`);
    await expect(page.getByText(/Du har ändrat: vad det ska förändra/i)).toBeVisible();
    await button(page, 'Skicka ändringarna').click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('En ändring väntar på samordnaren')).toBeVisible();
  });

  await test.step('what is public stays as it was while the change waits', async () => {
    await as(page, null);
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(changed)).toHaveCount(0);
    await expect(page.getByText('En ändring väntar på samordnaren')).toHaveCount(0);
  });

  await test.step('the coordinator compares, and returns the change with a comment', async () => {
    await as(page, 'coordinator');
    await openFromDesk(page, 'Ändring att granska', title);
    await expectCompared(page, changed);
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await button(page, 'Lämna tillbaka ändringen').click();
    const dialog = page.getByRole('dialog');
    await button(page, 'Lämna tillbaka ändringen').last().click();
    await expect(dialog.getByText('Skriv en kommentar.')).toBeVisible();
    await dialog.getByLabel(/Vad behöver ändras/).fill(comment);
    await dialog.getByRole('button', { name: 'Lämna tillbaka ändringen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Ändringen är återlämnad')).toBeVisible();
  });

  await test.step('the owner reads the comment, and sends it again', async () => {
    await as(page, owner);
    await openFromDesk(page, 'Ändring som lämnats tillbaka', title);
    await expect(page).toHaveURL(/redigera/);
    await expect(page.getByText(comment)).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${address}/redigera?steg=4`);
    await expect(page.getByLabel('Vad hade hänt ändå?').first()).toHaveValue(changed);
    await page.getByLabel('Vad hade hänt ändå?').first().fill(changedAgain);
    await page.goto(`${address}/redigera?steg=6`);
    await button(page, 'Skicka ändringarna').click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('En ändring väntar på samordnaren')).toBeVisible();
  });

  await test.step('the coordinator accepts the change, and it is public', async () => {
    await as(page, 'coordinator');
    await openFromDesk(page, 'Ändring att granska', title);
    await expectCompared(page, changedAgain);
    await button(page, 'Godta ändringen').click();
    await expect(page.getByText('En ändring väntar på samordnaren')).toHaveCount(0);
    await expect(page.getByText(changedAgain)).toBeVisible();
    await as(page, null);
    await page.goto(address);
    await expect(page.getByText(changedAgain)).toBeVisible();
  });

  await test.step('the coordinator reads it again and accepts', async () => {
    await as(page, 'coordinator');
    await page.goto(address);
    await expect(page.getByText('Ägaren har ändrat efter frågan')).toBeVisible();
    await button(page, 'Godta bidraget').first().click();
    await expect(page.getByText('Godtaget av samordnaren').first()).toBeVisible();
    await as(page, null);
    await page.goto(address);
    await expect(page.getByText('Godtaget av samordnaren').first()).toBeVisible();
  });
});
