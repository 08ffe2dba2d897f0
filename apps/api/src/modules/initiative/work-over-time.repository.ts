import { Injectable } from '@nestjs/common';
import { type CalendarDate, WORK_GROUPS, type WorkGroup } from '@samhandling/domain';
import {
  type Expression,
  type ExpressionBuilder,
  type InferResult,
  sql,
  type SqlBool,
} from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  actorRef,
  db,
  inSwedish,
  type Of,
  rowCount,
  sites,
  type Tables,
} from '../../schema/index.ts';
import { hasObservedEffect, isClaimed, statesEffect } from '../contribution/index.ts';
import type { InitiativeFilter } from './initiative-filter.ts';
import { chosenInitiatives } from './initiative-list.ts';
import { isTimely, overdueFrom } from './initiative-timeliness.ts';

/** Counts of the initiatives that are asked for, and a page of them. */
export type StoredWorkOverTime = RowOf<typeof workOverTime>;

type Given = InitiativeFilter & {
  readonly today: CalendarDate;
  readonly page: number;
  readonly limit: number;
};

/** How far the curve reaches before and after today. */
const REACH = { before: '54 months', after: '48 months' };

const reach = (today: Expression<CalendarDate>) => ({
  first: sql<CalendarDate>`(${today}::date - ${sql.lit(REACH.before)}::interval)::date`,
  last: sql<CalendarDate>`(${today}::date + ${sql.lit(REACH.after)}::interval)::date`,
  nextYear: sql<CalendarDate>`(${today}::date + interval '12 months')::date`,
});

/** Work status, with what is silent apart: `isActive` and `isSilent` of the domain, said in SQL. */
const groupOf = (eb: Of<'initiative'>, today: Expression<CalendarDate>) =>
  sql<WorkGroup>`case
    when ${eb('initiative.work_status', '<>', sql.lit('ongoing' as const))}
      then ${eb.ref('initiative.work_status')}
    when ${isTimely(eb, ['overdue'], today)} then 'silent' else 'active' end`;

/** What is counted of each initiative: the table `chosen`. */
const chosenWork = (
  given: Parameters<typeof chosenInitiatives>[0],
  today: Expression<CalendarDate>,
) =>
  chosenInitiatives(given, { order: 'title' })
    .select([
      'initiative.id',
      'initiative.title',
      'initiative.starts_on',
      'initiative.ends_on',
      'initiative.last_report_on',
    ])
    .select((eb) => [
      groupOf(eb, today).as('work_group'),
      overdueFrom(eb).as('overdue_from'),
      isTimely(eb, ['recent', 'due', 'overdue'], today).as('is_report_expected'),
      isTimely(eb, ['overdue'], today).as('is_overdue'),
      statesEffect(eb).as('states_effect'),
    ]);

type Chosen = InferResult<ReturnType<typeof chosenWork>>[number];
const withChosen = db.$extendTables<{ chosen: Chosen }>();

/**
 * From which day each is active or to be counted with the planned, and the first day on which it no
 * longer is. Ongoing work goes on today whatever its dates say; what is silent went on until it fell
 * silent; completed work until its end, or its latest report where it names none.
 */
const spans = (today: Expression<CalendarDate>) => {
  const { first } = reach(today);
  const day = sql<CalendarDate>`${today}::date`;
  return withChosen
    .selectFrom('chosen')
    .where('chosen.work_group', 'in', ['active', 'silent', 'planned', 'completed'])
    .select((eb) => {
      const group = eb.ref('chosen.work_group');
      const start = sql<CalendarDate>`coalesce(${eb.ref('chosen.starts_on')}, ${first})`;
      const ends = eb.ref('chosen.ends_on');
      return [
        sql<boolean>`${group} = 'planned'`.as('is_planned'),
        sql<CalendarDate>`greatest(${first}, case ${group}
          when 'active' then least(${start}, ${day})
          when 'planned' then greatest(${start}, ${day} + 1)
          else ${start} end)`.as('from_on'),
        sql<CalendarDate | null>`case ${group}
          when 'active' then case when ${ends} is null then null else greatest(${ends}, ${day}) + 1 end
          when 'planned' then ${ends} + 1
          when 'silent' then least(${eb.ref('chosen.overdue_from')}, ${day})
          else least(coalesce(${ends}, ${eb.ref('chosen.last_report_on')}, date '-infinity') + 1, ${day})
          end`.as('to_on'),
      ];
    });
};

