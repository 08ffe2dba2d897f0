import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, seedAccount } from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let mail: MailServer;
let withoutMail: PlatformTest;
beforeAll(async () => {
  mail = await startMailServer();
  withoutMail = await openTestApp();
});
afterAll(async () => {
  await withoutMail.close();
  await mail.stop();
});

describe('a process without a mail server', () => {
  it('leaves the mails to one that has it', async () => {
    const { pool } = withoutMail.database;
    const email = `${randomUUID()}@example.org`;
    const { rows: invitations } = await pool.query<{ id: string }>(
      `insert into account_token (purpose, email, name, expires_at)
      values ('invitation', $1, 'Lena', now() + interval '1 day') returning id`,
      [email],
    );
    const jobs: [string, object][] = [
      ['mail', { to: email, subject: 'Hej', text: 'Hej!' }],
      ['invitation', { invitationId: invitations[0]?.id, language: 'sv' }],
      ['account.password_reset', { accountId: (await seedAccount(withoutMail)).id }],
    ];
    for (const job of jobs) {
      await pool.query('insert into outbox_job (kind, payload) values ($1, $2)', job);
    }
    await withoutMail.drainOutbox();
    const standing = 'select attempts, done_at is null as "isWaiting" from outbox_job order by id';
    expect((await pool.query(standing)).rows).toEqual(
      jobs.map(() => ({ attempts: 0, isWaiting: true })),
    );

    const withMail = await createTestApp(withoutMail.postgres.appUrl(withoutMail.databaseName), {
      env: {
        MIGRATION_DATABASE_URL: withoutMail.postgres.ownerUrl(withoutMail.databaseName),
        SMTP_URL: mail.url,
      },
      isMigrated: true,
    });
    while (mail.mails.length < jobs.length) await withMail.drainOutbox();
    await withMail.close();
    expect(mail.mails.map(({ subject }) => subject).sort()).toEqual([
      ...['Du är inbjuden till Samhandling', 'Hej', 'Välj ett nytt lösenord i Samhandling'],
    ]);
  });

  it('keeps nothing to be mailed later', async () => {
    const { pool } = withoutMail.database;
    const { email } = await seedAccount(withoutMail);
    const count = async () => (await pool.query('select count(*) from outbox_job')).rows;
    const before = await count();
    await withoutMail.visitor.post('/password-resets', { email });
    expect(await count()).toEqual(before);
  });
});
