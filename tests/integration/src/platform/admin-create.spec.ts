import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator, seedAccount } from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

/** What `admin create` says with this mail server, to an address that nobody had before. */
async function create(test: PlatformTest) {
  const email = `${randomUUID()}@example.org`;
  const said: string[] = [];
  const exitCode = await createAdministrator.run(['--email', email, '--name', 'Lena Exempel'], {
    open: () => Promise.resolve(test.app),
    print: (line) => void said.push(line),
  });
  expect(exitCode).toBe(0);
  const text = said.join('\n');
  return { email, text, token: /\/inbjudan\/([\w-]{43})/.exec(text)?.[1] };
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function expectGood(test: PlatformTest, token: string | undefined): Promise<void> {
  const body = { name: 'Lena', password: 'en lång mening av Lena' };
  expect((await test.visitor.copy().post(`/invitations/${token}/account`, body)).status).toBe(204);
}

describe('admin create', () => {
  it('prints the link where no mail server is set up', async () => {
    const test = await openTestApp();
    const { text, token } = await create(test);
    expect(text).not.toMatch(/mail server|sent/);
    await expectGood(test, token);
    await test.close();
  });

  it('says that nothing was sent where the mail server can’t be reached, and prints the link', async () => {
    const test = await openTestApp({ SMTP_URL: `smtp://127.0.0.1:${await unusedPort()}` });
    for (const first of [true, false]) {
      const { text, token } = await create(test);
      expect([first, text]).toEqual([
        first,
        expect.stringMatching(/could not be reached, so nothing was sent/),
      ]);
      expect(text).not.toMatch(/took an invitation/);
      await expectGood(test, token);
    }
    const { rows } = await test.database.pool.query(`select name from job where lane = 'mail'`);
    expect(rows).toEqual([]);
    await test.close();
  });

  it('mails the first administrator and prints the link as well; later ones get a mail only', async () => {
    const test = await openTestApp({ SMTP_URL: mail.url });
    const first = await create(test);
    expect(first.text).toContain(`took an invitation to ${first.email}`);
    expect(mail.mailsTo(first.email)[0]?.text).toContain(`/inbjudan/${first.token}`);
    await expectGood(test, first.token);
    const second = await create(test);
    expect(second.text).toContain(`took an invitation to ${second.email}`);
    expect(second.token).toBeUndefined();
    const mailed = /\/inbjudan\/([\w-]{43})/.exec(mail.mailsTo(second.email)[0]?.text ?? '')?.[1];
    await expectGood(test, mailed);
    await test.close();
  });

  it('gives somebody who has an account the role when they accept, signed in', async () => {
    const test = await openTestApp();
    const account = await seedAccount(test);
    const said: string[] = [];
    await createAdministrator.run(['--email', account.email, '--name', 'Anna'], {
      open: () => Promise.resolve(test.app),
      print: (line) => void said.push(line),
    });
    const token = /\/inbjudan\/([\w-]{43})/.exec(said.join())?.[1];
    const person = await test.as(account);
    expect((await person.post(`/invitations/${token}/acceptance`)).status).toBe(204);
    // As with every change of a role, whoever is signed in with the old one signs in again.
    expect((await person.get('/accounts')).status).toBe(401);
    expect((await (await test.as(account)).get('/accounts')).status).toBe(200);
    await test.close();
  });
});