type Span = InferResult<ReturnType<typeof spans>>[number];
const withSpans = db.$extendTables<{
  span: Span;
  day_change: { day: CalendarDate; active: number; planned: number };
  day: { on: CalendarDate };
}>();

/** By how many the counts change on a day: the table `day_change`. */
const dayChanges = () => {
  const longEnough = withSpans
    .selectFrom('span')
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', eb.ref('from_on'))]));
  const change = longEnough
    .select(['span.from_on as day', 'span.is_planned', sql<number>`1`.as('change')])
    .unionAll(
      longEnough
        .select((eb) => eb.ref('span.to_on').$notNull().as('day'))
        .select(['span.is_planned', sql<number>`-1`.as('change')])
        .where('span.to_on', 'is not', null),
    );
  const sumWhere = (condition: Expression<SqlBool>) =>
    sql<number>`(coalesce(sum(change) filter (where ${condition}), 0))::int`;
  return db
    .selectFrom(change.as('changed'))
    .select((eb) => [
      'changed.day',
      sumWhere(eb.not(eb.ref('changed.is_planned'))).as('active'),
      sumWhere(eb.ref('changed.is_planned')).as('planned'),
    ])
    .groupBy('changed.day');
};

/** The first day of each month, today and a year from today: the table `day`. */
const days = (today: Expression<CalendarDate>) => {
  const { first, last, nextYear } = reach(today);
  return db
    .selectFrom(
      sql<{ on: CalendarDate }>`(
        select on_day::date as "on" from generate_series(date_trunc('month', ${first}),
          ${last}::timestamp, interval '1 month') on_day
        union select ${today}::date union select ${nextYear})`.as<'listed'>(sql`listed`),
    )
    .select('listed.on');
};

/** The counts on each day: what changed until then, added up. */
const daysOf = () =>
  jsonArrayFrom(
    withSpans
      .selectFrom('day')
      .leftJoin('day_change', (join) => join.onRef('day_change.day', '<=', 'day.on'))
      .select((eb) => [
        'day.on',
        sql<number>`coalesce(sum(${eb.ref('day_change.active')}), 0)::int`.as('active'),
        sql<number>`coalesce(sum(${eb.ref('day_change.active')} + ${eb.ref('day_change.planned')}), 0)::int`.as(
          'withPlanned',
        ),
      ])
      .groupBy('day.on')
      .orderBy('day.on'),
  );

