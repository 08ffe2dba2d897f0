import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Desk, Problem, Remark, RemarkPage, RemarkReceipt } from '@samhandling/contract';
import { stockholmDate } from '@samhandling/domain';
import {
  seedAccount,
  seedActor,
  type SeededAccount,
  type TestClient,
} from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let mail: MailServer;
let coordinator: TestClient;
let coordinatorAccount: SeededAccount;
let administrator: TestClient;
beforeAll(async () => {
  mail = await startMailServer();
  test = await openTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'S <s@example.org>' });
  coordinatorAccount = await seedAccount(test, { regionRole: 'coordinator' });
  coordinator = await test.as(coordinatorAccount);
  administrator = await test.as(await seedAccount(test, { regionRole: 'administrator' }));
}, 60_000);
beforeEach(async () => {
  await test.database.pool.query('delete from purse');
});
afterAll(async () => {
  await test.close();
  await mail.stop();
});

const TEXT = 'Bilden går inte att läsa med skärmläsare.';
const say = async (body: object = { text: TEXT }) => {
  const answer = await test.visitor.post<RemarkReceipt>('/remarks', body);
  expect(answer.status).toBe(201);
  return answer.body;
};
const listed = async (query = '') =>
  (await coordinator.get<RemarkPage>(`/remarks?limit=100${query}`)).body.items;
const openRemarksOf = async (client: TestClient) =>
  (await client.get<Desk>('/desk')).body.groups
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'remark_open');
const handle = (client: TestClient, id: string, version = 1) =>
  client.post<Remark & Problem>(`/remarks/${id}/handling`, undefined, { version });
const mailsTo = async (address: string) => {
  await test.drainJobs();
  return mail.mailsTo(address);
};

