import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedActor } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

/** The tables that leave no marks, each with why no public fact comes from it without another mark. */
const WITHOUT_MARKS: Readonly<Record<string, string>> = {
  account: 'who has an account is not public',
  account_token: 'links are secret',
  change: 'the marks themselves',
  change_horizon: 'how far old marks are deleted',
  database_purpose: 'decided before the database is used',
  dated_initiative: 'written with a change of the initiative, which leaves its mark',
  history_entry: 'tells of a change, in its transaction, that leaves its own mark',
  idempotency_key: 'kept answers of one caller',
  import_change: 'what a run proposes; what is stored is an observation',
  import_run: 'what a run did; what is stored is an observation',
  import_step: 'how far a run has come',
  import_step_source: 'how far a run has come',
  import_value: 'what a run read; what is stored is an observation',
  job: 'work that is not done yet',
  job_lane: 'limits of the work',
  job_schedule: 'when work is due',
  missed_search: 'counted for the coordinators only',
  membership: 'who works for whom is not public',
  pending_change: 'read by the owner and the coordinators; the initiative is touched with it',
  platform_secret: 'secret',
  purse: 'counts tries',
  remark: 'read by the coordinators only',
  republication_request:
    'read by the owner and the coordinators; the initiative is touched with it',
  search_document: 'made of things that leave their own marks, in their transaction',
  search_word: 'made of things that leave their own marks, in their transaction',
  session: 'who is signed in',
  touched_initiative: 'empty between transactions',
};

/** Tables of the libraries and of the start. */
const NOT_OURS = ['platform_migration', 'repeatable_sql', 'typeorm_metadata'];

let test: PlatformTest;
let client: pg.Client;

beforeAll(async () => {
  test = await openTestApp();
  client = new pg.Client({ connectionString: test.config.databaseUrl });
  await client.connect();
}, 60_000);

afterAll(async () => {
  await client.end();
  await test.close();
});

/** The marks of the transaction that is under way. */
async function marksSoFar(): Promise<string[]> {
  const { rows } = await client.query<{ mark: string }>(`
    select kind || ' ' || subject_id as mark from change
    where transaction_id = pg_current_xact_id()::text::bigint order by 1`);
  return rows.map(({ mark }) => mark);
}

async function marksOf(work: () => Promise<unknown>): Promise<string[]> {
  await client.query('begin');
  try {
    await work();
    return await marksSoFar();
  } finally {
    await client.query('rollback');
  }
}

const ALL = '00000000-0000-0000-0000-000000000000';

describe('a table', () => {
  it('leaves a mark of each insert, update and delete, or is listed with why it does not', async () => {
    const { rows } = await client.query<{ name: string; events: string[] }>(
      `select class.relname as name, array(
          select case when tgtype & 4 > 0 then 'insert' when tgtype & 8 > 0 then 'delete' else 'update' end
          from pg_trigger join pg_proc on pg_proc.oid = tgfoid
          where tgrelid = class.oid and tgname like 'change\\_marked%' and proname like 'mark\\_%'
            and tgtype & 1 = 0 and tgtype & 2 = 0
          order by 1) as events
        from pg_class class
        where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
          and not (class.relname = any($1))
        order by 1`,
      [NOT_OURS],
    );
    const without = rows.filter(({ events }) => events.length === 0).map(({ name }) => name);
    expect(without).toEqual(Object.keys(WITHOUT_MARKS).sort());
    for (const { name, events } of rows.filter(({ events }) => events.length > 0)) {
      expect([name, ...events]).toEqual([name, 'delete', 'insert', 'update']);
    }
  });
});

describe('a mark', () => {
  it('is left once for each thing, however often the transaction changes it', async () => {
    const [first, second] = [await seedActor(test), await seedActor(test)];
    const marks = await marksOf(async () => {
      const both = [[first.id, second.id]];
      await client.query(`update actor set description = 'a' where id = any($1)`, both);
      await client.query(`update actor set description = 'b' where id = any($1)`, both);
    });
    expect(marks).toEqual([`actor ${first.id}`, `actor ${second.id}`].sort());
  });

  it('is left by no statement that finds nothing to change', async () => {
    const marks = await marksOf(async () => {
      await client.query(`update actor set description = 'a' where false`);
      await client.query(`update thin_thresholds set leads = 3 where false`);
      await client.query(`delete from strategy where false`);
    });
    expect(marks).toEqual([]);
  });

  it('goes with the part of a transaction that is taken back, and comes again with the next', async () => {
    const { id } = await seedActor(test);
    const change = () => client.query(`update actor set description = 'a' where id = $1`, [id]);
    const marks = await marksOf(async () => {
      await client.query('savepoint part');
      await change();
      await client.query('rollback to part');
      expect(await marksSoFar()).toEqual([]);
      await change();
    });
    expect(marks).toEqual([`actor ${id}`]);
  });

  it('is of the initiative where something that hangs on it is written, moved or removed', async () => {
    const { id: actor } = await seedActor(test);
    const { id: partner } = await seedActor(test);
    const [first, second] = [randomUUID(), randomUUID()];
    const insert = `insert into initiative (id, owner_actor_id, title, summary, description, work_status,
        publication_state, contact_email, web_address, reference_number, perspective_codes, agenda_goals)
      values ($1, $2, 'Ett initiativ', '', '', 'planned', 'draft', '', '', '', '{}', '{}')`;
    await client.query(insert, [first, actor]);
    await client.query(insert, [second, actor]);
    const written = `insert into initiative_partner (initiative_id, actor_id, role, position)
      values ($1, $2, '', 0)`;
    expect(await marksOf(() => client.query(written, [first, partner]))).toEqual([
      `initiative ${first}`,
    ]);
    await client.query(written, [first, partner]);
    const moved = `update initiative_partner set initiative_id = $2 where initiative_id = $1`;
    expect(await marksOf(() => client.query(moved, [first, second]))).toEqual(
      [`initiative ${first}`, `initiative ${second}`].sort(),
    );
    const removed = `delete from initiative_partner where initiative_id = $1`;
    expect(await marksOf(() => client.query(removed, [first]))).toEqual([`initiative ${first}`]);
  });

  it('is of no single thing where the strategy changes', async () => {
    const marks = await marksOf(() =>
      client.query(`insert into municipality (code, name, hex_column, hex_row, position)
        values ('9999', 'Exempelby', 90, 90, 99)`),
    );
    expect(marks).toEqual([`strategy ${ALL}`]);
  });
});
