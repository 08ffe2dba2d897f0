import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Initiative, Problem } from '@samhandling/contract';
import { seedActor, type TestClient } from '@samhandling/api/testing';
import {
  cast,
  completeBody,
  contribution,
  draft,
  storedInitiative,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
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

describe('A new initiative', () => {
  it('is a draft of an actor that the person writes for, and is read back as it was written', async () => {
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

  it('is created once, however often the request is repeated with its key', async () => {
    const options = { headers: { 'idempotency-key': randomUUID() } };
    const body = completeBody(people.actorId, { title: 'En gång' });
    const first = await people.editor.post<Initiative>('/initiatives', body, options);
    const second = await people.editor.post<Initiative>('/initiatives', body, options);
    expect(second.body.id).toBe(first.body.id);
  });

  it('is created once when the request is repeated within two days', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = completeBody(people.actorId, { title: 'En gång till' });
    const create = async () =>
      (await people.editor.post<Initiative>('/initiatives', body, { headers })).body.id;
    const sweepAfter = async (age: string) => {
      await test.database.pool.query(
        'update idempotency_key set created_at = now() - $2::interval where key = $1',
        [headers['idempotency-key'], age],
      );
      await test.runScheduled('housekeeping');
    };
    const first = await create();
    await sweepAfter('47 hours');
    expect(await create()).toBe(first);
    await sweepAfter('49 hours');
    expect(await create()).not.toBe(first);
  });

  it('cannot be created for an actor that the person is no member of', async () => {
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
        await client.delete(`/initiatives/${id}`, { version: 1 }),
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
    const { id, version } = await draft(people);
    const path = `/initiatives/${id}`;
    expect((await people.editor.delete(path)).status).toBe(428);
    expect((await people.editor.delete(path, { version: version + 1 })).status).toBe(412);
    expect((await people.editor.delete(path, { version })).status).toBe(204);
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

  it('succeeds once when ten requests name the same version', async () => {
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
      'an unknown area of smart specialisation',
      { specialisationCodes: ['fokus-rymd', 'okand'] },
      422,
      'initiative.specialisation_unknown',
      '/specialisationCodes/1',
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
