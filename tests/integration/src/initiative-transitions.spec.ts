import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry, Initiative, Problem } from '@samhandling/contract';
import { type TestClient } from '@samhandling/api/testing';
import pg from 'pg';
import {
  acceptChange,
  cast,
  completeBody,
  draft,
  move,
  published,
  storedInitiative,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  test = await openTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'S <s@example.org>' });
  people = await cast(test);
});
afterAll(async () => {
  await test.close();
  await mail.stop();
});

const strangers = (): [string, TestClient][] => [
  ['an editor of another actor', people.otherEditor],
  ['the coordinator', people.coordinator],
  ['a councillor', people.councillor],
  ['the region’s administrator', people.administrator],
  ['a visitor', people.visitor],
];
/** What the mails that have left about the initiative are called. */
const mailsAbout = async (id: string) => {
  await test.drainJobs();
  return mail.mails
    .filter(({ text }) => text?.includes(`/initiativ/${id}`))
    .map(({ subject }) => String(subject));
};

describe('An initiative that becomes public', () => {
  it('is submitted, returned with a reason, submitted again and published', async () => {
    const first = await submitted(people);
    const before = await storedInitiative(test, first.id);
    const locked = await people.editor.put<Problem>(
      `/initiatives/${first.id}`,
      completeBody(people.actorId),
      {
        version: first.version,
      },
    );
    expect([locked.status, locked.body.code]).toEqual([409, 'initiative.transition_not_allowed']);
    for (const [, client] of strangers().filter(([, client]) => client !== people.coordinator)) {
      const answer = await client.post(`/initiatives/${first.id}/publication`, undefined, {
        version: first.version,
      });
      expect([401, 403, 404]).toContain(answer.status);
    }
    expect(
      (
        await people.editor.post(`/initiatives/${first.id}/publication`, undefined, {
          version: first.version,
        })
      ).status,
    ).toBe(403);
    expect(await storedInitiative(test, first.id)).toBe(before);

    const noReason = await people.coordinator.post(
      `/initiatives/${first.id}/return`,
      { reason: ' ' },
      { version: first.version },
    );
    expect(noReason.status).toBe(400);
    const returned = await move(people.coordinator, first, 'return', { reason: 'Vilka byar?' });
    expect(returned).toMatchObject({ publicationState: 'returned', returnReason: 'Vilka byar?' });
    const again = await move(people.editor, returned, 'submission');
    expect(again.returnReason).toBeNull();
    const done = await move(people.coordinator, again, 'publication');
    expect(done).toMatchObject({ publicationState: 'published', timeliness: 'recent' });
    expect(await mailsAbout(first.id)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/har skickat in ett initiativ/),
        'Initiativet ”Bygdens mobilkarta” behöver kompletteras',
        'Initiativet ”Bygdens mobilkarta” är publicerat',
      ]),
    );
    // The mail is made when it leaves, and that may be after the next step.
    const returnMail = mail.mails.find(
      ({ subject, text }) => /behöver kompletteras/.test(subject ?? '') && text?.includes(first.id),
    );
    expect(returnMail?.text).toContain('Vilka byar?');
  });

  it('can be withdrawn by its owner', async () => {
    const withdrawn = await move(people.editor, await submitted(people), 'withdrawal');
    expect(withdrawn).toMatchObject({ publicationState: 'draft', submittedAt: null });
    expect((await people.coordinator.get(`/initiatives/${withdrawn.id}`)).status).toBe(404);
  });

  it('is published once, with one history entry and one mail, when ten requests come at once', async () => {
    const { id, version } = await submitted(people);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        people.coordinator.post(`/initiatives/${id}/publication`, undefined, { version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => [409, 412].includes(status))).toHaveLength(9);
    const { body } = await people.coordinator.get<{ items: HistoryEntry[] }>(
      `/initiatives/${id}/history`,
    );
    expect(body.items.filter(({ event }) => event === 'initiative.published')).toHaveLength(1);
    expect((await mailsAbout(id)).filter((subject) => /är publicerat/.test(subject))).toHaveLength(
      1,
    );
  });

  it('is refused a transition that its state does not allow', async () => {
    const { id, version } = await draft(people);
    const answer = await people.editor.post<Problem>(`/initiatives/${id}/withdrawal`, undefined, {
      version,
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'initiative.transition_not_allowed']);
  });
});

describe('A transition that fails half-way', () => {
  it('leaves no state, no history and no mail', async () => {
    const waiting = await submitted(people, { title: 'Halvvägs' });
    const before = await storedInitiative(test, waiting.id);
    const mails = await mailsAbout(waiting.id);
    const owner = new pg.Client(test.postgres.ownerUrl(test.databaseName));
    await owner.connect();
    await owner.query(`
      create function fail_on_mail() returns trigger language plpgsql as $$
        begin if new.payload ->> 'initiativeId' = '${waiting.id}' then raise exception 'no'; end if; return new; end $$;
      create trigger fail_on_mail before insert on job for each row execute function fail_on_mail()`);
    const failed = await people.coordinator.post<Problem>(
      `/initiatives/${waiting.id}/publication`,
      undefined,
      { version: waiting.version },
    );
    await owner.query('drop trigger fail_on_mail on job');
    await owner.end();
    expect([failed.status, failed.body.code]).toEqual([500, 'request.unexpected_fault']);
    expect(await storedInitiative(test, waiting.id)).toBe(before);
    expect(await mailsAbout(waiting.id)).toEqual(mails);
    expect((await people.visitor.get(`/initiatives/${waiting.id}`)).status).toBe(404);
    await move(people.coordinator, waiting, 'publication');
  });
});

