import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '@samhandling/api/testing';
import {
  initiativeBodyOf,
  initiativeBodySchema,
  statusReportBodyOf,
  statusReportBodySchema,
  type DemoAccount,
  type Initiative,
} from '@samhandling/contract';
import {
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  INITIATIVE_LIFE_CYCLE,
  OWNERSHIP_LIFE_CYCLE,
  reportFilingProblems,
  submissionProblems,
  type ContributionReviewState,
  type ContributionReviewTransition,
  type Measure,
  type MeasuredIndicator,
  type OwnershipState,
  type PublicationState,
  type PublicationTransition,
} from '@samhandling/domain';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';
import { digestOfCounty } from './simulated-county.digest.ts';

let test: PlatformTest;
let owner: pg.Client;
let began: Date;
let coordinator: TestClient;
/** All but drafts, which their writers alone may see. */
let initiatives: Initiative[];

beforeAll(async () => {
  await (await openTestApp()).close();
  began = new Date();
  test = await openTestApp({ DEMO: 'county' });
  owner = await connected(test);
  const { body } = await test.visitor.get<{ items: DemoAccount[] }>('/demo-accounts');
  const account = body.items.find(({ role }) => role === 'coordinator');
  if (!account) throw new Error('The county has no coordinator.');
  coordinator = await test.as(account);
  const rows = await all<{ id: string }>(
    `select id from initiative where publication_state <> 'draft' order by id`,
  );
  initiatives = [];
  for (const { id } of rows) {
    const answer = await coordinator.get<Initiative>(`/initiatives/${id}`);
    if (answer.status === 200) initiatives.push(answer.body);
  }
}, 300_000);
afterAll(async () => {
  await owner.end();
  await test.close();
});

async function connected({ postgres, databaseName }: PlatformTest): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.ownerUrl(databaseName) });
  await client.connect();
  return client;
}

const all = async <Row extends object>(text: string): Promise<Row[]> =>
  (await owner.query<Row>(text)).rows;

type Told = { subject: string; state: string; events: string[]; reasons: (string | null)[] };

/** Walks from state to state as the history tells, and gives where it ends. */
const walked = <State, Transition>(
  { events, reasons }: Told,
  from: State,
  move: (from: State, transition: Transition, reason?: string) => State,
  names: Readonly<Record<string, Transition>>,
): State =>
  events.reduce<State>((state, event, index) => {
    const transition = names[event];
    return transition === undefined ? state : move(state, transition, reasons[index] ?? undefined);
  }, from);

