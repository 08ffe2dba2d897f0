import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Initiative } from '@samhandling/contract';
import { withClient } from '@samhandling/local-postgres';
import { PDF } from '../evidence-file-fixtures.ts';
import { evidenceFileAddress, fileOf } from '../file-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  move,
  published,
  reportDraft,
  type TestPeople,
} from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
let reportId: string;
let draftOf: string;
const clients = new Map<string, pg.Client>();

beforeAll(async () => {
  test = await openTestApp();
  const people = await cast(test);
  const effect = contribution({ evidenceUrl: 'https://example.org/rapport' });
  const { id } = await published(people, { contributions: [effect] });
  draftOf = id;
  await attachEvidenceFile(people, effect.id);
  ({ id: reportId } = await filed(people, id, {
    observedEffects: [
      {
        contributionId: effect.id,
        sex: null,
        birth: null,
        value: '0.1',
        unit: 'percent',
        note: '',
        evidenceUrl: null,
        confidence: 'medium' as const,
      },
    ],
  }));
  await reportDraft(people, id, {
    observedEffects: [
      {
        contributionId: effect.id,
        sex: null,
        birth: null,
        value: '0.2',
        unit: 'percent',
        note: '',
        evidenceUrl: null,
        confidence: 'medium' as const,
      },
    ],
  });
  const past = contribution({ evidenceUrl: 'https://example.org/rapport' });
  const archived = await published(people, { contributions: [past] });
  await attachEvidenceFile(people, past.id);
  await move(people.coordinator, await reread(people, archived.id), 'archiving');
  const early = contribution();
  await draft(people, { contributions: [early] });
  await attachEvidenceFile(people, early.id);
  // As PostgreSQL gives it to everybody, where nobody has taken it away.
  await withClient(test.postgres.superuserUrl(test.databaseName), (superuser) =>
    superuser.query(`grant temporary on database "${test.databaseName}" to public`),
  );
  for (const [role, connectionString] of [
    ['the application', test.postgres.appUrl(test.databaseName)],
    ['the owner of the tables', test.postgres.ownerUrl(test.databaseName)],
  ] as const) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    clients.set(role, client);
  }
  await test.database.pool.query(
    `insert into observation (series_id, period, revision, value, as_written, source, origin)
    select id, '2020', 1, 5, '5', 'SCB', 'hand' from series limit 1`,
  );
});
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await test.close();
});

/** Everything that must stay as it is. */
async function kept(): Promise<string> {
  const { rows } = await test.database.pool.query(`
    select (select json_agg(each order by id) from history_entry each) as history,
      (select json_agg(each order by id) from status_report each) as reports,
      (select json_agg(each order by id) from observed_effect each) as effects,
      (select json_agg(each order by id) from observation each) as observations,
      (select json_agg(each order by id) from evidence_file each) as files,
      (select json_agg(each order by id) from contribution each) as contributions,
      (select json_agg(each order by id) from initiative each) as initiatives,
      (select json_agg(each order by id) from dated_initiative each) as dated`);
  return JSON.stringify(rows);
}

const reread = async ({ editor }: TestPeople, id: string) =>
  (await editor.get<Initiative>(`/initiatives/${id}`)).body;

async function attachEvidenceFile({ editor }: TestPeople, contributionId: string): Promise<void> {
  const { status } = await editor.post(
    evidenceFileAddress({ contributionId, name: 'Utvärdering.pdf' }),
    fileOf(PDF, 'application/pdf'),
  );
  expect(status).toBe(201);
}

const HISTORY = [
  `update history_entry set reason = 'another'`,
  `update history_entry set id = default`,
  'delete from history_entry',
  'delete from history_entry where id = (select max(id) from history_entry)',
  'truncate history_entry',
  `insert into history_entry (id, subject_type, subject_id, event) overriding system value
    select id, 'x', 'x', 'x' from history_entry limit 1`,
];
const DATED = [
  `update dated_initiative set municipality_codes = '{}'`,
  `update dated_initiative set at = at - interval '1 year'`,
  'delete from dated_initiative',
  'truncate dated_initiative',
];
const REPORT = [
  `update status_report set done = 'another' where state = 'filed'`,
  `update status_report set state = 'draft' where state = 'filed'`,
  `update status_report set filed_at = now() where state = 'filed'`,
  `update status_report set snapshot = null where state = 'filed'`,
  `delete from status_report where state = 'filed'`,
  'truncate status_report cascade',
  'truncate initiative cascade',
  'update observed_effect set value = 5',
  'delete from observed_effect',
  'truncate observed_effect',
  `insert into observed_effect (report_id, contribution_id, note, position)
    select report_id, contribution_id, 'one more', 9 from observed_effect limit 1`,
  `delete from initiative`,
  `update observed_effect set report_id = (select id from status_report where state = 'filed')
    where report_id in (select id from status_report where state = 'draft')`,
  `update observed_effect set report_id = (select id from status_report where state = 'draft')
    where report_id in (select id from status_report where state = 'filed')`,
];

const PUBLISHED = `(select id from initiative where publication_state = 'published')`;
const ARCHIVED = `(select id from initiative where publication_state = 'archived')`;
const EVIDENCE_FILES = [
  `delete from evidence_file where initiative_id in ${PUBLISHED}`,
  `delete from evidence_file where initiative_id in ${ARCHIVED}`,
  `update evidence_file set content = '', size = 0`,
  `update evidence_file set removed_at = now() where initiative_id in ${PUBLISHED}`,
  `update evidence_file set removed_at = now() where initiative_id in ${ARCHIVED}`,
  `truncate evidence_file`,
  `update contribution set evidence_url = null where initiative_id in ${PUBLISHED}`,
  `update contribution set evidence_url = 'https://example.org/another' where initiative_id in ${ARCHIVED}`,
  `update contribution set initiative_id = (select id from initiative where publication_state = 'draft')
    where initiative_id in ${ARCHIVED}`,
  `delete from contribution where initiative_id in ${ARCHIVED}`,
  `delete from initiative where publication_state = 'archived'`,
  'truncate contribution cascade',
  // As if it had never been public, or only later.
  `update initiative set published_at = null where publication_state = 'published'`,
  `update initiative set published_at = now() + interval '1 day' where publication_state = 'published'`,
  `update initiative set publication_state = 'draft' where publication_state = 'published'`,
  `update initiative set publication_state = 'published' where publication_state = 'archived'`,
];

