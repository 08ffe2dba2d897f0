import { signIn, type Account } from './support/accounts.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

test('A change of what is published is compared, returned, sent again and accepted by keyboard', async ({
  page,
  request,
}) => {
  const keyboard = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const waits = page.getByText('En ändring väntar på samordnaren');
  /** Who decides by keyboard goes on from where the decision was made. */
  const expectFocusWithin = (text: string) =>
    expect(page.locator(':focus').filter({ hasText: text })).toHaveAttribute('tabindex', '-1');
  const as = async (account: Account) => {
    await page.context().clearCookies();
    await signIn(page, account);
  };
  const title = 'Mobilkartan i Tornedalen';
  const answer = await request.get(`/api/v1/initiatives?q=${encodeURIComponent(title)}`);
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const address = `/initiativ/${items.find((item) => item.title === title)?.id}`;
  const sendChanges = async () => {
    await page.goto(`${address}/redigera?steg=6`);
    await keyboard.press(button('Skicka ändringarna'));
    await expect(page).toHaveURL(address);
    await expect(waits).toBeVisible();
  };

  await as('editorOfPajala');
  await page.goto(`${address}/redigera`);
  await keyboard.fill(page.getByLabel(/Vad heter initiativet/), `${title} 2`);
  await page.goto(`${address}/redigera?steg=4`);
  await keyboard.fill(page.getByLabel('Vad hade hänt ändå?').first(), 'Inget hade hänt.');
  await sendChanges();

  await as('coordinator');
  await page.goto('/mitt-arbete');
  await keyboard.press(page.getByRole('link', { name: `Jämför och godta ${title}` }));
  await expect(waits).toBeVisible();
  await keyboard.press(button('Lämna tillbaka ändringen'));
  const dialog = page.getByRole('dialog');
  await keyboard.fill(dialog.getByLabel(/Vad behöver ändras/), 'Behåll namnet.');
  await keyboard.press(dialog.getByRole('button', { name: 'Lämna tillbaka ändringen' }));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Ändringen är återlämnad')).toBeVisible();
  await expectFocusWithin('Ändringen är återlämnad');

  await as('editorOfPajala');
  await page.goto(`${address}/redigera`);
  await expect(page.getByText('Behåll namnet.')).toBeVisible();
  await keyboard.fill(page.getByLabel(/Vad heter initiativet/), title);
  await sendChanges();

  await as('coordinator');
  await page.goto(address);
  await expect(waits).toBeVisible();
  await keyboard.press(button('Godta ändringen'));
  await expect(waits).toHaveCount(0);
  await expect(page.getByText('Inget hade hänt.').first()).toBeVisible();
  await expectFocusWithin('Ändringen är godtagen och publicerad.');
});
