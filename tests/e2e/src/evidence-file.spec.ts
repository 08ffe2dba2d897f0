import { readFile } from 'node:fs/promises';
import { signIn, type Account } from './support/accounts.ts';
import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { chooseFile } from './support/choose-file.ts';
import { expect, test } from './test.ts';

const CASES: Record<string, { title: string; owner: Account }> = {
  desktop: { title: 'Mobilkartan i Tornedalen', owner: 'editorOfPajala' },
  phone: { title: 'Bostäder i nya stadsdelar', owner: 'editorOfLulea' },
};
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const NAME = 'Utvärdering åäö.pdf';

test('Evidence is attached, downloaded and removed', async ({ page, request }, { project }) => {
  const { title, owner } = CASES[project.name] ?? { title: '', owner: 'coordinator' };
  const answer = await request.get(
    `${String(process.env.E2E_ORIGIN)}/api/v1/initiatives?q=${encodeURIComponent(title)}`,
  );
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const address = `/initiativ/${items.find((item) => item.title === title)?.id}`;
  const file = page.getByLabel('Underlag som fil').first();
  const link = page.getByRole('link', { name: NAME });

  await test.step('the owner is told what can not be taken, and loses nothing', async () => {
    await signIn(page, owner);
    await page.goto(`${address}/redigera?steg=4`);
    const typed = page.getByLabel('Vad hade hänt ändå?').first();
    await typed.fill('Det här är inte sparat än.');
    await chooseFile(file, {
      name: 'rapport.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<!doctype html>'),
    });
    await expect(page.getByText('Den sortens fil kan inte tas emot.').first()).toBeVisible();
    await chooseFile(file, {
      name: 'stor.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([PDF, Buffer.alloc(5_000_000)]),
    });
    await expect(page.getByText('Filen är större än 5 MB.').first()).toBeVisible();
    await expectAccessible(page);
    await chooseFile(file, { name: NAME, mimeType: 'application/pdf', buffer: PDF });
    await expect(page.getByText(`${NAME} är sparad.`)).toBeVisible();
    await expect(page.getByText('Filen är större än 5 MB.')).toHaveCount(0);
    await expect(typed).toHaveValue('Det här är inte sparat än.');
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await page.goto(`${address}/redigera?steg=6`);
    await page.getByRole('button', { name: 'Kasta ändringarna', exact: true }).click();
  });

  await test.step('a visitor saves the file as it was sent', async () => {
    await page.context().clearCookies();
    await page.goto(address);
    await expectAccessible(page);
    await expectNoSideScroll(page);
    const started = page.waitForEvent('download');
    await link.click();
    const download = await started;
    expect(download.suggestedFilename()).toBe(NAME);
    expect((await readFile(await download.path())).equals(PDF)).toBe(true);
  });

  await test.step('the owner removes it, after being asked', async () => {
    await signIn(page, owner);
    await page.goto(`${address}/redigera?steg=4`);
    await page.getByRole('button', { name: `Ta bort ${NAME}`, exact: true }).click();
    await page.getByRole('button', { name: 'Ta bort filen', exact: true }).click();
    await expect(link).toHaveCount(0);
    await expect(file).toBeFocused();
    await page.context().clearCookies();
    await page.goto(address);
    await expect(link).toHaveCount(0);
  });
});
