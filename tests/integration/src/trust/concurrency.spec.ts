import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Initiative, Ownership, Problem, StatusReport } from '@samhandling/contract';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { startMailServer, type MailServer } from '@samhandling/test-support';
import {
  cast,
  completeBody,
  draft,
  published,
  reportBody,
  reportDraft,
  submitted,
  type TestPeople,
} from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

const TEN = Array.from({ length: 10 }, (_, index) => index);
const ROUNDS = 200;

let test: PlatformTest;
let people: TestPeople;
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
  test = await openTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'Samhandling <s@example.org>' });
  people = await cast(test);
});
afterAll(async () => {
  await test.close();
  await mail.stop();
});

const count = (statuses: readonly number[], status: number) =>
  statuses.filter((each) => each === status).length;
async function rowsOf(query: string, ...values: unknown[]): Promise<number> {
  const { rows } = await test.database.pool.query<{ count: number }>(
    `select count(*)::int as count ${query}`,
    values,
  );
  return Number(rows[0]?.count);
}
const eventsOf = (id: string, event: string) =>
  rowsOf('from history_entry where subject_id = $1 and event = $2', id, event);

describe('no update is lost', () => {
  it(`of ten editors who read the same version one succeeds, ${ROUNDS} rounds`, async () => {
    const { id, version: first } = await published(people);
    let version = first;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const answers = await Promise.all(
        TEN.map((editor) =>
          people.editor.put<Initiative & Problem>(
            `/initiatives/${id}`,
            completeBody(people.actorId, {
              summary: `Runda ${round}, redaktör ${editor}`,
              contributions: [],
            }),
            { version },
          ),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect([round, count(statuses, 200), count(statuses, 412)]).toEqual([round, 1, 9]);
      const winner = answers.find(({ status }) => status === 200);
      const { body: kept } = await people.visitor.get<Initiative>(`/initiatives/${id}`);
      expect([kept.summary, kept.version]).toEqual([winner?.body.summary, version + 1]);
      version = kept.version;
    }
    expect(await eventsOf(id, 'initiative.changed')).toBe(ROUNDS);
  }, 240_000);

  it('also not of a report, an actor or an account', async () => {
    const { id: initiativeId } = await published(people);
    const report = await reportDraft(people, initiativeId);
    const { body: actor } = await people.visitor.get<Actor>(`/actors/${people.actorId}`);
    const account = await seedAccount(test);
    const actorBody = {
      name: actor.name,
      type: actor.type,
      municipalityCode: null,
      organisationNumber: '',
      webAddress: '',
      description: '',
      contactEmail: '',
    };
    const attempts: ((index: number) => Promise<{ status: number }>)[] = [
      (index) =>
        people.editor.put(
          `/reports/${report.id}`,
          reportBody({ done: `Version ${index}` }),
          report,
        ),
      (index) =>
        people.administrator.put(
          `/actors/${actor.id}`,
          { ...actorBody, description: `Version ${index}` },
          actor,
        ),
      (index) =>
        people.administrator.patch(
          `/accounts/${account.id}`,
          { regionRole: index % 2 ? 'councillor' : null, isDisabled: index % 3 === 0 },
          { version: 1 },
        ),
    ];
    for (const attempt of attempts) {
      const statuses = (await Promise.all(TEN.map(attempt))).map(({ status }) => status);
      expect([count(statuses, 200), count(statuses, 412)]).toEqual([1, 9]);
    }
  });

  it('a write without a version is refused, whatever it would change', async () => {
    const { id } = await draft(people);
    const { status, body } = await people.editor.put<Problem>(
      `/initiatives/${id}`,
      completeBody(people.actorId),
    );
    expect([status, body.code]).toEqual([428, 'version.required']);
  });
});

describe('one transition', () => {
  it('ten approvals at once make one publication, one history row, one mail', async () => {
    const author = await seedAccount(test, {
      memberships: [{ actorId: people.actorId, role: 'editor' }],
    });
    const { id, version } = await submitted({ ...people, editor: await test.as(author) });
    const coordinators = await Promise.all(
      TEN.map(async () => test.as(await seedAccount(test, { regionRole: 'coordinator' }))),
    );
    const statuses = await statusesOf(coordinators, `/initiatives/${id}/publication`, version);
    expect([count(statuses, 200), count(statuses, 412)]).toEqual([1, 9]);
    expect(await eventsOf(id, 'initiative.published')).toBe(1);
    await Promise.all(TEN.map(() => test.drainJobs()));
    const mails = mail.mailsTo(author.email);
    expect(mails.map(({ text }) => text?.includes(`/initiativ/${id}`))).toEqual([true]);
  });

  it('ten filings of a report file it once, and tell each coordinator once', async () => {
    const { id: initiativeId } = await published(people);
    const { id, version } = await reportDraft(people, initiativeId);
    const statuses = await statusesOf(
      TEN.map(() => people.editor),
      `/reports/${id}/filing`,
      version,
    );
    expect([count(statuses, 200), count(statuses, 412)]).toEqual([1, 9]);
    expect(await eventsOf(initiativeId, 'status_report.filed')).toBe(1);
  });

  it('makes one draft when ten people begin a report at once', async () => {
    const { id } = await published(people);
    const answers = await Promise.all(
      TEN.map(() => people.editor.post<StatusReport>(`/initiatives/${id}/reports`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect([count(statuses, 201), count(statuses, 409)]).toEqual([1, 9]);
    expect(await rowsOf('from status_report where initiative_id = $1', id)).toBe(1);
  });

  it('confirms one of two leads of the same action', async () => {
    const claims = await Promise.all(
      [people.actorId, people.otherActorId].map(async (actorId) => {
        const owner = await test.as(
          await seedAccount(test, { memberships: [{ actorId, role: 'administrator' }] }),
        );
        const body = { actorId, role: 'lead', note: '' };
        return (await owner.post<Ownership>('/actions/t05/ownerships', body)).body;
      }),
    );
    const answers = await Promise.all(
      claims.map(({ id, version }) =>
        people.coordinator.post(`/ownerships/${id}/confirmation`, undefined, { version }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      await rowsOf(
        `from ownership join action on action.id = action_id
        where action.code = 't05' and state = 'confirmed'`,
      ),
    ).toBe(1);
  });

  function statusesOf(clients: readonly TestClient[], path: string, version: number) {
    return Promise.all(
      clients.map(async (client) => (await client.post(path, undefined, { version })).status),
    );
  }
});

describe('A request that is repeated with its Idempotency-Key', () => {
  it('is done once when it comes ten times at the same time', async () => {
    const title = `Bara en ${randomUUID()}`;
    const body = completeBody(people.actorId, { title, contributions: [] });
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      TEN.map(() => people.editor.post<Initiative>('/initiatives', body, { headers })),
    );
    expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await rowsOf('from initiative where title = $1', title)).toBe(1);
    const other = await people.editor.post<Problem>(
      '/initiatives',
      { ...body, title: 'En annan' },
      { headers },
    );
    expect([other.status, other.body.code]).toEqual([422, 'request.idempotency_key_reused']);
  });

  it('is not answered to another person with the same key', async () => {
    const body = completeBody(people.actorId, { contributions: [] });
    const headers = { 'idempotency-key': randomUUID() };
    const first = await people.editor.post<Initiative>('/initiatives', body, { headers });
    const stranger = await people.otherEditor.post<Problem>('/initiatives', body, { headers });
    expect([first.status, stranger.status]).toEqual([201, 403]);
    expect(JSON.stringify(stranger.body)).not.toContain(first.body.id);
  });
});