describe('A published initiative', () => {
  it('is read by everybody, without mailbox and reasons to a visitor', async () => {
    const { id } = await published(people);
    const { body, status } = await people.visitor.get<Initiative>(`/initiatives/${id}`);
    expect([status, body.contactEmail, body.returnReason]).toEqual([200, null, null]);
    expect(body.abilities).toEqual(expect.not.objectContaining({ update: true }));
    expect(JSON.stringify(body)).not.toContain('hemlig.brevlada');
    const { body: seen } = await people.councillor.get<Initiative>(`/initiatives/${id}`);
    expect(seen.contactEmail).toBe('hemlig.brevlada@example.org');
  });

  it('is changed by its owner, stays public and complete, and keeps what was changed', async () => {
    const initiative = await published(people);
    const changed = await people.editor.put<Initiative>(
      `/initiatives/${initiative.id}`,
      completeBody(people.actorId, { title: 'Nytt namn', contributions: [] }),
      { version: initiative.version },
    );
    expect(changed).toMatchObject({ status: 200, body: { publicationState: 'published' } });
    const accepted = await acceptChange(people, changed.body);
    const { rows } = await test.database.pool.query(
      `select from_value ->> 'title' as "from", to_value ->> 'title' as "to" from history_entry
       where subject_id = $1 and event = 'initiative.changed'`,
      [initiative.id],
    );
    expect(rows).toEqual([{ from: 'Bygdens mobilkarta', to: 'Nytt namn' }]);
    const { body } = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(body.items).toMatchObject([
      { event: 'initiative.changed', changedFields: ['title', 'contributions'], personName: null },
      { event: 'initiative.published', personName: null, reason: null },
    ]);
    const bare = await people.editor.put<Problem>(
      `/initiatives/${initiative.id}`,
      completeBody(people.actorId, { title: '' }),
      { version: accepted.version },
    );
    expect([bare.status, bare.body.code]).toEqual([422, 'initiative.incomplete']);
  });

  it('is archived with a reason, never discarded, and stays readable at its address', async () => {
    const initiative = await published(people);
    const { id, version } = initiative;
    expect((await people.editor.delete(`/initiatives/${id}`, { version })).status).toBe(409);
    for (const [, client] of strangers().filter(([, client]) => client !== people.coordinator)) {
      const answer = await client.post(`/initiatives/${initiative.id}/archiving`, undefined, {
        version: initiative.version,
      });
      expect([401, 403]).toContain(answer.status);
    }
    const bare = await people.coordinator.post(`/initiatives/${id}/archiving`, {}, { version });
    expect(bare.status).toBe(400);
    const reason = 'Projektet är slut och avrapporterat.';
    await move(people.coordinator, initiative, 'archiving', { reason });
    const { status, body } = await people.visitor.get<Initiative>(`/initiatives/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ publicationState: 'archived', archiveReason: reason });
    expect(body.archivedAt).toEqual(expect.any(String));
    expect(await countPublic(id)).toBe(0);
  });

  it('is published again by the coordinator only, and its history tells who asked', async () => {
    const initiative = await published(people);
    const { id } = initiative;
    const archived = await move(people.coordinator, initiative, 'archiving');
    const body = { reason: 'Ägaren bad om det: arbetet fortsätter.' };
    const version = archived.version;
    for (const [, client] of strangers().filter(([, client]) => client !== people.coordinator)) {
      const answer = await client.post(`/initiatives/${id}/republication`, body, { version });
      expect([401, 403]).toContain(answer.status);
    }
    const again = await move(people.coordinator, archived, 'republication', body);
    expect(again).toMatchObject({
      publicationState: 'published',
      publishedAt: initiative.publishedAt,
      archivedAt: null,
      archiveReason: null,
    });
    expect(await countPublic(id)).toBe(1);
    const { body: history } = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${id}/history`,
    );
    expect(history.items.map(({ event, reason }) => [event, reason]).slice(0, 2)).toEqual([
      ['initiative.republished', body.reason],
      ['initiative.archived', 'Arbetet är slut.'],
    ]);
  });

  /** In how many lists, searches and tables of a visitor it stands. */
  const countPublic = async (id: string) => {
    const paths = ['/initiatives?limit=100', '/initiatives/export', '/activity?limit=50'];
    const answers = await Promise.all(paths.map((path) => people.visitor.get(path)));
    const found = answers.map(({ body }) => JSON.stringify(body).includes(id));
    expect(new Set(found).size).toBe(1);
    return found[0] ? 1 : 0;
  };
});