/** Rows of one's own that hide those which the triggers look at. */
const HIDING: readonly (readonly [hidden: string, statement: string])[] = [
  ['status_report (id uuid, state text)', 'delete from public.observed_effect'],
  [
    'status_report (id uuid, state text)',
    `update public.observed_effect set report_id = (
      select id from public.status_report where state = 'filed' limit 1)`,
  ],
  [
    'initiative (id uuid, publication_state text, published_at timestamptz)',
    'delete from public.evidence_file',
  ],
  [
    'initiative (id uuid, publication_state text, published_at timestamptz)',
    `update public.contribution set mechanism = 'another'
      where initiative_id in (select id from public.initiative where publication_state = 'archived')`,
  ],
];

const OBSERVATION = [
  `update observation set value = 6 where origin <> 'strategy'`,
  `update observation set recorded_at = now() where origin <> 'strategy'`,
  `delete from observation where origin <> 'strategy'`,
  'truncate observation',
  `delete from series where id in (select series_id from observation where origin = 'hand')`,
];

describe.each(['the application', 'the owner of the tables'])('%s', (role) => {
  it.each(HISTORY)('can not rewrite the log: %s', async (statement) => {
    const before = await kept();
    await expect(clients.get(role)?.query(statement)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });

  it.each(DATED)('can not rewrite what initiatives had: %s', async (statement) => {
    const before = await kept();
    await expect(clients.get(role)?.query(statement)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });

  it.each(OBSERVATION)('can not rewrite what was published: %s', async (statement) => {
    const before = await kept();
    await expect(clients.get(role)?.query(statement)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });

  it.each(REPORT)('can not rewrite a filed report: %s', async (statement) => {
    const before = await kept();
    await expect(clients.get(role)?.query(statement)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });

  it.each(EVIDENCE_FILES)(
    'can not remove evidence without a history entry: %s',
    async (statement) => {
      const before = await kept();
      await expect(clients.get(role)?.query(statement)).rejects.toThrow();
      expect(await kept()).toBe(before);
    },
  );

  it.each(HIDING)('can not hide %s from what keeps it: %s', async (hidden, statement) => {
    const before = await kept();
    const client = clients.get(role);
    await client?.query(`begin; create temporary table ${hidden}`);
    await expect(client?.query(statement)).rejects.toMatchObject({ code: '23001' });
    await client?.query('rollback');
    expect(await kept()).toBe(before);
  });

  it.each([
    `insert into history_entry (at, subject_type, subject_id, event)
      values ('2020-01-01', 'account', 'x', 'account.created') returning at as told`,
    `insert into dated_initiative (initiative_id, at, owner_actor_id, perspective_codes, agenda_goals,
        municipality_codes, action_ids, partner_actor_ids, contributions)
      select initiative_id, '2020-01-01', owner_actor_id, '{}', '{}', '{}', '{}', '{}', '[]'
      from dated_initiative limit 1 returning at as told`,
    `insert into observation (series_id, period, revision, value, as_written, source, origin, recorded_at)
      select series_id, '1999', 7 + random() * 1000, 5, '5', 'SCB', 'hand', '2020-01-01' from observation
      where origin = 'hand' limit 1 returning recorded_at as told`,
    `insert into status_report (initiative_id, state, work_status, done, achieved, deviations,
        next_steps, filed_at)
      select initiative_id, state, work_status, '', '', '', '', '2020-01-01' from status_report
      where state = 'filed' limit 1 returning filed_at as told`,
  ])('writes no other time than the clock’s: %s', async (statement) => {
    const told = await clients
      .get(role)
      ?.query<{ told: Date }>(
        `select set_config('samhandling.now', '2020-01-01', false); ${statement}`,
      );
    const [, answer] = told as unknown as pg.QueryResult<{ told: Date }>[];
    expect(Math.abs(Number(answer?.rows[0]?.told) - Date.now())).toBeLessThan(60_000);
  });

  it('can not switch off what keeps them', async () => {
    await expect(
      clients.get(role)?.query(`set session_replication_role = 'replica'`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the application', () => {
  it.each([
    'alter table history_entry disable trigger all',
    'drop trigger append_only on history_entry',
    'drop table history_entry',
    'alter table status_report disable trigger all',
    `create or replace function refuse_rewrite() returns trigger language plpgsql as 'begin return null; end'`,
    `update platform_secret set value = 'known'`,
    'delete from platform_migration',
    'delete from repeatable_sql',
    'create table anything (id integer)',
    `create or replace function clock() returns timestamptz language sql as 'select now() - interval ''1 year'''`,
    'alter table evidence_file disable trigger all',
    'drop trigger history_entry_time on history_entry',
  ])('changes no table: %s', async (statement) => {
    await expect(clients.get('the application')?.query(statement)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('adds to the log', async () => {
    const { rowCount } = await test.database.pool.query(
      `select from history_entry where subject_id = $1 and event = 'status_report.filed'`,
      [draftOf],
    );
    expect(rowCount).toBe(1);
    expect(reportId).not.toBe('');
  });
});
