import type {
  CalendarDate,
  OwnershipRole,
  OwnershipState,
  PlaceScope,
  WorkStatus,
} from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { db, rowCount, sites } from '../../schema/index.ts';
import { withDescribedWork } from './coverage-fragments.ts';

const countOf = (condition: Expression<SqlBool | null>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

/** The last end that active work names; nothing where one of it names none. */
const lastEndOf = (isActive: Expression<SqlBool>, end: Expression<CalendarDate | null>) =>
  sql<CalendarDate | null>`case when bool_or(${isActive} and ${end} is null) then null
    else max(${end}) filter (where ${isActive}) end`;

const jsonListOf = <Item>(item: Expression<Item>, order: Expression<unknown>) =>
  sql<Item[]>`json_agg(${item} order by ${order})`;

/** What is counted of the initiatives of each action that has any. */
export const initiativeCounts = () =>
  withDescribedWork
    .selectFrom('work')
    .select((eb) => {
      const isSelected = eb.ref('work.is_selected');
      const selected = (condition: Expression<SqlBool>) => countOf(eb.and([isSelected, condition]));
      const isIn = (status: WorkStatus) => eb('work.work_status', '=', sql.lit(status));
      const isOverdue = eb.and([isSelected, eb.ref('work.is_overdue')]);
      const isActive = eb.ref('work.is_active');
      const isSelectedActive = eb.and([isSelected, isActive]);
      const activeIn = (scope: PlaceScope) =>
        countOf(eb.and([isActive, eb('work.place_scope', '=', sql.lit(scope))]));
      return [
        'work.action_id',
        jsonBuildObject({
          total: countOf(isSelected),
          byWorkStatus: jsonBuildObject({
            idea: selected(isIn('idea')),
            planned: selected(isIn('planned')),
            ongoing: selected(isIn('ongoing')),
            paused: selected(isIn('paused')),
            completed: selected(isIn('completed')),
            cancelled: selected(isIn('cancelled')),
          }),
          active: countOf(isSelectedActive),
          overdue: countOf(isOverdue),
          silentSince: sql<CalendarDate | null>`min(${eb.ref('work.silent_since')})
            filter (where ${isOverdue})`,
          lastReportOn: sql<CalendarDate | null>`max(${eb.ref('work.last_report_on')})
            filter (where ${isSelected})`,
        }).as('initiatives'),
        jsonBuildObject({
          expected: selected(eb.ref('work.is_stated')),
          expectedByActive: selected(eb.and([isActive, eb.ref('work.is_stated')])),
          observed: selected(eb.ref('work.is_seen')),
        }).as('effects'),
        jsonBuildObject({
          countyWide: activeIn('county'),
          crossBorder: activeIn('cross_border'),
          leads: sql<number>`(count(distinct ${eb.ref('work.owner_actor_id')})
            filter (where ${isSelectedActive}))::int`,
          lastEndOn: lastEndOf(isSelectedActive, eb.ref('work.ends_on')),
        }).as('active'),
      ];
    })
    .groupBy('work.action_id');

/** Municipalities where the active initiatives of an action are on site, with how many are. */
export const activeSites = () =>
  db
    .selectFrom(
      withDescribedWork
        .selectFrom('work')
        .innerJoin(sites().as('site'), 'site.initiative_id', 'work.id')
        .select(['work.action_id', 'site.code'])
        .select(rowCount.as('count'))
        .where('work.is_active', '=', true)
        .where('work.is_selected', '=', true)
        .groupBy(['work.action_id', 'site.code'])
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

/** Who has taken an action on or wants to, the lead first. */
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
      return [
        'ownership.action_id',
        jsonListOf(
          owner,
          sql`${eb('ownership.role', '<>', sql.lit<OwnershipRole>('lead'))}, ${eb.ref('ownership.opened_on')},
            ${eb.ref('ownership.id')}`,
        ).as('list'),
      ];
    })
    .where('ownership.state', '<>', state('released'))
    .groupBy('ownership.action_id');

/** Kinds of actors that lead active work on an action, or are its confirmed owners, with how many. */
export const actorTypes = () => {
  const ofWork = withDescribedWork
    .selectFrom('work')
    .select(['work.action_id', 'work.owner_type as type', rowCount.as('count')])
    .where('work.is_active', '=', true)
    .where('work.is_selected', '=', true)
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
