import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry, Initiative, Problem } from '@samhandling/contract';
import { seedActor, type TestClient } from '@samhandling/api/testing';
import pg from 'pg';
import {
  cast,
  completeBody,
  contribution,
  draft,
  move,
  published,
  storedInitiative,
  submitted,
  type Cast,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: Cast;
beforeAll(async () => {
  test = await openTestApp({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'S <s@example.org>' });
  people = await cast(test);
});
afterAll(() => test.close());

const strangers = (): [string, TestClient][] => [
  ['an editor of another actor', people.otherEditor],
  ['the coordinator', people.coordinator],
  ['a councillor', people.councillor],
  ['the region’s administrator', people.administrator],
  ['a visitor', people.visitor],
];
const mailsAbout = async (id: string) => {
  const { rows } = await test.database.pool.query(
    `select payload ->> 'subject' as subject from outbox_job where kind = 'mail' and payload::text like $1`,
    [`%/initiativ/${id}%`],
  );
  return rows.map(({ subject }) => subject as string);
};

describe('An initiative is begun', () => {
  it('as a draft of an actor that the person writes for, and read back as it was written', async () => {
    const initiative = await draft(people);
    expect(initiative).toMatchObject({
      publicationState: 'draft',
      version: 1,
      timeliness: 'not_expected',
      municipalities: [{ code: '2521', name: 'Pajala' }],
      actions: [{ code: 'l09', isPrimary: true, areaCode: 'livsmiljo' }, { code: 'l08' }],
      contributions: [
        { indicator: { code: 'k-e1-1' }, expected: [{ value: '0.2' }], observed: [] },
      ],
      perspectives: [
        { code: 'perspektiv-hela-lanet', title: 'Goda möjligheter till utveckling i hela länet' },
      ],
      agendaGoals: [{ number: 9 }],
      budgetTotal: '500000',
      abilities: { update: true, submit: true, discard: true, publish: false, report: false },
    });
  });

  it('once, however often the request is repeated with its key', async () => {
    const options = { headers: { 'idempotency-key': randomUUID() } };
    const body = completeBody(people.actorId, { title: 'En gång' });
    const first = await people.editor.post<Initiative>('/initiatives', body, options);
    const second = await people.editor.post<Initiative>('/initiatives', body, options);
    expect(second.body.id).toBe(first.body.id);
  });

  it('by nobody for an actor of others', async () => {
    const body = completeBody(people.actorId);
    for (const [, client] of strangers()) {
      const { status } = await client.post('/initiatives', body);
      expect(status).toBe(client === people.visitor ? 401 : 403);
    }
    expect(
      (await people.editor.post('/initiatives', completeBody(people.otherActorId))).status,
    ).toBe(403);
  });
});

describe('A draft', () => {
  it('is the owner’s own: others neither read nor write it, and it stays as it was', async () => {
    const { id } = await draft(people, { title: 'Hemligt utkast' });
    const before = await storedInitiative(test, id);
    for (const [, client] of strangers()) {
      const answers = [
        await client.get(`/initiatives/${id}`),
        await client.get(`/initiatives/${id}/history`),
        await client.put(`/initiatives/${id}`, completeBody(people.otherActorId), { version: 1 }),
        await client.delete(`/initiatives/${id}`),
        await client.post(`/initiatives/${id}/submission`, undefined, { version: 1 }),
        await client.post(`/initiatives/${id}/publication`, undefined, { version: 1 }),
      ];
      for (const { status, body } of answers) {
        expect([401, 403, 404]).toContain(status);
        expect(JSON.stringify(body)).not.toMatch(/Hemligt|hemlig/);
      }
    }
    expect(await storedInitiative(test, id)).toBe(before);
    expect((await people.editor.get(`/initiatives/${id}`)).status).toBe(200);
  });

  it('may lack nearly everything, is not submitted so, and is told what it lacks by field', async () => {
    const { id } = await draft(people, {
      title: '',
      summary: '',
      placeScope: null,
      contactEmail: '',
      actions: [],
      contributions: [contribution({ mechanism: '' })],
    });
    const { status, body } = await people.editor.post<Problem>(
      `/initiatives/${id}/submission`,
      undefined,
      {
        version: 1,
      },
    );
    expect([status, body.code]).toEqual([422, 'initiative.incomplete']);
    expect(body.errors?.map(({ field }) => field)).toEqual([
      '/title',
      '/summary',
      '/contactEmail',
      '/placeScope',
      '/actions',
      '/contributions/0/mechanism',
    ]);
  });

  it('is discarded by its owner, with all that hangs on it', async () => {
    const { id } = await draft(people);
    expect((await people.editor.delete(`/initiatives/${id}`)).status).toBe(204);
    expect((await people.editor.get(`/initiatives/${id}`)).status).toBe(404);
  });
});

describe('A write', () => {
  it('names the version it read', async () => {
    const { id } = await draft(people);
    const body = completeBody(people.actorId, { title: 'Den första' });
    expect((await people.editor.put(`/initiatives/${id}`, body)).status).toBe(428);
    const saved = await people.editor.put<Initiative>(`/initiatives/${id}`, body, { version: 1 });
    expect(saved.body.version).toBe(2);
    const late = await people.editor.put<Problem>(
      `/initiatives/${id}`,
      completeBody(people.actorId, { title: 'Den andra' }),
      { version: 1 },
    );
    expect([late.status, late.body.code, late.body.currentVersion]).toEqual([
      412,
      'version.stale',
      2,
    ]);
    expect((await people.editor.get<Initiative>(`/initiatives/${id}`)).body.title).toBe(
      'Den första',
    );
  });

  it('of ten with the same version succeeds once', async () => {
    const { id } = await draft(people);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        people.editor.put(
          `/initiatives/${id}`,
          completeBody(people.actorId, { title: `Nr ${index}` }),
          {
            version: 1,
          },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  });

  const unknownId = randomUUID();
  it.each([
    [
      'an unknown action',
      { actions: [{ code: 'x99', isPrimary: true }] },
      422,
      'action.unknown',
      '/actions/0/code',
    ],
    [
      'an unknown partner',
      { partners: [{ actorId: unknownId, role: '' }] },
      422,
      'initiative.actor_unknown',
      '/partners/0/actorId',
    ],
    [
      'an unknown municipality',
      { municipalityCodes: ['0180'] },
      422,
      'initiative.municipality_unknown',
      '/municipalityCodes/0',
    ],
    [
      'an unknown perspective',
      { perspectiveCodes: ['okand'] },
      422,
      'initiative.perspective_unknown',
      '/perspectiveCodes/0',
    ],
    [
      'an unknown effect goal',
      { contributions: [contribution({ effectGoalCode: 'x-e1' })] },
      422,
      'effect_goal.unknown',
      '/contributions/0/effectGoalCode',
    ],
    [
      'an unknown indicator',
      { contributions: [contribution({ indicatorCode: 'x-e1-1' })] },
      422,
      'indicator.unknown',
      '/contributions/0/indicatorCode',
    ],
    [
      'an indicator of another goal',
      { contributions: [contribution({ effectGoalCode: 'l-e1' })] },
      422,
      'contribution.indicator_not_of_goal',
      '/contributions/0/indicatorCode',
    ],
    [
      'another unit',
      { contributions: [contribution({ unit: 'tonnes' })] },
      422,
      'contribution.unit_differs',
      '/contributions/0/unit',
    ],
    [
      'a split that the measure has not',
      {
        contributions: [
          contribution({ effectGoalCode: 'l-e4', indicatorCode: 'l-e4-1', measureCode: null }),
          contribution({
            effectGoalCode: 'l-e3',
            indicatorCode: 'l-e3-1',
            measureCode: 'l-e3-1-vaxthusgaser',
            unit: 'million_tonnes',
          }),
        ],
      },
      422,
      'contribution.breakdown_unknown',
      '/contributions/1/expected/0',
    ],
    [
      'an action twice',
      {
        actions: [
          { code: 'l09', isPrimary: true },
          { code: 'l09', isPrimary: false },
        ],
      },
      400,
      'request.invalid',
      '/actions/1/code',
    ],
    ['a field that is not declared', { isExample: true }, 400, 'request.invalid', '/isExample'],
  ])('with %s leaves nothing', async (_name, changes, status, code, field) => {
    const { id } = await draft(people);
    const before = await storedInitiative(test, id);
    const answer = await people.editor.put<Problem>(
      `/initiatives/${id}`,
      { ...completeBody(people.actorId, { title: 'Halvskrivet' }), ...changes },
      { version: 1 },
    );
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.field]).toEqual([
      status,
      code,
      field,
    ]);
    expect(await storedInitiative(test, id)).toBe(before);
  });

  it('links no action that the strategy has given up, and keeps the links there are', async () => {
    const { id } = await draft(people, { actions: [{ code: 'l38', isPrimary: true }] });
    await test.database.pool.query(`update action set retired_at = now() where code = 'l38'`);
    const kept = { actions: [{ code: 'l38', isPrimary: true }] };
    expect(
      (
        await people.editor.put(`/initiatives/${id}`, completeBody(people.actorId, kept), {
          version: 1,
        })
      ).status,
    ).toBe(200);
    const anew = await people.editor.post<Problem>(
      '/initiatives',
      completeBody(people.actorId, kept),
    );
    expect([anew.status, anew.body.code]).toEqual([422, 'action.retired']);
    await test.database.pool.query(`update action set retired_at = null where code = 'l38'`);
  });

  it('takes no contribution of another initiative, and says not whose it is', async () => {
    const theirs = contribution();
    await draft(
      { editor: people.otherEditor, actorId: people.otherActorId },
      { contributions: [theirs] },
    );
    const { status, body } = await people.editor.post<Problem>(
      '/initiatives',
      completeBody(people.actorId, { contributions: [{ ...theirs, mechanism: 'Stulen' }] }),
    );
    expect([status, body.errors?.[0]?.field]).toEqual([400, '/contributions/0/id']);
    expect(JSON.stringify(body)).not.toContain(people.otherActorId);
    const { rows } = await test.database.pool.query(
      'select mechanism from contribution where id = $1',
      [theirs.id],
    );
    expect(rows).toEqual([{ mechanism: theirs.mechanism }]);
  });

  it('names only partners that are admitted', async () => {
    const { id } = await seedActor(test, { state: 'requested' });
    const { body } = await people.editor.post<Problem>(
      '/initiatives',
      completeBody(people.actorId, { partners: [{ actorId: id, role: '' }] }),
    );
    expect(body.code).toBe('initiative.actor_unknown');
  });
});

