import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PasswordLink, Problem, Session } from '@samhandling/contract';
import { resetPassword, seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
let coordinator: TestClient;
const NEW_PASSWORD = 'en helt annan lång mening';
beforeAll(async () => {
  test = await openTestApp();
  coordinator = await test.as(
    await seedAccount(test, { name: 'Karin Exempel', regionRole: 'coordinator' }),
  );
}, 60_000);
afterAll(() => test.close());

const tokenIn = ({ link }: Pick<PasswordLink, 'link'>) => String(link?.split('/losenord/')[1]);
const choose = (token: string) =>
  test.visitor.copy().post<Problem>(`/password-resets/${token}`, { password: NEW_PASSWORD });
const noticeTo = async (client: TestClient) =>
  (await client.get<Session>('/session')).body.passwordLink;

async function forgetful() {
  const actor = await seedActor(test);
  return seedAccount(test, { memberships: [{ actorId: actor.id, role: 'editor' }] });
}

async function make(id: string) {
  const { status, body } = await coordinator.post<PasswordLink>(`/accounts/${id}/password-link`);
  expect(status).toBe(201);
  return body;
}

describe('A link for a new password that is made by hand', () => {
  it('sets a new password once', async () => {
    const { id, email } = await forgetful();
    const token = tokenIn(await make(id));
    expect((await choose(token)).status).toBe(204);
    const again = await choose(token);
    expect(again.body.code).toBe('account.token_unusable');
    const browser = test.visitor.copy();
    expect((await browser.post('/session', { email, password: NEW_PASSWORD })).status).toBe(200);
  });

  it('works for an hour', async () => {
    const { id } = await forgetful();
    const { expiresAt } = await make(id);
    const minutes = (new Date(expiresAt).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(55);
    expect(minutes).toBeLessThanOrEqual(61);
  });

  it('ends the one before', async () => {
    const { id } = await forgetful();
    const [first, second] = [await make(id), await make(id)];
    expect((await choose(tokenIn(first))).body.code).toBe('account.token_unusable');
    expect((await choose(tokenIn(second))).status).toBe(204);
  });

  it('is told to the owner of the account until the owner has read it', async () => {
    const account = await forgetful();
    const owner = await test.as(account);
    expect(await noticeTo(owner)).toBeNull();
    await make(account.id);
    expect(await noticeTo(owner)).toEqual({
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      by: 'Karin Exempel',
    });
    await owner.delete('/account/password-link');
    expect(await noticeTo(owner)).toBeNull();
  });

  it('is in the history, with who made it', async () => {
    const { id } = await forgetful();
    await make(id);
    const { rows } = await test.database.pool.query(
      `select event, account_id is not null as "isBySomebody" from history_entry
       where subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ event: 'account.password_link_made', isBySomebody: true }]);
  });

  it('is never made by a coordinator for somebody with a role in the region', async () => {
    for (const regionRole of ['councillor', 'coordinator', 'administrator'] as const) {
      const { id } = await seedAccount(test, { regionRole });
      const { status } = await coordinator.post(`/accounts/${id}/password-link`);
      expect([regionRole, status]).toEqual([regionRole, 404]);
    }
  });

  it('is answered without the link when the request is repeated', async () => {
    const { id } = await forgetful();
    const options = { headers: { 'Idempotency-Key': randomUUID() } };
    const ask = () =>
      coordinator.post<PasswordLink>(`/accounts/${id}/password-link`, undefined, options);
    const [first, second] = [await ask(), await ask()];
    expect(first.body.link).toContain('/losenord/');
    expect(second.body).toEqual({ ...first.body, link: null });
  });
});

describe('admin reset', () => {
  const run = async (email: string) => {
    const said: string[] = [];
    await resetPassword.run(['--email', email], {
      open: () => Promise.resolve(test.app),
      print: (line) => void said.push(line),
    });
    return said.join('\n');
  };

  it('prints a link, and the owner is told', async () => {
    const account = await seedAccount(test, { regionRole: 'administrator' });
    const owner = await test.as(account);
    const said = await run(account.email);
    expect(await noticeTo(owner)).toMatchObject({ by: null });
    expect((await choose(String(/\/losenord\/([\w-]{43})/.exec(said)?.[1]))).status).toBe(204);
  });

  it('says when no account has the address', async () => {
    await expect(run(`${randomUUID()}@example.org`)).rejects.toThrow('There is no account with');
  });
});