describe('A remark', () => {
  it('is made by anybody who says no more than what falls short', async () => {
    const receipt = await say();
    expect(Object.keys(receipt).sort()).toEqual(['id', 'receivedAt']);
    const remark = (await listed()).find(({ id }) => id === receipt.id);
    expect(remark).toEqual({
      id: receipt.id,
      text: TEXT,
      pageAddress: '',
      email: null,
      receivedAt: receipt.receivedAt,
      handledAt: null,
      handledBy: null,
      version: 1,
      removedOn: null,
      abilities: { handle: true },
    });
  });

  it('says of which page it is, and where an answer goes, if the writer does', async () => {
    const { id } = await say({ text: TEXT, pageAddress: '/effektkarta', email: 'a@example.org' });
    const { id: unsaid } = await say({ text: TEXT, pageAddress: '', email: '' });
    const [first, second] = [id, unsaid].map(async (wanted) =>
      (await listed()).find((remark) => remark.id === wanted),
    );
    expect(await first).toMatchObject({ pageAddress: '/effektkarta', email: 'a@example.org' });
    expect(await second).toMatchObject({ pageAddress: '', email: null });
  });

  it.each([
    ['no words', '/text', { text: '   ' }],
    ['no text', '/text', {}],
    ['a long text', '/text', { text: 'x'.repeat(2001) }],
    ['a long address', '/pageAddress', { text: TEXT, pageAddress: `/${'x'.repeat(500)}` }],
    ['no mailbox', '/email', { text: TEXT, email: 'ingen adress' }],
  ])('with %s is refused at the field %s', async (_what, field, body) => {
    const { status, body: problem } = await test.visitor.post<Problem>('/remarks', body);
    expect([status, problem.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('is read by coordinators and administrators, and by nobody else', async () => {
    const text = 'Obegripligtord på startsidan.';
    const { id } = await say({ text });
    const actor = await seedActor(test);
    const member = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'administrator' }] }),
    );
    const councillor = await test.as(await seedAccount(test, { regionRole: 'councillor' }));
    expect((await test.visitor.get('/remarks')).status).toBe(401);
    expect((await handle(test.visitor, id)).status).toBe(401);
    for (const client of [member, councillor]) {
      expect((await client.get('/remarks')).status).toBe(403);
      expect((await handle(client, id)).status).toBe(404);
    }
    for (const client of [coordinator, administrator]) {
      const { body } = await client.get<RemarkPage>('/remarks?limit=100');
      expect(body.items.map((remark) => remark.id)).toContain(id);
    }
    expect(JSON.stringify((await test.visitor.get('/search?q=Obegripligtord')).body)).not.toContain(
      text,
    );
    expect(JSON.stringify((await test.visitor.get('/activity')).body)).not.toContain(id);
  });

  it('is handled once, by a name, and stands in history', async () => {
    const { id } = await say();
    expect((await handle(coordinator, id, 7)).body.code).toBe('version.stale');
    const { status, body: handled } = await handle(coordinator, id);
    expect([status, handled.handledBy, handled.version, handled.abilities]).toEqual([
      200,
      coordinatorAccount.name,
      2,
      { handle: false },
    ]);
    const late = await handle(administrator, id);
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
    const again = await handle(administrator, id, 2);
    expect([again.status, again.body.code]).toEqual([409, 'remark.already_handled']);
    const { rows } = await test.database.pool.query<{ event: string; who: string | null }>(
      `select event, account_id as who from history_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(rows).toEqual([
      { event: 'remark.received', who: null },
      { event: 'remark.handled', who: coordinatorAccount.id },
    ]);
    const idsOf = (remarks: readonly Remark[]) => remarks.map((remark) => remark.id);
    expect(idsOf(await listed('&isHandled=true'))).toContain(id);
    expect(idsOf(await listed('&isHandled=false'))).not.toContain(id);
  });

  it('is marked by one of ten who press at once', async () => {
    const { id } = await say();
    const answers = await Promise.all(Array.from({ length: 10 }, () => handle(coordinator, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 412),
    ]);
  });

  it('is removed two years after it was handled, and not before; what is open is kept', async () => {
    const [old, recent, open] = await Promise.all([say(), say(), say()]);
    await Promise.all([handle(coordinator, old.id), handle(coordinator, recent.id)]);
    const { pool } = test.database;
    const age = (id: string, ago: string) =>
      pool.query(`update remark set handled_at = handled_at - $2::interval where id = $1`, [
        id,
        ago,
      ]);
    await age(old.id, '24 months');
    await age(recent.id, '24 months - 1 day');
    await pool.query(`update remark set created_at = now() - interval '5 years' where id = $1`, [
      open.id,
    ]);
    const remarks = await listed();
    const { removedOn, handledAt } = remarks.find(({ id }) => id === old.id) ?? {};
    expect([removedOn, handledAt !== null]).toEqual([stockholmDate(new Date()), true]);
    await test.runScheduled('housekeeping');
    const left = (await listed()).map(({ id }) => id);
    expect([old, recent, open].map(({ id }) => left.includes(id))).toEqual([false, true, true]);
    const { rowCount } = await pool.query('select from history_entry where subject_id = $1', [
      old.id,
    ]);
    expect(rowCount).toBe(2);
  });

  it('that does not exist cannot be handled', async () => {
    const { status } = await handle(coordinator, '00000000-0000-4000-8000-000000000000');
    expect(status).toBe(404);
  });
});

describe('A page of remarks', () => {
  it('after the last one is empty and still says how many there are', async () => {
    await say();
    const first = (await coordinator.get<RemarkPage>('/remarks?limit=1')).body;
    const last = (await coordinator.get<RemarkPage>('/remarks?limit=1&page=9000')).body;
    expect(first.total).toBeGreaterThan(0);
    expect(last).toEqual({ ...first, items: [], page: 9000 });
  });
});

describe('That a remark has come', () => {
  it('is mailed once to each coordinator, without what it says', async () => {
    const account = await seedAccount(test, { regionRole: 'coordinator' });
    await say();
    const mails = await mailsTo(account.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['En ny synpunkt på webbplatsen']);
    expect(mails[0]?.text).toContain('/synpunkter');
    expect(mails[0]?.text).not.toContain(TEXT);
  });

  it('waits on the desk as one thing until all of them are handled', async () => {
    await test.database.pool.query(
      'update remark set handled_at = now(), handled_by = $1 where handled_at is null',
      [coordinatorAccount.id],
    );
    expect(await openRemarksOf(coordinator)).toEqual([]);
    const first = await say();
    const second = await say();
    for (const client of [coordinator, administrator]) {
      const [item, ...more] = await openRemarksOf(client);
      expect(more).toEqual([]);
      expect(item?.since.slice(0, 19)).toBe(first.receivedAt.slice(0, 19));
    }
    const councillor = await test.as(await seedAccount(test, { regionRole: 'councillor' }));
    expect(await openRemarksOf(councillor)).toEqual([]);
    await handle(coordinator, first.id);
    expect(await openRemarksOf(coordinator)).toHaveLength(1);
    await handle(coordinator, second.id);
    expect(await openRemarksOf(coordinator)).toEqual([]);
  });
});
