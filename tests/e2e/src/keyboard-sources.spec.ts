import { randomInt } from 'node:crypto';
import { signIn } from './support/accounts.ts';
import { Keyboard } from './support/keyboard.ts';
import { expect, test } from './test.ts';

const INDICATOR = 'l-e2-1';
const SERIES = 'Byggda bostäder: Alla, Norrbotten';
const PERIOD = '2021';

test('The coordinator enters a value, fetches the source and stores what differs without a mouse', async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await signIn(page, 'coordinator');

  await test.step('a value by hand', async () => {
    await page.goto(`/utfall?indikator=${INDICATOR}`);
    const series = page.getByLabel('Serie', { exact: true });
    const option = series.locator('option').filter({ hasText: SERIES });
    await keyboard.select(series, String(await option.getAttribute('value')));
    await keyboard.press(button('Visa serien'));
    await keyboard.fill(page.getByRole('textbox', { name: /^Period/ }), PERIOD);
    await keyboard.fill(page.getByRole('textbox', { name: /^Värde/ }), `${randomInt(1100, 1900)}`);
    await keyboard.fill(page.getByRole('textbox', { name: /^Källa/ }), 'Egen räkning');
    await keyboard.fill(page.getByRole('textbox', { name: /^Metod/ }), 'Räknat på kartan.');
    await keyboard.press(button('Spara värdet'));
    await expect(page.getByText(`Värdet för ${PERIOD} är sparat.`)).toBeVisible();
  });

  await test.step('what the source says instead', async () => {
    await page.goto(`/kallor?indikator=${INDICATOR}`);
    await keyboard.press(button(`Hämta nu: ${SERIES}`));
    await expect(page).toHaveURL(/\/hamtningar\/[0-9a-f-]{36}$/);
    await expect(button(/^Spara/)).toBeVisible();
    await keyboard.press(button(/^Spara/));
    await expect(page.locator(':focus')).toContainText('Sparad');
  });
});
