import type {
  CalendarDate,
  OwnershipRole,
  OwnershipState,
  PlaceScope,
  WorkStatus,
} from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { db, rowCount } from '../../schema/index.ts';
import { withDescribedWork } from './coverage-fragments.ts';

const countOf = (condition: Expression<SqlBool | null>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

const jsonListOf = <Item>(item: Expression<Item>, order: Expression<unknown>) =>
  sql<Item[]>`json_agg(${item} order by ${order})`;

/** What is counted of the initiatives of each action that has any. */
export const initiativeCounts = () =>
  withDescribedWork
    .selectFrom('work')
    .select((eb) => {
      const isIn = (status: WorkStatus) => eb('work.work_status', '=', sql.lit(status));
      const isOverdue = eb.ref('work.is_overdue');
      return [
        'work.action_id',
        jsonBuildObject({
          total: rowCount,
          byWorkStatus: jsonBuildObject({
            idea: countOf(isIn('idea')),
            planned: countOf(isIn('planned')),
            ongoing: countOf(isIn('ongoing')),
            paused: countOf(isIn('paused')),
            completed: countOf(isIn('completed')),
            cancelled: countOf(isIn('cancelled')),
          }),
          overdue: countOf(isOverdue),
          ongoingNotOverdue: countOf(eb.and([isIn('ongoing'), eb(isOverdue, '=', sql.lit(false))])),
          silentSince: sql<CalendarDate | null>`min(${eb.ref('work.silent_since')})
            filter (where ${isOverdue})`,
          lastReportOn: sql<CalendarDate | null>`max(${eb.ref('work.last_report_on')})`,
        }).as('initiatives'),
        jsonBuildObject({
          expected: countOf(eb.ref('work.is_stated')),
          observed: countOf(eb.ref('work.is_seen')),
        }).as('effects'),
        countOf(eb('work.place_scope', '=', sql.lit<PlaceScope>('county'))).as('county_wide'),
        countOf(eb('work.place_scope', '=', sql.lit<PlaceScope>('cross_border'))).as(
          'cross_border',
        ),
      ];
    })
    .groupBy('work.action_id');

/** Municipalities that the initiatives of an action name, with how many do. */
export const places = () =>
  db
    .selectFrom(
      withDescribedWork
        .selectFrom('work')
        .innerJoin('initiative_municipality', 'initiative_municipality.initiative_id', 'work.id')
        .select(['work.action_id', 'initiative_municipality.municipality_code as code'])
        .select(rowCount.as('count'))
        .groupBy(['work.action_id', 'initiative_municipality.municipality_code'])
        .as('place'),
    )
    .select((eb) => [
      'place.action_id',
      jsonListOf(
        jsonBuildObject({ code: eb.ref('place.code'), count: eb.ref('place.count') }),
        eb.ref('place.code'),
      ).as('list'),
    ])
    .groupBy('place.action_id');

const ownershipsOfChosen = () =>
  withDescribedWork
    .selectFrom('ownership')
    .innerJoin('actor', 'actor.id', 'ownership.actor_id')
    .where('ownership.action_id', 'in', (eb) => eb.selectFrom('chosen').select('chosen.id'));

const state = (word: OwnershipState) => sql.lit(word);

/** Who has taken an action on or wants to, the lead first, and where those are who are confirmed. */
export const owners = () =>
  ownershipsOfChosen()
    .select((eb) => {
      const owner = jsonBuildObject({
        actorId: eb.ref('actor.id'),
        name: eb.ref('actor.name'),
        type: eb.ref('actor.type'),
        role: eb.ref('ownership.role'),
        state: eb.ref('ownership.state').$castTo<Exclude<OwnershipState, 'released'>>(),
      });
      const isPlaced = eb.and([
        eb('ownership.state', '=', state('confirmed')),
        eb('actor.municipality_code', 'is not', null),
      ]);
      return [
        'ownership.action_id',
        jsonListOf(
          owner,
          sql`${eb('ownership.role', '<>', sql.lit<OwnershipRole>('lead'))}, ${eb.ref('ownership.opened_on')},
            ${eb.ref('ownership.id')}`,
        ).as('list'),
        sql<string[]>`coalesce(array_agg(distinct ${eb.ref('actor.municipality_code')})
          filter (where ${isPlaced}), '{}')`.as('municipalities'),
      ];
    })
    .where('ownership.state', '<>', state('released'))
    .groupBy('ownership.action_id');

/** Kinds of actors that own initiatives of an action, or are its confirmed owners, with how many. */
export const actorTypes = () => {
  const ofWork = withDescribedWork
    .selectFrom('work')
    .select(['work.action_id', 'work.owner_type as type', rowCount.as('count')])
    .groupBy(['work.action_id', 'work.owner_type']);
  const ofOwnerships = ownershipsOfChosen()
    .select(['ownership.action_id', 'actor.type', rowCount.as('count')])
    .where('ownership.state', '=', state('confirmed'))
    .groupBy(['ownership.action_id', 'actor.type']);
  const summed = db
    .selectFrom(ofWork.unionAll(ofOwnerships).as('doer'))
    .select((eb) => [
      'doer.action_id',
      'doer.type',
      sql<number>`sum(${eb.ref('doer.count')})::int`.as('count'),
    ])
    .groupBy(['doer.action_id', 'doer.type']);
  return db
    .selectFrom(summed.as('kind'))
    .select((eb) => [
      'kind.action_id',
      jsonListOf(
        jsonBuildObject({ type: eb.ref('kind.type'), count: eb.ref('kind.count') }),
        eb.ref('kind.type'),
      ).as('list'),
    ])
    .groupBy('kind.action_id');
};
