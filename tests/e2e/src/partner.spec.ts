import { expectAccessible, expectNoSideScroll } from './support/check-page.ts';
import { handsOf } from './support/hands.ts';
import { expect, test } from './test.ts';

test('A partner is asked, says yes and leaves again, and is named only in between', async ({
  page,
  request,
}, testInfo) => {
  const { press, fill, as } = handsOf(page, testInfo);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const [partner, part] = ['Luleå tekniska universitet', 'Räknar på mätningarna'];
  const title = 'Mobilkartan i Tornedalen';
  const answer = await request.get(`/api/v1/initiatives?q=${encodeURIComponent(title)}`);
  const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
  const id = items.find((item) => item.title === title)?.id;
  const address = `/initiativ/${id}`;
  const isNamedInPublic = async () => {
    const open = await request.get(address);
    return (await open.text()).includes(part);
  };

  await test.step('the owner names it, and sees that it has not answered', async () => {
    await as('editorOfPajala');
    await page.goto(`${address}/redigera?steg=2`);
    await fill(page.getByRole('combobox', { name: 'Partner' }), 'luleå tekn');
    await page.getByRole('option', { name: partner }).first().click();
    await fill(page.getByLabel(`Vad gör ${partner}?`), part);
    await page.goto(`${address}/redigera?steg=6`);
    // It stands there once the page has read what this browser keeps.
    await expect(page.getByText('Ändringarna är inte publicerade')).toBeVisible();
    await press(button('Publicera ändringarna'));
    await expect(page).toHaveURL(address);
    await expect(page.getByText(`${partner}: väntar på svar sedan`)).toBeVisible();
    expect(await isNamedInPublic()).toBe(false);
  });

  await test.step('the partner finds the question on its desk and says yes', async () => {
    await as('administratorOfLtu');
    await page.goto('/mitt-arbete');
    await expect(
      page.getByRole('heading', { name: /^Ni är tillfrågade som partner/ }),
    ).toBeVisible();
    await press(page.getByRole('link', { name: `Läs och svara ${title}` }));
    await expect(page.getByText('Är ni partner i initiativet?')).toBeVisible();
    await expectAccessible(page);
    await expectNoSideScroll(page);
    await press(button('Svara ja'));
    await expect(page.getByText(`Tack. ${partner} visas nu som partner.`)).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('tabindex', '-1');
    expect(await isNamedInPublic()).toBe(true);
  });

  await test.step('it leaves with a reason, and everybody reads an initiative without it', async () => {
    await page.goto(address);
    await press(button('Sluta vara partner'));
    await press(dialog.getByRole('button', { name: 'Sluta vara partner' }));
    await expect(dialog.getByText('Skriv ett skäl.')).toBeVisible();
    await fill(dialog.getByLabel(/Varför/), 'Projektet är slut hos oss.');
    await press(dialog.getByRole('button', { name: 'Sluta vara partner' }));
    await expect(dialog).toHaveCount(0);
    expect(await isNamedInPublic()).toBe(false);
  });

  await test.step('the owner reads why, and takes it away', async () => {
    await as('editorOfPajala');
    await page.goto('/mitt-arbete');
    await press(page.getByRole('link', { name: `Läs skälet ${title}` }));
    await expect(
      page.getByText(`${partner} har svarat nej: Projektet är slut hos oss.`),
    ).toBeVisible();
    await press(page.getByRole('link', { name: 'Ändra partner' }));
    await press(page.getByRole('button', { name: `Ta bort ${partner}` }));
    await page.goto(`${address}/redigera?steg=6`);
    // It stands there once the page has read what this browser keeps.
    await expect(page.getByText('Ändringarna är inte publicerade')).toBeVisible();
    await press(button('Publicera ändringarna'));
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Partner som inte visas för andra ännu')).toHaveCount(0);
  });
});
