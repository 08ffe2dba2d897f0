import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '@samhandling/api/testing';
import {
  initiativeBodyOf,
  initiativeBodySchema,
  statusReportBodyOf,
  statusReportBodySchema,
  type DemoAccount,
  type HistoryEvent,
  type Initiative,
  type StatusReport,
} from '@samhandling/contract';
import { openDemo } from '@samhandling/demo';
import {
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  INITIATIVE_LIFE_CYCLE,
  OWNERSHIP_LIFE_CYCLE,
  type ContributionReviewState,
  type ContributionReviewTransition,
  type OwnershipState,
  type PublicationState,
  type PublicationTransition,
} from '@samhandling/domain';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let owner: pg.Client;
let coordinator: TestClient;
let began: Date;
let initiatives: Initiative[];
beforeAll(async () => {
  // So that the tables and the strategy are older than the demo.
  await (await openTestApp()).close();
  began = new Date();
  test = await openTestApp({ DEMO: 'true' });
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
  const { body } = await test.visitor.get<{ items: DemoAccount[] }>('/demo-accounts');
  const clients = await Promise.all(body.items.map((account) => test.as(account)));
  coordinator = clients[body.items.findIndex(({ role }) => role === 'coordinator')] ?? test.visitor;
  initiatives = await visibleTo(clients);
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

/** Every initiative, as the first of the people who may see it reads it. */
async function visibleTo(clients: readonly TestClient[]): Promise<Initiative[]> {
  const { rows } = await owner.query<{ id: string }>('select id from initiative');
  return Promise.all(
    rows.map(async ({ id }) => {
      const answers = await Promise.all(
        clients.map((client) => client.get<Initiative>(`/initiatives/${id}`)),
      );
      const found = answers.find(({ status }) => status === 200);
      if (!found) throw new Error(`Nobody of the demo may see ${id}.`);
      return found.body;
    }),
  );
}

type Entry = { event: HistoryEvent; reason: string | null; contributionId: string | null };

const historyOf = async (id: string): Promise<Entry[]> => {
  const { rows } = await owner.query<Entry>(
    `select event, reason, to_value ->> 'contributionId' as "contributionId" from history_entry
     where subject_type = 'initiative' and subject_id = $1 order by id`,
    [id],
  );
  return rows;
};

/** The transitions that the history tells of, by the name of their event. */
const PUBLICATION_TRANSITIONS_BY_EVENT: Partial<Record<HistoryEvent, PublicationTransition>> = {
  'initiative.submitted': 'submit',
  'initiative.returned': 'return',
  'initiative.published': 'publish',
};
const REVIEW_TRANSITIONS_BY_EVENT: Partial<Record<HistoryEvent, ContributionReviewTransition>> = {
  'contribution.questioned': 'question',
  'contribution.accepted': 'accept',
};

/** Every row of every table of the product, as one text. */
async function allRows(): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name not in
       ('job', 'job_lane', 'job_schedule', 'purse', 'session', 'idempotency_key')`,
  );
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ digest: string }>(
      `select md5(coalesce(string_agg(each::text, '' order by each::text), '')) || count(*) as digest
       from "${name}" each`,
    );
    all[name] = rows[0]?.digest ?? '';
  }
  return all;
}

describe('The demo, loaded by use cases,', () => {
  it('says what the contract lets its owners say', async () => {
    expect(initiatives).toHaveLength(24);
    let filed = 0;
    for (const initiative of initiatives) {
      const body = initiativeBodyOf(initiative);
      expect(initiativeBodySchema.parse(body)).toEqual(body);
      for (const { id } of initiative.reports) {
        const report = await coordinator.get<StatusReport>(`/reports/${id}`);
        // A draft is its writers' alone.
        if (report.status !== 200) continue;
        filed += 1;
        const said = statusReportBodyOf(report.body);
        expect(statusReportBodySchema.parse(said)).toEqual(said);
      }
    }
    expect(filed).toBeGreaterThan(20);
  });

  it('has initiatives that came to their state by the transitions of their life cycle', async () => {
    const states = new Set<string>();
    for (const { id, publicationState } of initiatives) {
      let state: PublicationState = 'draft';
      for (const { event, reason } of await historyOf(id)) {
        const transition = PUBLICATION_TRANSITIONS_BY_EVENT[event];
        if (transition)
          state = INITIATIVE_LIFE_CYCLE.transition(state, transition, reason ?? undefined);
      }
      expect([id, state]).toEqual([id, publicationState]);
      states.add(state);
    }
    expect(states).toEqual(new Set(['draft', 'submitted', 'returned', 'published']));
  });

  it('has responsibilities that came to their state by the transitions of their life cycle', async () => {
    const { rows } = await owner.query<{
      id: string;
      state: OwnershipState;
      events: string[];
      reasons: (string | null)[];
    }>(
      `select ownership.id, ownership.state, array_agg(event order by entry.id) as events,
         array_agg(reason order by entry.id) as reasons
       from ownership join history_entry entry
         on entry.to_value ->> 'ownershipId' = ownership.id::text
       group by ownership.id`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { id, state, events, reasons } of rows) {
      const [first = '', ...later] = events.map((event) => event.replace('ownership.', ''));
      expect<readonly string[]>(OWNERSHIP_LIFE_CYCLE.initial).toContain(first);
      const end = later.reduce<OwnershipState>(
        (from, event, index) =>
          OWNERSHIP_LIFE_CYCLE.transition(
            from,
            event === 'confirmed' ? 'confirm' : 'release',
            reasons[index + 1] ?? undefined,
          ),
        first as OwnershipState,
      );
      expect([id, end]).toEqual([id, state]);
    }
  });

  it('has contributions whose review came to its state by the transitions of its life cycle', async () => {
    const { rows } = await owner.query<{
      id: string;
      initiativeId: string;
      state: ContributionReviewState;
    }>(
      `select id, initiative_id as "initiativeId", review_state as state from contribution
       where review_state <> 'open'`,
    );
    expect(rows).toHaveLength(3);
    for (const { id, initiativeId, state } of rows) {
      let reached: ContributionReviewState = 'open';
      for (const { event, reason, contributionId } of await historyOf(initiativeId)) {
        const transition = contributionId === id ? REVIEW_TRANSITIONS_BY_EVENT[event] : undefined;
        if (!transition) continue;
        reached = CONTRIBUTION_REVIEW_LIFE_CYCLE.transition(
          reached,
          transition,
          reason ?? undefined,
        );
      }
      expect([id, reached]).toEqual([id, state]);
    }
  });

  it('dates nothing by the time at which it was loaded', async () => {
    const { rows: columns } = await owner.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'timestamp with time zone'
         and table_name not in ('job', 'job_lane', 'job_schedule', 'purse', 'session',
           'database_purpose', 'account_token', 'change')`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const dated: string[] = [];
    for (const { table, column } of columns) {
      const { rowCount } = await owner.query(
        `select from "${table}" where "${column}" >= $1::timestamptz`,
        [began],
      );
      if (rowCount) dated.push(`${table}.${column}: ${rowCount} rows`);
    }
    expect(dated).toEqual([]);
  });

  it('hashes the password of all its people once', async () => {
    const { rows } = await owner.query<{ people: number; hashes: number }>(
      `select count(*)::int as people, count(distinct password_hash)::int as hashes from account`,
    );
    expect(rows[0]?.people).toBeGreaterThan(20);
    expect(rows[0]?.hashes).toBe(1);
  });

  it('leaves no job undone, and no clock that can be set', async () => {
    const { rows: jobs } = await owner.query(
      `select name, state from job where name like 'import%' and state <> 'done' or name like '%mail%'`,
    );
    expect(jobs).toEqual([]);
    const { rows } = await owner.query<{ year: number }>(
      `select extract(year from clock())::int as year from set_config('samhandling.now', '1999-06-01', true)`,
    );
    expect(rows[0]?.year).toBe(new Date().getFullYear());
  });

  it('is loaded once: another start changes nothing', async () => {
    const before = await allRows();
    const again = await openDemo();
    await again.prepare(test.config);
    await again.close();
    expect(await allRows()).toEqual(before);
  });
});