const countIf = (condition: Expression<SqlBool>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

const countsOf = (today: Expression<CalendarDate>) => {
  const { nextYear } = reach(today);
  return withChosen.selectFrom('chosen').select((eb) => {
    const isActive = eb('chosen.work_group', '=', 'active');
    const ends = eb.ref('chosen.ends_on');
    return [
      sql<CalendarDate | null>`min(${eb.ref('chosen.starts_on')})`.as('firstOn'),
      sql<CalendarDate | null>`max(${ends})`.as('lastOn'),
      countIf(eb.and([isActive, sql<SqlBool>`(${ends} is null or ${ends} >= ${nextYear})`])).as(
        'activeNextYear',
      ),
      countIf(eb.and([isActive, sql<SqlBool>`${ends} < ${today}::date`])).as('endPassed'),
      countIf(eb.ref('chosen.is_report_expected')).as('reportsExpected'),
      countIf(eb.ref('chosen.is_overdue')).as('reportsOverdue'),
      countIf(eb.not(eb.ref('chosen.states_effect'))).as('withoutEffect'),
    ];
  });
};

/** By group, then the earliest end first; without an end last. */
const inOrder = (eb: ExpressionBuilder<Tables & { chosen: Chosen }, 'chosen'>) =>
  sql`array_position(${sql.lit(`{${WORK_GROUPS.join(',')}}`)}::text[], ${eb.ref('chosen.work_group')}),
    ${eb.ref('chosen.ends_on')} nulls last, ${inSwedish(eb.ref('chosen.title'))}, ${eb.ref('chosen.id')}`;

/** Where the initiative is on site, by name. */
const sitesOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom(sites().as('site'))
      .innerJoin('municipality', 'municipality.code', 'site.code')
      .select(['municipality.code', 'municipality.name'])
      .whereRef('site.initiative_id', '=', 'initiative.id')
      .orderBy((place) => inSwedish(place.ref('municipality.name'))),
  );

/** What an initiative says it contributes to, each goal once. */
const effectGoalsOf = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('contribution')
      .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
      .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
      .select(['effect_goal.code', 'effect_goal.title', 'priority_area.code as areaCode'])
      .select((own) => sql<boolean>`bool_or(${hasObservedEffect(own)})`.as('isObserved'))
      .whereRef('contribution.initiative_id', '=', 'initiative.id')
      .where(isClaimed)
      .groupBy(['effect_goal.id', 'priority_area.code'])
      .orderBy('isObserved', 'desc')
      .orderBy('effect_goal.position'),
  );

const linesOf = (page: Expression<number>, limit: Expression<number>) =>
  jsonArrayFrom(
    withChosen
      .selectFrom((eb) =>
        eb
          .selectFrom('chosen')
          .select(['chosen.id', 'chosen.work_group as group'])
          .select((one) => sql<number>`row_number() over (order by ${inOrder(one)})`.as('place'))
          .orderBy('place')
          .limit(sql<number>`${limit}`)
          .offset(sql<number>`(${page}::bigint - 1) * ${limit}::bigint`)
          .as('line'),
      )
      .innerJoin('initiative', 'initiative.id', 'line.id')
      .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
      .select([
        'initiative.id',
        'initiative.title',
        'initiative.place_scope as placeScope',
        'initiative.places_across_border as placesAcrossBorder',
        'initiative.starts_on as startsOn',
        'initiative.ends_on as endsOn',
        'initiative.work_status as workStatus',
        'initiative.last_report_on as lastReportOn',
        'initiative.is_example as isExample',
        'line.group',
      ])
      .select((eb) => [
        actorRef(eb).as('owner'),
        sitesOf(eb).as('municipalities'),
        effectGoalsOf(eb).as('effectGoals'),
      ])
      .orderBy('line.place'),
  );

const workOverTime = shaped<Given>()(({ today, page, limit, ...given }) =>
  db
    .with(
      (cte) => cte('chosen').materialized(),
      () => chosenWork(given, today),
    )
    .with('span', () => spans(today))
    .with(
      (cte) => cte('day_change').materialized(),
      () => dayChanges(),
    )
    .with('day', () => days(today))
    .selectFrom(countsOf(today).as('counted'))
    .selectAll()
    .select([
      jsonArrayFrom(
        withChosen
          .selectFrom('chosen')
          .select(['chosen.work_group as group', rowCount.as('count')])
          .groupBy('chosen.work_group'),
      ).as('groups'),
      daysOf().as('days'),
      linesOf(page, limit).as('items'),
    ]),
);

/** Reads initiatives as lines of time, and counts all of them, in one query. */
@Injectable()
export class WorkOverTimeRepository {
  find(reader: Reader, given: Given): Promise<StoredWorkOverTime> {
    return reader.onlyRow(workOverTime(given));
  }
}
