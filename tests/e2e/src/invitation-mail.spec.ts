import { randomUUID } from 'node:crypto';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { startProduct, type Product } from '../start-product.ts';
import { ACCOUNTS, PASSWORD } from './support/accounts.ts';
import { invite, makeAccount, openActor } from './support/invitations.ts';
import { expect, test } from './test.ts';

/** The links that the address has got by mail, oldest first. */
const linksTo = (mail: MailServer, email: string): string[] =>
  mail.mailsTo(email).map(({ text }) => /http\S+\/inbjudan\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '');

let mail: MailServer;
let product: Product;
test.beforeAll(async () => {
  // A product of its own is started for this.
  test.setTimeout(360_000);
  mail = await startMailServer();
  product = await startProduct({ env: { SMTP_URL: mail.url } });
});
test.afterAll(async () => {
  await product.stop();
  await mail.stop();
});

test('With mail the link goes to the person, and sending again replaces it', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: product.origin });
  const name = `Erik ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@example.org`;
  await page.goto('/logga-in');
  await page.getByLabel('E-postadress').fill(ACCOUNTS.administratorOfLtu);
  await page.getByLabel('Lösenord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(page).toHaveURL(/\/mitt-arbete$/);
  await openActor(page, 'Luleå tekniska universitet');
  await invite(page, name, email);
  await expect(page.getByText(`Inbjudan skickas till ${email}`)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).last().click();
  await expect.poll(() => linksTo(mail, email).length).toBe(1);

  await page.getByRole('button', { name: `Skicka igen till ${name}` }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Skicka igen' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => linksTo(mail, email).length).toBe(2);
  const [first = '', second = ''] = linksTo(mail, email);

  await page.context().clearCookies();
  await page.goto(first);
  await expect(page.getByText(/Länken har redan använts/)).toBeVisible();
  await makeAccount(page, second);
});
