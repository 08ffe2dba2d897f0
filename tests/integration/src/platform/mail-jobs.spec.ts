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
  it('leaves the mails to a process that has one', async () => {
    const { pool } = withoutMail.database;
    const email = `${randomUUID()}@example.org`;
    const { rows: invitations } = await pool.query<{ id: string }>(
      `insert into account_token (purpose, email, name, expires_at)
      values ('invitation', $1, 'Lena', now() + interval '1 day') returning id`,
      [email],
    );
    const coordinator = await seedAccount(withoutMail, { regionRole: 'coordinator' });
    const jobs: [string, object][] = [
      ['remark.mail', { coordinatorId: coordinator.id }],
      ['invitation.mail', { invitationId: invitations[0]?.id, language: 'sv' }],
      ['account.password_reset_mail', { accountId: (await seedAccount(withoutMail)).id }],
    ];
    for (const job of jobs) {
      await pool.query(
        `insert into job (name, lane, payload, run_at, created_at) values ($1, 'mail', $2, now(), now())`,
        job,
      );
    }
    await withoutMail.drainJobs();
    const standing = `select attempt, state from job where lane = 'mail' order by id`;
    expect((await pool.query(standing)).rows).toEqual(
      jobs.map(() => ({ attempt: 0, state: 'waiting' })),
    );

    const withMail = await createTestApp(withoutMail.postgres.appUrl(withoutMail.databaseName), {
      env: {
        MIGRATION_DATABASE_URL: withoutMail.postgres.ownerUrl(withoutMail.databaseName),
        SMTP_URL: mail.url,
      },
      isMigrated: true,
    });
    await withMail.drainJobs();
    await withMail.close();
    expect(mail.mails.map(({ subject }) => subject).sort()).toEqual([
      'Du är inbjuden till Samhandling',
      'En ny synpunkt på webbplatsen',
      'Välj ett nytt lösenord i Samhandling',
    ]);
  });

  it('saves no mails for later', async () => {
    const { pool } = withoutMail.database;
    const { email } = await seedAccount(withoutMail);
    const count = async () =>
      (await pool.query(`select count(*) from job where lane = 'mail'`)).rows;
    const before = await count();
    await withoutMail.visitor.post('/password-resets', { email });
    expect(await count()).toEqual(before);
  });
});
