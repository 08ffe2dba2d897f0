import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  statusReportBodyOf,
  type Action,
  type Actor,
  type Initiative,
  type InvitationReceipt,
  type Ownership,
  type Problem,
  type Session,
} from '@samhandling/contract';
import { RouteInventory, seedAccount, seedActor } from '@samhandling/api/testing';
import {
  cast,
  completeBody,
  contribution,
  draft,
  filed,
  move,
  published,
  reportDraft,
  storedInitiative,
  type TestPeople,
} from '../initiative-fixtures.ts';
import { handedOver } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { startServer, type Server } from '@samhandling/test-support';

/**
 * The ten kinds of faults that the closest public peer had to tell its users of in 2026. Two of them are
 * tested for every operation elsewhere: SQL through sorting in hostile-input.spec.ts, and who may use
 * which form and list (a form editor without authorization) in authorization-matrix.spec.ts.
 */
let test: PlatformTest;
let people: TestPeople;
let server: Server;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
  server = await startServer({
    DATABASE_URL: test.postgres.appUrl(test.databaseName),
    MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName),
  });
});
afterAll(async () => {
  await server.stop();
  await test.close();
});

const SCRIPT = `</script><script>alert(1)</script><img src=x onerror=alert(2)>`;

describe('what is closed stays closed through the API', () => {
  it('what is archived is read at its own address, and in no list, search or table', async () => {
    const effect = contribution({ mechanism: 'Mekanism som arkiveras.' });
    const initiative = await published(people, { contributions: [effect] });
    const report = await filed(people, initiative.id, { done: 'Detta gjordes före arkivet.' });
    await move(people.coordinator, await read(initiative.id), 'archiving');
    for (const client of [people.visitor, people.otherEditor, people.councillor]) {
      for (const path of [`/initiatives/${initiative.id}`, `/reports/${report.id}`]) {
        expect([path, (await client.get(path)).status]).toEqual([path, 200]);
      }
      const open = await Promise.all(
        [
          '/actions/l09',
          '/indicators/k-e1-1/contributions?limit=100',
          '/effect-goals/k-e1/initiatives?limit=100',
          '/effect-goals/k-e1/export',
          '/initiatives/export',
          '/activity',
          '/search?q=arkiv',
        ].map(async (path) => JSON.stringify((await client.get(path)).body)),
      );
      expect(open.join()).not.toMatch(/Mekanism som arkiveras|före arkivet/);
      expect(open.join()).not.toContain(initiative.id);
    }
  });

  const read = async (id: string) =>
    (await people.editor.get<Initiative>(`/initiatives/${id}`)).body;
});

describe('A person who writes to things of another actor', () => {
  it('cannot take an initiative over nor give one away', async () => {
    const { id, version } = await published(people);
    const before = await storedInitiative(test, id);
    const takeOver = await people.otherEditor.put(
      `/initiatives/${id}`,
      completeBody(people.otherActorId),
      { version },
    );
    const giveAway = await people.editor.put(
      `/initiatives/${id}`,
      completeBody(people.otherActorId),
      { version },
    );
    expect([takeOver.status, giveAway.status]).toEqual([403, 403]);
    expect(await storedInitiative(test, id)).toBe(before);
  });

  it('cannot change an initiative as a partner that is named on it', async () => {
    const { id, version } = await published(people, {
      partners: [{ actorId: people.otherActorId, role: 'Medverkar' }],
    });
    const statuses = [
      (
        await people.otherEditor.put(`/initiatives/${id}`, completeBody(people.actorId), {
          version,
        })
      ).status,
      (await people.otherEditor.post(`/initiatives/${id}/reports`)).status,
    ];
    expect(statuses).toEqual([403, 403]);
  });

  it('cannot name the contribution of another initiative as its own', async () => {
    const effect = contribution();
    const theirs = await published(people, { contributions: [effect] });
    const before = await storedInitiative(test, theirs.id);
    const stolen = await people.otherEditor.post<Problem>(
      '/initiatives',
      completeBody(people.otherActorId, {
        contributions: [{ ...effect, mechanism: 'Någon annans ord' }],
      }),
    );
    expect(stolen.status).toBe(400);
    expect(stolen.body.errors).toEqual([
      { field: '/contributions/0/id', code: 'contribution.id_taken' },
    ]);
    expect(await storedInitiative(test, theirs.id)).toBe(before);
  });

  it('cannot report an effect of the contribution of another initiative', async () => {
    const theirs = await published(people, { contributions: [contribution()] });
    const own = await published(people, { contributions: [contribution()] });
    const report = await reportDraft(people, own.id);
    const { status, body } = await people.editor.put<Problem>(
      `/reports/${report.id}`,
      {
        ...statusReportBodyOf(report),
        observedEffects: [
          {
            contributionId: theirs.contributions[0]?.id,
            sex: null,
            birth: null,
            value: '1',
            unit: 'percent',
            note: '',
            evidenceUrl: null,
            confidence: null,
          },
        ],
      },
      { version: report.version },
    );
    expect([status, body.code]).toEqual([422, 'status_report.contribution_unknown']);
  });
});

