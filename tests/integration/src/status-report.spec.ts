import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry, Initiative, Problem, StatusReport } from '@samhandling/contract';
import type { TestClient } from '@samhandling/api/testing';
import pg from 'pg';
import {
  acceptChange,
  cast,
  completeBody,
  contribution,
  draft,
  filed,
  published,
  reportBody,
  reportDraft,
  storedInitiative,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const strangers = (): TestClient[] => [
  people.otherEditor,
  people.coordinator,
  people.councillor,
  people.administrator,
  people.visitor,
];
const seen = (contributionId: string, value: string) => ({
  contributionId,
  sex: 'women' as const,
  birth: null,
  value,
  unit: 'percent',
  note: 'Tolv personer fick arbete.',
  evidenceUrl: 'https://example.org/rapport',
  confidence: 'medium' as const,
});
const initiativeOf = async (id: string, client: TestClient = people.visitor) =>
  (await client.get<Initiative>(`/initiatives/${id}`)).body;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

describe('A status report', () => {
  it('starts with the period since the last report and the present work status', async () => {
    const { id } = await published(people, { workStatus: 'planned' });
    await filed(people, id, { periodTo: '2026-06-30', workStatus: 'ongoing' });
    const { body } = await people.editor.post<StatusReport>(`/initiatives/${id}/reports`);
    expect(body).toMatchObject({
      state: 'draft',
      periodFrom: '2026-07-01',
      periodTo: today,
      workStatus: 'ongoing',
      contributions: [{ indicator: { code: 'k-e1-1' } }],
      abilities: { update: true, file: true, discard: true, correct: false },
    });
    const second = await people.editor.post<Problem>(`/initiatives/${id}/reports`);
    expect([second.status, second.body.code]).toEqual([409, 'status_report.draft_exists']);
    const path = `/reports/${body.id}`;
    expect((await people.editor.delete(path)).status).toBe(428);
    expect((await people.editor.delete(path, { version: body.version + 1 })).status).toBe(412);
    expect((await people.editor.delete(path, { version: body.version })).status).toBe(204);
    expect((await people.editor.get(`/reports/${body.id}`)).status).toBe(404);
  });

  it('can only be written for a published initiative', async () => {
    const { id } = await draft(people);
    const answer = await people.editor.post<Problem>(`/initiatives/${id}/reports`);
    expect([answer.status, answer.body.code]).toEqual([409, 'initiative.transition_not_allowed']);
  });

  it('is a draft that only the owner reads and writes', async () => {
    const initiative = await published(people);
    const report = await reportDraft(people, initiative.id, { done: 'Hemligt så länge' });
    const before = await storedInitiative(test, initiative.id);
    for (const client of strangers()) {
      const { id, version } = report;
      const answers = [
        await client.get(`/reports/${id}`),
        await client.put(`/reports/${id}`, reportBody(), { version }),
        await client.delete(`/reports/${id}`, { version }),
        await client.post(`/reports/${id}/filing`, undefined, { version }),
        await client.post(`/reports/${id}/corrections`, { reason: 'Fel' }),
        await client.post(`/initiatives/${initiative.id}/reports`),
      ];
      for (const { status, body } of answers) {
        expect([401, 403, 404]).toContain(status);
        expect(JSON.stringify(body)).not.toContain('Hemligt');
      }
      expect((await initiativeOf(initiative.id, client)).reports).toEqual([]);
    }
    expect(await storedInitiative(test, initiative.id)).toBe(before);
    expect((await initiativeOf(initiative.id, people.editor)).reports).toHaveLength(1);
  });

  it('names the version it read, and only contributions of its initiative', async () => {
    const initiative = await published(people);
    const { id, version } = await reportDraft(people, initiative.id);
    expect((await people.editor.put(`/reports/${id}`, reportBody())).status).toBe(428);
    expect(
      (await people.editor.put(`/reports/${id}`, reportBody(), { version: version - 1 })).status,
    ).toBe(412);
    const foreign = await published(people, { contributions: [contribution()] });
    const before = await storedInitiative(test, initiative.id);
    const answer = await people.editor.put<Problem>(
      `/reports/${id}`,
      reportBody({ observedEffects: [seen(foreign.contributions[0]?.id ?? '', '1')] }),
      { version },
    );
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.field]).toEqual([
      422,
      'status_report.contribution_unknown',
      '/observedEffects/0/contributionId',
    ]);
    expect(await storedInitiative(test, initiative.id)).toBe(before);
  });

  it('is not filed before it is complete, and says what it lacks by field', async () => {
    const initiative = await published(people);
    const contributionId = initiative.contributions[0]?.id ?? '';
    const { id, version } = await reportDraft(people, initiative.id, {
      periodFrom: null,
      done: '',
      observedEffects: [{ ...seen(contributionId, '1'), unit: 'tonnes' }],
    });
    const before = await storedInitiative(test, initiative.id);
    const answer = await people.editor.post<Problem>(`/reports/${id}/filing`, undefined, {
      version,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'status_report.incomplete']);
    expect(answer.body.errors?.map(({ field }) => field)).toEqual([
      '/periodFrom',
      '/done',
      '/observedEffects/0/unit',
    ]);
    expect(await storedInitiative(test, initiative.id)).toBe(before);
  });
});

