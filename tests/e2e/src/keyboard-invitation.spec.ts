import { randomUUID } from 'node:crypto';
import { signIn } from './support/accounts.ts';
import { NEW_PASSWORD, openActor, shownLink } from './support/invitations.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

test('An invitation is made, handed over, accepted and withdrawn without a mouse', async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const [guest, mistaken] = [`Gäst ${randomUUID().slice(0, 8)}`, `Fel ${randomUUID().slice(0, 8)}`];

  await test.step('the actor’s administrator invites two', async () => {
    await signIn(page, 'administratorOfLtu');
    await openActor(page, 'Luleå tekniska universitet');
    for (const name of [guest, mistaken]) {
      await keyboard.press(page.getByRole('button', { name: 'Bjud in', exact: true }));
      const dialog = page.getByRole('dialog');
      await keyboard.fill(dialog.getByLabel(/^Namn/), name);
      await keyboard.fill(dialog.getByLabel(/^E-postadress/), `${randomUUID()}@example.org`);
      await keyboard.press(dialog.getByRole('button', { name: 'Bjud in', exact: true }));
      await expect(dialog.getByText(/En samordnare i regionen ser inbjudan/)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });

  await test.step('and withdraws one; the focus is on the list that it left', async () => {
    await keyboard.press(button(`Dra tillbaka inbjudan till ${mistaken}`));
    await keyboard.press(
      page.getByRole('alertdialog').getByRole('button', { name: 'Dra tillbaka' }),
    );
    await expect(button(`Dra tillbaka inbjudan till ${mistaken}`)).toHaveCount(0);
    await expect(page.locator(':focus')).toContainText(guest);
  });

  const link = await test.step('the coordinator hands the other over', async () => {
    await page.context().clearCookies();
    await signIn(page, 'coordinator');
    await page.goto('/mitt-arbete');
    await keyboard.press(page.getByRole('link', { name: 'Till inbjudningarna' }));
    await keyboard.press(button(`Lämna över länken till ${guest}`));
    await keyboard.press(button('Visa länken'));
    return shownLink(page);
  });

  await test.step('the person chooses a password', async () => {
    await page.context().clearCookies();
    await page.goto(link);
    await keyboard.fill(page.getByLabel(/^Lösenord/), NEW_PASSWORD);
    await keyboard.press(button('Ta emot inbjudan'));
    await expect(page).toHaveURL(/\/mitt-arbete$/);
  });
});
