import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { handsOf } from './support/hands.ts';
import { expect, test } from './test.ts';

test('An archived initiative is asked for, declined, asked for again and published again', async ({
  page,
  request,
}, testInfo) => {
  const { press, fill, as } = handsOf(page, testInfo);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  /** Opens the dialog, is told that it needs a reason, writes one and sends it. */
  const say = async (opens: string, label: RegExp, sends: string, reason: string) => {
    await press(button(opens));
    await press(dialog.getByRole('button', { name: sends }));
    await expect(dialog.getByText('Skriv ett skäl.')).toBeVisible();
    await expectAccessible(page);
    await fill(dialog.getByLabel(label), reason);
    await press(dialog.getByRole('button', { name: sends }));
    await expect(dialog).toHaveCount(0);
  };
  const expectFocusWithin = (text: string | RegExp) =>
    expect(page.locator(':focus').filter({ hasText: text })).toHaveAttribute('tabindex', '-1');
  const expectReadable = async () => {
    await expectAccessible(page);
    await expectNoSideScroll(page);
  };
  const title = 'Mobilkartan i Tornedalen';
  const answer = await request.get(`/api/v1/initiatives?q=${encodeURIComponent(title)}`);
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const address = `/initiativ/${items.find((item) => item.title === title)?.id}`;
  const asked = page.getByText('Ägaren har bett om att initiativet publiceras igen');
  const ask = (reason: string) =>
    say('Be om att publicera igen', /Varför ska det publiceras igen/, 'Skicka frågan', reason);

  await test.step('the coordinator archives it, and its owner asks for it to be published', async () => {
    await as('coordinator');
    await page.goto(address);
    await say('Arkivera', /Varför arkiveras det/, 'Arkivera', 'Projektet är slut.');
    await as('editorOfPajala');
    await page.goto(address);
    await expect(button('Be om att publicera igen')).toBeVisible();
    await expectReadable();
    await ask('Mätningarna fortsätter i höst.');
    await expect(
      page.getByText(/^Frågan ställdes .* väntar på regionens samordnare/),
    ).toBeVisible();
    await expectFocusWithin('Mätningarna fortsätter i höst.');
    await expect(button('Be om att publicera igen')).toHaveCount(0);
    await expectReadable();
  });

  await test.step('a visitor reads nothing of it', async () => {
    const open = await (await request.get(address)).text();
    expect(open).toContain('Initiativet är arkiverat');
    expect(open).not.toContain('Mätningarna fortsätter i höst.');
  });

  await test.step('the coordinator finds it on the desk and declines', async () => {
    await as('coordinator');
    await page.goto('/mitt-arbete');
    const waiting = page.getByRole('listitem').filter({ hasText: 'Mätningarna fortsätter' });
    await expect(waiting.getByText(/Ägaren bad om det/)).toBeVisible();
    await press(page.getByRole('link', { name: `Läs skälet och svara ${title}` }));
    await expect(asked).toBeVisible();
    await expect(button('Publicera igen')).toHaveCount(1);
    await expectReadable();
    await say('Avböj', /Varför publiceras det inte igen/, 'Avböj', 'Lämna först en rapport.');
    await expectFocusWithin('Lämna först en rapport.');
  });

  await test.step('the owner reads why, and asks again', async () => {
    await as('editorOfPajala');
    await page.goto(address);
    await expect(page.getByText('Lämna först en rapport.').first()).toBeVisible();
    await expectReadable();
    await ask('Rapporten är på väg.');
    await expect(asked).toBeVisible();
  });

  await test.step('the coordinator publishes it again', async () => {
    await as('coordinator');
    await page.goto(address);
    await say('Publicera igen', /Vem har bett om det/, 'Publicera igen', 'Ägaren bad om det.');
    await expect(page.getByText('Initiativet är publicerat igen.')).toBeVisible();
    await expectFocusWithin('Initiativet är publicerat igen.');
    await expect(page.getByText('Initiativet är arkiverat')).toHaveCount(0);
    await page.goto('/mitt-arbete');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Rapporten är på väg.')).toHaveCount(0);
  });
});
