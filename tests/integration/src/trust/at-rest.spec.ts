import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Admission, InvitationLink, InvitationReceipt } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { tokenOf } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let mail: MailServer;
let test: PlatformTest;
const refused = new Set<string>();
beforeAll(async () => {
  mail = await startMailServer({
    // As some servers do, it repeats the address, and what it takes for the secret of a link.
    refusalOf: (address) =>
      refused.has(address)
        ? `Nobody of the name ${address} at https://mail.example/losenord/${'x'.repeat(43)}`
        : undefined,
  });
  test = await openTestApp({ SMTP_URL: mail.url });
});
afterAll(async () => {
  await test.close();
  await mail.stop();
});

const LINK = /\/(?:inbjudan|losenord)\/([\w-]{43})/g;
const tokensIn = (text: string) => [...text.matchAll(LINK)].map(([, token]) => String(token));
const keyed = () => ({ headers: { 'idempotency-key': `key-${randomUUID()}` } });

/** Everything that the database keeps as text, JSON or bytes, each cell as text. */
async function everythingAtRest(): Promise<string[]> {
  const { pool } = test.database;
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(`
    select table_name as "table", column_name as "column", data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`);
  expect(columns.length).toBeGreaterThan(50);
  const cells = await Promise.all(
    columns.map(async ({ table, column, type }) => {
      const value = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
      const { rows } = await pool.query<{ cell: string }>(
        `select ${value} as cell from "${table}" where "${column}" is not null`,
      );
      return rows.map(({ cell }) => cell);
    }),
  );
  return cells.flat();
}

/** Everything that looks like the secret of a link, and is accepted as one. */
async function openedBy(cells: readonly string[]): Promise<string[]> {
  const candidates = new Set(cells.flatMap((cell) => cell.match(/[\w-]{43,}/g) ?? []));
  const opened: string[] = [];
  for (const token of [...candidates].map((text) => text.slice(-43))) {
    const asInvitation = await test.visitor.get(`/invitations/${token}`);
    // A password that is too short is answered as such only where the link is valid.
    const asReset = await test.visitor.post(`/password-resets/${token}`, { password: 'kort' });
    if (asInvitation.status !== 404 || asReset.status !== 404) opened.push(token);
  }
  return opened;
}

async function expectNoDoor(secrets: readonly string[]): Promise<void> {
  const cells = await everythingAtRest();
  expect(secrets.filter((secret) => cells.some((cell) => cell.includes(secret)))).toEqual([]);
  expect(cells.flatMap(tokensIn)).toEqual([]);
  expect(await openedBy(cells)).toEqual([]);
}

describe('nothing that is stored can be used as a link', () => {
  let administrator: TestClient;
  let coordinator: TestClient;
  beforeAll(async () => {
    administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
    coordinator = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
  });

  /** Every operation that makes a link, each with an Idempotency-Key so that its answer is saved. */
  async function makeLinks() {
    const actor = await seedActor(test);
    const runner = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'administrator' }] }),
    );
    const forgetful = await seedAccount(test);
    const newAddress = () => `${randomUUID()}@example.org`;
    const toRegion = { email: newAddress(), name: 'Lena', regionRole: 'administrator' };
    const toActor = { email: newAddress(), name: 'Erik', role: 'editor' };
    const requester = newAddress();
    const { body: asked } = await test.visitor.post<{ id: string }>('/actor-requests', {
      name: `Byalaget ${randomUUID()}`,
      type: 'civil_society',
      municipalityCode: null,
      organisationNumber: '',
      webAddress: '',
      description: '',
      contactEmail: '',
      requesterName: 'Anna',
      requesterEmail: requester,
      message: '',
    });
    const answers = [
      await administrator.post<InvitationReceipt>('/invitations', toRegion, keyed()),
      await runner.post<InvitationReceipt>(`/actors/${actor.id}/invitations`, toActor, keyed()),
      await coordinator.post<Admission>(`/actors/${asked.id}/admission`, undefined, {
        ...keyed(),
        version: 1,
      }),
      await test.visitor.post('/password-resets', { email: forgetful.email }, keyed()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 204]);
    const people = [toRegion.email, toActor.email, requester, forgetful.email];
    const handed = await administrator.post<InvitationReceipt>(
      '/invitations',
      { ...toRegion, email: newAddress() },
      keyed(),
    );
    return { people, handedId: handed.body.id };
  }

  it('before mails are sent, afterwards, and when a link was handed over', async () => {
    const { people, handedId } = await makeLinks();
    await expectNoDoor([]);
    await test.drainJobs();
    const path = `/invitations/${handedId}/link`;
    const handed = await administrator.post<InvitationLink>(path, undefined, keyed());
    const { rows } = await test.database.pool.query<{ due: number }>(
      `select count(*)::int as due from job where lane = 'mail' and state in ('waiting', 'running')`,
    );
    expect(rows).toEqual([{ due: 0 }]);
    const mailed = people.flatMap((address) =>
      mail.mailsTo(address).flatMap(({ text }) => tokensIn(text ?? '')),
    );
    expect(mailed).toHaveLength(people.length);
    const secrets = [...mailed, tokenOf(handed.body.link)];
    // Each link is valid, so the search would find it.
    const [toRegion, toActor, toRequester, , byHand] = secrets;
    for (const token of [toRegion, toActor, toRequester, byHand]) {
      expect((await test.visitor.get(`/invitations/${token}`)).status).toBe(200);
    }
    await expectNoDoor(secrets);
  });

  it('also not in the job of a mail that could never be sent', async () => {
    const { pool } = test.database;
    const account = await seedAccount(test);
    refused.add(account.email);
    const { rows } = await pool.query<{ id: string }>(
      `insert into job (name, lane, payload, run_at, created_at, tries)
      values ('account.password_reset_mail', 'mail', $1, now(), now(), 9) returning id`,
      [{ accountId: account.id }],
    );
    await test.drainJobs();
    const { rows: dead } = await pool.query(
      'select state, tries, payload, error from job where id = $1',
      [rows[0]?.id],
    );
    expect(dead).toEqual([
      {
        state: 'dead',
        tries: 10,
        payload: { accountId: account.id },
        error:
          "Error: Can't send mail - all recipients were rejected: " +
          '550 Nobody of the name …@… at https://mail.example/losenord/…',
      },
    ]);
    await expectNoDoor([]);
  });
});