describe('a link to a file opens only what its reader may read', () => {
  /** Written into the database directly, past the rules of the API. */
  async function attach({ id, contributions: [effect] }: Initiative): Promise<string> {
    const { rows } = await test.database.pool.query<{ id: string }>(
      `insert into evidence_file
        (initiative_id, contribution_id, name, media_type, size, sha256, content, uploaded_by)
      select $1, $2, 'avtal.pdf', 'application/pdf', 5, $3, '%PDF-', account_id
      from membership where actor_id = $4 limit 1 returning id`,
      [id, effect?.id, createHash('sha256').update('%PDF-').digest('hex'), people.actorId],
    );
    return `/evidence-files/${String(rows[0]?.id)}`;
  }
  const outside = () => [people.visitor, people.otherEditor, people.councillor];
  const statuses = (path: string) =>
    Promise.all(outside().map(async (client) => (await client.get(path)).status));

  it('another organisation’s files are not found', async () => {
    const path = await attach(await draft(people, { contributions: [contribution()] }));
    expect(await statuses(path)).toEqual([404, 404, 404]);
    expect((await people.editor.get(path)).status).toBe(200);
  });

  it('a link that worked opens the same once the initiative is archived', async () => {
    const initiative = await published(people, { contributions: [contribution()] });
    const path = await attach(initiative);
    expect(await statuses(path)).toEqual([200, 200, 200]);
    await move(people.coordinator, initiative, 'archiving');
    expect(await statuses(path)).toEqual([200, 200, 200]);
  });
});