describe('A filed report', () => {
  it('is public, and what it says of the work becomes the initiative’s', async () => {
    const { id, contributions, version } = await published(people, { workStatus: 'planned' });
    const contributionId = contributions[0]?.id ?? '';
    const report = await filed(people, id, { observedEffects: [seen(contributionId, '0.1')] });
    expect(report).toMatchObject({ state: 'filed', abilities: { update: false, correct: true } });
    const initiative = await initiativeOf(id);
    expect(initiative).toMatchObject({
      workStatus: 'ongoing',
      lastReportOn: today,
      version: version + 1,
      reports: [{ id: report.id, done: 'Vi mätte 400 km väg.' }],
      contributions: [
        { observed: [{ value: '0.1', reportId: report.id, observedOn: '2026-06-30' }] },
      ],
    });
    const { body } = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${id}/history`,
    );
    expect(body.items[0]).toMatchObject({ event: 'status_report.filed', personName: null });
  });

  it('is filed once when ten requests come at once', async () => {
    const initiative = await published(people);
    const { id, version } = await reportDraft(people, initiative.id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        people.editor.post(`/reports/${id}/filing`, undefined, { version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { body } = await people.editor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(body.items.filter(({ event }) => event === 'status_report.filed')).toHaveLength(1);
  });

  it('never changes: not by its owner, not by the database', async () => {
    const initiative = await published(people);
    const contributionId = initiative.contributions[0]?.id ?? '';
    const { id, version } = await filed(people, initiative.id, {
      observedEffects: [seen(contributionId, '0.1')],
    });
    const put = await people.editor.put<Problem>(`/reports/${id}`, reportBody({ done: 'Annat' }), {
      version,
    });
    expect([put.status, put.body.code]).toEqual([409, 'status_report.transition_not_allowed']);
    expect((await people.editor.delete(`/reports/${id}`, { version })).status).toBe(409);
    const owner = new pg.Client(test.postgres.ownerUrl(test.databaseName));
    await owner.connect();
    for (const statement of [
      `update status_report set done = 'Annat' where id = $1`,
      `delete from status_report where id = $1`,
      `update observed_effect set value = 9 where report_id = $1`,
      `delete from observed_effect where report_id = $1`,
      `insert into observed_effect (report_id, contribution_id, note, position)
        select report_id, contribution_id, 'Annat', 9 from observed_effect where report_id = $1`,
    ]) {
      for (const database of [test.database.pool, owner]) {
        await expect(database.query(statement, [id])).rejects.toThrow('never changes');
      }
    }
    await owner.end();
  });

  it('reads the same when the initiative has become another', async () => {
    const initiative = await published(people, { title: 'Det gamla namnet' });
    const [{ id: contributionId } = { id: '' }] = initiative.contributions;
    const report = await filed(people, initiative.id);
    const { version } = await initiativeOf(initiative.id, people.editor);
    const body = completeBody(people.actorId, {
      title: 'Det nya namnet',
      contributions: [contribution({ id: contributionId, mechanism: 'Annat' })],
    });
    const path = `/initiatives/${initiative.id}`;
    const changed = await people.editor.put<Initiative>(path, body, { version });
    expect(changed.status).toBe(200);
    await acceptChange(people, changed.body);
    const { body: read } = await people.visitor.get<StatusReport>(`/reports/${report.id}`);
    expect(read).toMatchObject({
      initiative: { title: 'Det gamla namnet' },
      contributions: [{ mechanism: 'Fler kan arbeta där de bor.' }],
    });
  });

  it('keeps the contributions it speaks of where they are', async () => {
    const initiative = await published(people);
    const [kept] = initiative.contributions;
    await filed(people, initiative.id, { observedEffects: [seen(kept?.id ?? '', '0.1')] });
    const { version } = await initiativeOf(initiative.id, people.editor);
    const before = await storedInitiative(test, initiative.id);
    for (const contributions of [
      [],
      [
        contribution({
          id: kept?.id,
          effectGoalCode: 'l-e1',
          indicatorCode: null,
          measureCode: null,
          expected: [],
        }),
      ],
    ]) {
      const answer = await people.editor.put<Problem>(
        `/initiatives/${initiative.id}`,
        completeBody(people.actorId, { contributions }),
        { version },
      );
      expect([answer.status, answer.body.code]).toEqual([409, 'contribution.in_use']);
    }
    expect(await storedInitiative(test, initiative.id)).toBe(before);
  });
});

describe('A correction', () => {
  it('stands in the report’s place once it is filed, and only what it saw counts', async () => {
    const initiative = await published(people);
    const contributionId = initiative.contributions[0]?.id ?? '';
    const first = await filed(people, initiative.id, {
      observedEffects: [seen(contributionId, '0.1')],
    });
    expect(
      (await people.editor.post(`/reports/${first.id}/corrections`, { reason: '' })).status,
    ).toBe(400);
    for (const client of strangers()) {
      const { status } = await client.post(`/reports/${first.id}/corrections`, { reason: 'Fel' });
      expect([401, 403]).toContain(status);
    }
    const opened = await people.editor.post<StatusReport>(`/reports/${first.id}/corrections`, {
      reason: 'Antalet personer var fel.',
    });
    expect(opened).toMatchObject({
      status: 201,
      body: { supersedesId: first.id, done: first.done, observedEffects: [{ value: '0.1' }] },
    });
    const stillStands = await initiativeOf(initiative.id);
    expect(stillStands.reports).toMatchObject([{ id: first.id, supersededById: null }]);
    expect(stillStands.contributions[0]?.observed).toMatchObject([{ value: '0.1' }]);

    const again = await people.editor.post<Problem>(`/reports/${first.id}/corrections`, {
      reason: 'Igen',
    });
    expect([again.status, again.body.code]).toEqual([409, 'status_report.transition_not_allowed']);
    const written = await people.editor.put<StatusReport>(
      `/reports/${opened.body.id}`,
      reportBody({ observedEffects: [seen(contributionId, '0.05')] }),
      { version: opened.body.version },
    );
    await people.editor.post(`/reports/${opened.body.id}/filing`, undefined, {
      version: written.body.version,
    });
    const corrected = await initiativeOf(initiative.id);
    expect(corrected.reports).toMatchObject([
      { id: opened.body.id, supersedesId: first.id, correctionReason: 'Antalet personer var fel.' },
      { id: first.id, supersededById: opened.body.id },
    ]);
    expect(corrected.contributions[0]?.observed.map(({ value }) => value)).toEqual(['0.05']);
    const { body } = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(body.items[0]?.event).toBe('status_report.corrected');
  });

  it('of an earlier report does not undo what a later one says of the work', async () => {
    const initiative = await published(people);
    const first = await filed(people, initiative.id, { periodTo: '2026-03-31' });
    await filed(people, initiative.id, {
      periodFrom: '2026-04-01',
      workStatus: 'paused',
      deviations: 'Vi väntar på snö.',
    });
    const { body: correction } = await people.editor.post<StatusReport>(
      `/reports/${first.id}/corrections`,
      { reason: 'Stavfel' },
    );
    const answer = await people.editor.post(`/reports/${correction.id}/filing`, undefined, {
      version: correction.version,
    });
    expect(answer.status).toBe(200);
    expect((await initiativeOf(initiative.id)).workStatus).toBe('paused');
  });
});