describe('On its way to the public', () => {
  it('it is submitted, returned with a reason, submitted again and published', async () => {
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
  });

  it('it is taken back by its owner', async () => {
    const withdrawn = await move(people.editor, await submitted(people), 'withdrawal');
    expect(withdrawn).toMatchObject({ publicationState: 'draft', submittedAt: null });
    expect((await people.coordinator.get(`/initiatives/${withdrawn.id}`)).status).toBe(404);
  });

  it('ten publications at once are one transition, one history entry and one mail', async () => {
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

  it('a step that does not lead from there is refused', async () => {
    const { id, version } = await draft(people);
    const answer = await people.editor.post<Problem>(`/initiatives/${id}/withdrawal`, undefined, {
      version,
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'initiative.transition_not_allowed']);
  });
});

describe('A step that fails half-way', () => {
  it('leaves no state, no history and no mail', async () => {
    const waiting = await submitted(people, { title: 'Halvvägs' });
    const before = await storedInitiative(test, waiting.id);
    const mails = await mailsAbout(waiting.id);
    const owner = new pg.Client(test.postgres.ownerUrl(test.databaseName));
    await owner.connect();
    await owner.query(`
      create function fail_on_mail() returns trigger language plpgsql as $$
        begin if new.payload::text like '%Halvvägs%' then raise exception 'no'; end if; return new; end $$;
      create trigger fail_on_mail before insert on outbox_job for each row execute function fail_on_mail()`);
    const failed = await people.coordinator.post<Problem>(
      `/initiatives/${waiting.id}/publication`,
      undefined,
      { version: waiting.version },
    );
    await owner.query('drop trigger fail_on_mail on outbox_job');
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
      { version: changed.body.version },
    );
    expect([bare.status, bare.body.code]).toEqual([422, 'initiative.incomplete']);
  });

  it('is archived, never discarded, and then gone from the public', async () => {
    const initiative = await published(people);
    expect((await people.editor.delete(`/initiatives/${initiative.id}`)).status).toBe(409);
    for (const [, client] of strangers().filter(([, client]) => client !== people.coordinator)) {
      const answer = await client.post(`/initiatives/${initiative.id}/archiving`, undefined, {
        version: initiative.version,
      });
      expect([401, 403]).toContain(answer.status);
    }
    await move(people.coordinator, initiative, 'archiving');
    expect((await people.visitor.get(`/initiatives/${initiative.id}`)).status).toBe(404);
    expect((await people.editor.get(`/initiatives/${initiative.id}`)).status).toBe(200);
  });
});