describe('a link gives only what it was made for', () => {
  const password = 'en lång mening av Lena';

  it('an invitation makes a member of the actor that sent it, and of no other', async () => {
    const runner = await test.as(
      await seedAccount(test, {
        memberships: [{ actorId: people.actorId, role: 'administrator' }],
      }),
    );
    const { body: receipt } = await runner.post<InvitationReceipt>(
      `/actors/${people.actorId}/invitations`,
      { email: `${randomUUID()}@example.org`, name: 'Lena', role: 'editor' },
    );
    const token = await handedOver(people.coordinator, receipt.id);
    const asReset = await people.visitor.post(`/password-resets/${token}`, { password });
    const withActor = await people.visitor.post(`/invitations/${token}/account`, {
      name: 'Lena',
      password,
      actorId: people.otherActorId,
    });
    expect([asReset.status, withActor.status]).toEqual([404, 400]);
    const browser = people.visitor.copy();
    const accepted = await browser.post(`/invitations/${token}/account`, {
      name: 'Lena',
      password,
    });
    expect(accepted.status).toBe(204);
    const { body: session } = await browser.get<Session>('/session');
    expect(session.memberships.map(({ actor, role }) => [actor.id, role])).toEqual([
      [people.actorId, 'editor'],
    ]);
  });

  it('an actor’s administrator invites to no other actor, and to no role in the region', async () => {
    const runner = await test.as(
      await seedAccount(test, {
        memberships: [{ actorId: people.actorId, role: 'administrator' }],
      }),
    );
    const invitation = { email: `${randomUUID()}@example.org`, name: 'Lena' };
    const answers = [
      await runner.post(`/actors/${people.otherActorId}/invitations`, {
        ...invitation,
        role: 'editor',
      }),
      await runner.post(`/actors/${people.actorId}/invitations`, {
        ...invitation,
        role: 'editor',
        regionRole: 'administrator',
      }),
      await runner.post('/invitations', { ...invitation, regionRole: 'administrator' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 400, 403]);
  });
});

describe('what somebody wrote is never run', () => {
  it('a script in a name is sent as JSON that no browser runs, and as text on a page', async () => {
    const actor = await seedActor(test, { name: `Skript ${SCRIPT}` });
    const writer = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'editor' }] }),
    );
    const { id } = await published(
      { ...people, actorId: actor.id, editor: writer },
      { title: `Titel ${SCRIPT}`, summary: SCRIPT, description: SCRIPT },
    );
    const answer = await people.visitor.get<Actor>(`/actors/${actor.id}`);
    expect(answer.body.name).toBe(`Skript ${SCRIPT}`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [`/initiativ/${id}`, `/aktorer/${actor.id}`, '/aktorer', '/sok?q=Skript']) {
      const page = await fetch(server.origin + path);
      const html = await page.text();
      expect([path, page.status]).toEqual([path, 200]);
      expect([path, html.includes('alert(1)')]).toEqual([path, true]);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      // A page that is kept for all has hashes of its own scripts in place of a nonce.
      expect(page.headers.get('content-security-policy')).toMatch(
        /;script-src 'self'( 'nonce-[\w+/=]+'|( 'sha256-[\w+/=]+')+);/,
      );
    }
  });

  it('an export has only what is public, and no cell that a spreadsheet runs', async () => {
    const actor = await seedActor(test, { name: `=HYPERLINK("https://evil.example";"x")` });
    const owner = await test.as(
      await seedAccount(test, { memberships: [{ actorId: actor.id, role: 'administrator' }] }),
    );
    const { body: claim } = await owner.post<Ownership>('/actions/t07/ownerships', {
      actorId: actor.id,
      role: 'lead',
      note: 'Ännu inte offentligt.',
    });
    await people.coordinator.post(`/ownerships/${claim.id}/confirmation`, undefined, claim);
    const secret = await draft(people, { title: 'Hemligt utkast' });
    const { body: csv, headers } = await people.visitor.get<string>('/coverage/export');
    expect(csv).toContain('HYPERLINK');
    for (const cell of csv.split(/\r\n|;/)) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
    expect(csv).not.toContain(secret.title);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});

describe('The product', () => {
  let listener: HttpServer;
  const calls: string[] = [];
  beforeAll(async () => {
    listener = createServer((request, response) => {
      calls.push(String(request.url));
      response.end();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(() => new Promise<void>((resolve) => listener.close(() => resolve())));

  it('calls no address that somebody writes in a field', async () => {
    const { port } = listener.address() as { port: number };
    const webAddress = `http://127.0.0.1:${port}/initiative`;
    const effect = contribution();
    const { id } = await published(people, { webAddress, contributions: [effect] });
    await filed(people, id, {
      observedEffects: [
        {
          contributionId: effect.id,
          sex: null,
          birth: null,
          value: '0.1',
          unit: 'percent',
          note: '',
          evidenceUrl: `http://127.0.0.1:${port}/evidence`,
          confidence: 'high',
        },
      ],
    });
    expect((await fetch(`${server.origin}/initiativ/${id}`)).status).toBe(200);
    await test.drainJobs();
    expect(calls).toEqual([]);
  });
});

describe('nothing is taken in but through what is declared', () => {
  it('no route loads a strategy, a file or rows, and other verbs are refused', async () => {
    const routes = test.app.get(RouteInventory).list();
    const taking = routes.filter(({ path }) => /import|upload|files?$|load/.test(path));
    // Values and evidence come in through these, and nothing else does.
    expect([...new Set(taking.map(({ path }) => path.split('/')[0]))].sort()).toEqual([
      'evidence-files',
      'import-file-previews',
      'import-files',
      'import-runs',
    ]);
    expect(taking.filter(({ access }) => access?.kind !== 'permission')).toEqual([]);
    const { body: action } = await people.visitor.get<Action>('/actions/l09');
    for (const path of ['/strategies', '/actions', '/actions/l09', '/indicators/k-e1-1']) {
      for (const method of ['post', 'put', 'patch'] as const) {
        const { status } = await people.administrator[method](path, action);
        expect([method, path, [404, 405].includes(status)]).toEqual([method, path, true]);
      }
    }
  });
});
