import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Invitation, InvitationReceipt } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { cast, published } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
let administrator: TestClient;
const mails: ParsedMail[] = [];
/** Whom the mail server was asked to deliver to. */
const recipients: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    recipients.push(...envelope.rcptTo.map(({ address }) => address));
    void simpleParser(stream).then((mail) => {
      mails.push(mail);
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as { port: number };
  test = await openTestApp({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Samhandling <s@example.org>',
  });
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
});
afterAll(async () => {
  await test.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const mailTo = (address: string) =>
  mails.filter(({ to }) => [to].flat().some((header) => header?.text.includes(address)));

describe('with a mail server', () => {
  it('an invitation is mailed once and shown to nobody', async () => {
    const invitation = { email: 'brev@example.org', name: 'Åsa Brev', regionRole: null };
    const { body } = await administrator.post<InvitationReceipt>('/invitations', invitation);
    expect(body).toMatchObject({ isMailed: true });
    await Promise.all([test.drainJobs(), test.drainJobs()]);
    const [mail, ...more] = mailTo('brev@example.org');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Du är inbjuden till Samhandling');
    expect(mail?.text).toMatch(/^Hej Åsa Brev!/);
    const token = /\/inbjudan\/([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    expect((await test.visitor.get(`/invitations/${token}`)).status).toBe(200);
  });

  it('an invitation that is sent again has a new link, and the old one stops', async () => {
    const invitation = { email: 'igen@example.org', name: 'Åsa Igen', regionRole: null };
    const { body } = await administrator.post<InvitationReceipt>('/invitations', invitation);
    await test.drainJobs();
    const renewed = await administrator.post<Invitation>(`/invitations/${body.id}/renewal`);
    expect(renewed.status).toBe(200);
    await test.drainJobs();
    const tokens = mailTo(invitation.email).map(
      ({ text }) => /\/inbjudan\/([\w-]{43})/.exec(text ?? '')?.[1],
    );
    const statuses = await Promise.all(
      tokens.map(async (token) => (await test.visitor.get(`/invitations/${token}`)).status),
    );
    expect(statuses).toEqual([404, 200]);
    const ids = mailTo(invitation.email).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(2);
  });

  it('an invitation that is withdrawn before its mail leaves is mailed to nobody', async () => {
    const invitation = { email: 'angrad@example.org', name: 'Åsa', regionRole: null };
    const { pool } = test.database;
    await pool.query(`
      update job_lane set paused_until = now() + interval '1 hour',
        paused_because = 'mail_server_unreachable' where name = 'mail'`);
    const { body } = await administrator.post<InvitationReceipt>('/invitations', invitation);
    await administrator.post(`/invitations/${body.id}/withdrawal`);
    await pool.query(`update job_lane set paused_until = null, paused_because = null`);
    await test.drainJobs();
    const { rows } = await pool.query(
      `select from job where lane = 'mail' and state in ('waiting', 'running')`,
    );
    expect([rows, mailTo(invitation.email)]).toEqual([[], []]);
  });

  it('a forgotten password is replaced through a link that works once', async () => {
    const account = await seedAccount(test);
    const old = await test.as(account);
    await test.visitor.post('/password-resets', { email: account.email });
    await test.visitor.post('/password-resets', { email: 'nobody@example.org' });
    await test.drainJobs();
    expect(mailTo('nobody@example.org')).toEqual([]);
    const [mail] = mailTo(account.email);
    const token = /\/losenord\/([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    const password = 'en nyvald lång mening';
    expect((await test.visitor.post(`/password-resets/${token}`, { password })).status).toBe(204);
    expect((await test.visitor.post(`/password-resets/${token}`, { password })).status).toBe(404);
    expect((await old.get<{ account: unknown }>('/session')).body.account).toBeNull();
    await test.as({ ...account, password });
  });

  it('mails speak the language of whoever they are about', async () => {
    const headers = { cookie: `${administrator.cookieHeader}; lang=en` };
    const invitation = { email: 'letter@example.org', name: 'Ann Letter', regionRole: null };
    await administrator.post('/invitations', invitation, { headers });
    await test.drainJobs();
    const [invited] = mailTo(invitation.email);
    expect(invited?.subject).toBe('You are invited to Samhandling');
    const token = /\/inbjudan\/([\w-]{43})/.exec(invited?.text ?? '')?.[1];
    const joining = { name: invitation.name, password: 'a long and private sentence' };
    const joined = await test.visitor.post(`/invitations/${token}/account`, joining, {
      headers: { cookie: 'lang=en' },
    });
    expect(joined.status).toBe(204);
    await test.visitor.post('/password-resets', { email: invitation.email });
    await test.drainJobs();
    expect(mailTo(invitation.email)[1]?.subject).toBe('Choose a new password in Samhandling');
  });

  it('a line break in a name adds no header and no recipient to a mail', async () => {
    // The API takes no such name any more; one that was kept before is mailed as it is.
    const actor = await seedActor(test, { name: 'Rad\r\nBcc: bifogad@example.org\r\n\r\nBrev' });
    const runner = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'administrator' }] }),
    );
    const invitation = { email: 'radbrytning@example.org', name: 'Åsa Rad', role: 'editor' };
    const { status } = await runner.post(`/actors/${actor.id}/invitations`, invitation);
    expect(status).toBe(201);
    await test.drainJobs();
    const [mail, ...more] = mailTo(invitation.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/Rad.*Bcc: bifogad@example\.org.*Brev/);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.text).toMatch(/^Hej Åsa Rad!/);
    expect(recipients.filter((address) => address.includes('bifogad'))).toEqual([]);
    expect(recipients).toContain(invitation.email);
  });

  it('a question about a contribution is mailed once, to whoever wrote the initiative', async () => {
    const people = await cast(test);
    const { id, contributions } = await published(people);
    const path = `/initiatives/${id}/contributions/${contributions[0]?.id}/questioning`;
    const question = 'Hur många av dem hade fått arbete ändå?';
    const ask = () => people.coordinator.post(path, { question }, { version: 1 });
    expect((await Promise.all([ask(), ask()])).map(({ status }) => status).sort()).toEqual([
      200, 412,
    ]);
    await test.drainJobs();
    const [mail, ...more] = mails.filter(({ text }) => text?.includes(question));
    expect(more).toEqual([]);
    const { rows } = await test.database.pool.query<{ email: string }>(
      'select email from account join initiative on created_by = account.id where initiative.id = $1',
      [id],
    );
    expect([mail?.to].flat().map((to) => to?.text)).toEqual([rows[0]?.email]);
    expect(mail?.text).toContain(`/initiativ/${id}`);
  });
});
