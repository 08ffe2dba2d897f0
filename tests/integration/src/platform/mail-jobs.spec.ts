import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, Outbox, seedAccount } from '@samhandling/api/testing';
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
    await withMail.drainOutbox();
    await withMail.close();
    expect(mail.mails.map(({ subject }) => subject).sort()).toEqual([
      ...['Du är inbjuden till Samhandling', 'Hej', 'Välj ett nytt lösenord i Samhandling'],
    ]);
  });

  it('saves no mails for later', async () => {
    const { pool } = withoutMail.database;
    const { email } = await seedAccount(withoutMail);
    const count = async () => (await pool.query('select count(*) from outbox_job')).rows;
    const before = await count();
    await withoutMail.visitor.post('/password-resets', { email });
    expect(await count()).toEqual(before);
  });
});

describe('who asks for all that is due', () => {
  it('also waits for a job that a round of the process has taken', async () => {
    const { app, database, drainOutbox } = withoutMail;
    const done: string[] = [];
    let release: () => void = () => undefined;
    const taken = new Promise<void>((isTaken) => {
      app.get(Outbox).handle('test.slow', async () => {
        isTaken();
        await new Promise<void>((resolve) => (release = resolve));
        done.push('job');
      });
    });
    await database.pool.query(`insert into outbox_job (kind, payload) values ('test.slow', '{}')`);
    await taken;
    const drained = drainOutbox().then(() => done.push('drained'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    release();
    await drained;
    expect(done).toEqual(['job', 'drained']);
  });
});