describe('The simulated county', () => {
  it('has the size of a county, and the skew of life', async () => {
    const [counted] = await all<Record<string, number>>(`
      select (select count(*)::int from initiative) as initiatives,
        (select count(*)::int from initiative where publication_state = 'published') as published,
        (select count(*)::int from actor) as actors,
        (select count(*)::int from status_report where supersedes_id is null) as reports,
        (select count(*)::int from contribution) + (select count(*)::int from observed_effect) as effects,
        (select count(distinct lower(title))::int from initiative) as titles`);
    expect(counted).toMatchObject({ initiatives: 500, published: 430, actors: 300, titles: 500 });
    expect(Number(counted?.reports)).toBeGreaterThan(2900);
    expect(Number(counted?.effects)).toBeGreaterThan(1400);
    const owned = await all<{ many: number }>(`
      select count(*)::int as many from initiative group by owner_actor_id order by 1 desc`);
    expect(owned[0]?.many).toBeGreaterThanOrEqual(55);
    expect(owned.filter(({ many }) => many <= 2).length).toBeGreaterThan(owned.length / 2);
    const [saying] = await all<{ share: number }>(`
      select avg((exists (select from contribution where initiative_id = initiative.id))::int)::float8
        as share from initiative where publication_state = 'published'`);
    expect(saying?.share).toBeGreaterThan(0.66);
    expect(saying?.share).toBeLessThan(0.78);
  });

  it('has actions that nobody works on, that many work on, that wait, and that have stopped', async () => {
    const actions = await all<{ many: number; ongoing: number }>(`
      select count(initiative.id)::int as many,
        count(initiative.id) filter (where work_status = 'ongoing')::int as ongoing
      from action left join initiative_action on action_id = action.id
        left join initiative on initiative.id = initiative_id and publication_state = 'published'
      group by action.id`);
    expect(actions.filter(({ many }) => many === 0).length).toBeGreaterThanOrEqual(3);
    expect(actions.filter(({ many, ongoing }) => many > 0 && ongoing === 0).length).toBeGreaterThan(
      1,
    );
    expect(Math.max(...actions.map(({ many }) => many))).toBeGreaterThan(14);
    const [{ bare } = { bare: 0 }] = await all<{ bare: number }>(`
      select count(*)::int as bare from action where not exists (
        select from ownership where action_id = action.id and state = 'confirmed')`);
    expect(bare).toBeGreaterThan(25);
    expect(bare).toBeLessThan(40);
  });

  it('says what the contract lets owners say, and could have been submitted', async () => {
    const codes = await all<{ code: string }>('select code from action');
    const places = await all<{ code: string }>('select code from municipality');
    const indicators = await measuredIndicators();
    const context = {
      knownActionCodes: new Set(codes.map(({ code }) => code)),
      knownMunicipalityCodes: new Set(places.map(({ code }) => code)),
      indicators,
    };
    expect(initiatives.length).toBeGreaterThan(450);
    for (const initiative of initiatives) {
      const body = initiativeBodyOf(initiative);
      expect(initiativeBodySchema.parse(body)).toEqual(body);
      expect([initiative.title, submissionProblems(body, context)]).toEqual([initiative.title, []]);
    }
  });

  it('has reports that could have been filed on their day, one after the other', async () => {
    const measures = new Map(
      [...(await measuredIndicators()).values()].flatMap((indicator) =>
        indicator.measures.map((measure) => [measure.code, measure] as const),
      ),
    );
    let filed = 0;
    for (const initiative of initiatives) {
      const known = new Map<string, Measure | null>(
        initiative.contributions.map(({ id, measureCode }) => [
          id,
          measures.get(measureCode ?? '') ?? null,
        ]),
      );
      const inOrder = initiative.reports
        .filter(({ state }) => state === 'filed')
        .toSorted((a, b) => String(a.filedAt).localeCompare(String(b.filedAt)));
      let before: string | null = null;
      let currentWorkStatus = inOrder[0]?.workStatus ?? initiative.workStatus;
      for (const report of inOrder) {
        const said = statusReportBodyOf(report);
        expect(statusReportBodySchema.parse(said)).toEqual(said);
        const problems = reportFilingProblems(report, {
          today: String(report.filedAt).slice(0, 10),
          currentWorkStatus,
          measures: known,
        });
        expect([initiative.title, report.filedAt, problems]).toEqual([
          initiative.title,
          report.filedAt,
          [],
        ]);
        filed += 1;
        if (report.supersedesId !== null) continue;
        if (before !== null) expect(String(report.periodFrom) > before).toBe(true);
        before = report.periodTo;
        currentWorkStatus = report.workStatus;
      }
      if (inOrder.length > 0) expect(initiative.workStatus).toBe(currentWorkStatus);
    }
    expect(filed).toBeGreaterThan(2900);
  });

  it('came to every state by the transitions of its life cycle', async () => {
    const publications = await all<Told>(toldOf('initiative', 'publication_state', 'subject_id'));
    const names: Record<string, PublicationTransition> = {
      'initiative.submitted': 'submit',
      'initiative.returned': 'return',
      'initiative.published': 'publish',
      'initiative.archived': 'archive',
    };
    for (const told of publications) {
      const move = INITIATIVE_LIFE_CYCLE.transition;
      const end = walked<PublicationState, PublicationTransition>(told, 'draft', move, names);
      expect([told.subject, end]).toEqual([told.subject, told.state]);
    }
    expect(new Set(publications.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted', 'returned', 'published', 'archived']),
    );
    const ownerships = await all<Told>(toldOf('ownership', 'state', `to_value ->> 'ownershipId'`));
    for (const told of ownerships) {
      const [first = '', ...later] = told.events.map((event) => event.replace('ownership.', ''));
      const end = walked<OwnershipState, 'confirm' | 'release'>(
        { ...told, events: later, reasons: told.reasons.slice(1) },
        first as OwnershipState,
        OWNERSHIP_LIFE_CYCLE.transition,
        { confirmed: 'confirm', released: 'release' },
      );
      expect([told.subject, end]).toEqual([told.subject, told.state]);
    }
    expect(new Set(ownerships.map(({ state }) => state))).toEqual(
      new Set(['claimed', 'proposed', 'confirmed', 'released']),
    );
    const reviews = await all<Told>(
      toldOf('contribution', 'review_state', `to_value ->> 'contributionId'`),
    );
    for (const told of reviews) {
      const end = walked<ContributionReviewState, ContributionReviewTransition>(
        told,
        'open',
        CONTRIBUTION_REVIEW_LIFE_CYCLE.transition,
        {
          'contribution.questioned': 'question',
          'contribution.answered': 'answer',
          'contribution.accepted': 'accept',
        },
      );
      expect([told.subject, end]).toEqual([told.subject, told.state]);
    }
    expect(new Set(reviews.map(({ state }) => state))).toEqual(
      new Set(['questioned', 'answered', 'accepted']),
    );
  });

  it('is told in the order of time, and nothing by the time at which it was loaded', async () => {
    expect(
      await all(`select id from (
        select id, at, lag(at) over (order by id) as before from history_entry
          where subject_type <> 'strategy') entry where at < before`),
    ).toEqual([]);
    const columns = await all<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'timestamp with time zone'
         and table_name not in ('job', 'job_lane', 'job_schedule', 'purse', 'session',
           'database_purpose', 'account_token', 'change')`,
    );
    for (const { table, column } of columns) {
      const { rowCount } = await owner.query(
        `select from "${table}" where "${column}" >= $1::timestamptz`,
        [began],
      );
      expect([table, column, rowCount]).toEqual([table, column, 0]);
    }
  });

  it('leaves right what the product keeps by itself', async () => {
    expect(
      await all(`select id from initiative where last_report_on is distinct from (
        select max((filed_at at time zone 'Europe/Stockholm')::date) from status_report
        where initiative_id = initiative.id and state = 'filed' and supersedes_id is null)`),
    ).toEqual([]);
    expect(
      await all(`select id from initiative where (publication_state = 'published') <> exists (
        select from search_document where kind = 'initiative' and search_document.id = initiative.id
          and search_document.title = initiative.title)`),
    ).toEqual([]);
    expect(
      await all(`select observed_effect.id from observed_effect
        join status_report on status_report.id = report_id where state <> 'filed'`),
    ).toEqual([]);
  });

  it('keeps how each initiative stood from its publication on, with what changed at its time', async () => {
    expect(
      await all(`select id, published_at from initiative where published_at is distinct from (
        select min(at) from dated_initiative where initiative_id = initiative.id)`),
    ).toEqual([]);
    expect(
      await all(`select initiative.id from initiative join lateral (
          select * from dated_initiative where initiative_id = initiative.id
          order by at desc, id desc limit 1) last on true
        where (last.ends_on, last.municipality_codes) is distinct from (initiative.ends_on, array(
          select municipality_code from initiative_municipality
          where initiative_id = initiative.id order by 1))`),
    ).toEqual([]);
    const [changed] = await all<{ ends: number; places: number; reviews: number }>(`
      select count(*) filter (where ends_on <> before.ends)::int as ends,
        count(*) filter (where municipality_codes <> before.places)::int as places,
        count(*) filter (where contributions <> before.reviews)::int as reviews
      from (select *, lag(ends_on) over one as ends, lag(municipality_codes) over one as places,
          lag(contributions) over one as reviews from dated_initiative
        window one as (partition by initiative_id order by at, id)) before`);
    expect(changed?.ends).toBeGreaterThan(20);
    expect(changed?.places).toBeGreaterThan(10);
    expect(changed?.reviews).toBeGreaterThan(100);
  });

  it('has values that can be true together', async () => {
    const values = await all<{ measure: string; period: string; unit: string } & Places>(`
      select measure.code as measure, period, series.unit,
        max(value) filter (where place_code = '25')::float8 as county,
        array_agg(value::float8) filter (where place_code not in ('25', '00')) as municipal
      from observation join series on series.id = series_id join measure on measure.id = measure_id
      where sex is null and birth is null and origin = 'hand' group by 1, 2, 3`);
    const withMunicipalities = values.filter(({ municipal }) => municipal !== null);
    expect(new Set(withMunicipalities.map(({ measure }) => measure)).size).toBeGreaterThan(12);
    for (const { measure, period, unit, county, municipal } of withMunicipalities) {
      const parts = municipal ?? [];
      expect([measure, period, parts.length]).toEqual([measure, period, 14]);
      if (unit === 'percent') {
        expect(Math.min(...parts)).toBeLessThanOrEqual(county);
        expect(Math.max(...parts)).toBeGreaterThanOrEqual(county);
        expect(Math.min(...parts, 100 - Math.max(...parts))).toBeGreaterThanOrEqual(0);
      } else {
        const sum = parts.reduce((whole, part) => whole + part, 0);
        expect([measure, period, sum.toFixed(3)]).toEqual([measure, period, county.toFixed(3)]);
      }
    }
    expect(
      await all(`
        select measure.code, period, place_code from observation join series on series.id = series_id
          join measure on measure.id = measure_id
        where birth is null and origin = 'hand' and series.unit = 'percent'
        group by 1, 2, 3
        having max(value) filter (where sex is null) not between min(value) filter (where sex is not null)
          and max(value) filter (where sex is not null)
          or measure.code like '%konsfordelning%' and sum(value) <> 100`),
    ).toEqual([]);
  });

  it('is the same each time it is loaded on the same day', async () => {
    const again = await openTestApp({ DEMO: 'county' });
    const other = await connected(again);
    expect(await digestOfCounty(other)).toEqual(await digestOfCounty(owner));
    await other.end();
    await again.close();
  }, 300_000);
});

type Places = { county: number; municipal: number[] | null };

/** What the history tells of each thing, in its order, with the state that the thing is in. */
const toldOf = (table: string, state: string, key: string): string => `
  select ${table}.id as subject, ${state} as state, array_agg(event order by entry.id) as events,
    array_agg(reason order by entry.id) as reasons
  from ${table} join history_entry entry on ${key} = ${table}.id::text
  group by ${table}.id`;

async function measuredIndicators(): Promise<Map<string, MeasuredIndicator>> {
  const rows = await all<MeasuredIndicator>(`
    select indicator.code, json_agg(json_build_object('code', measure.code, 'unit', measure.unit,
      'breakdowns', json_build_object(
        'sex', exists (select from series where measure_id = measure.id and sex is not null),
        'birth', exists (select from series where measure_id = measure.id and birth is not null))))
      as measures
    from indicator join measure on indicator_id = indicator.id group by indicator.code`);
  return new Map(rows.map((indicator) => [indicator.code, indicator]));
}
