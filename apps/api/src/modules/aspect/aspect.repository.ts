import { Injectable } from '@nestjs/common';
import type { AspectList } from '@samhandling/contract';
import type { AspectKind, CalendarDate, PlaceScope, WorkStatus } from '@samhandling/domain';
import { type Expression, type InferResult, sql, type SqlBool } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  actorRef,
  aspectsNamed,
  aspectsOfStrategy,
  db,
  inOrderOfKinds,
  inSwedish,
  isForAspect,
  isPublished,
  municipalitiesOfRegion,
  rowCount,
  sites,
  textOf,
} from '../../schema/index.ts';
import { asItWas } from '../dated-initiative/index.ts';
import { isTimely } from '../initiative/index.ts';

/** An aspect with the work that is for it. */
export type StoredAspect = RowOf<typeof byCode>;

/** How many owners are named on the page of an aspect. */
const ACTORS_SHOWN = 20;

const countOf = (condition: Expression<SqlBool>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

const orZero = (count: Expression<number | null>) => sql<number>`coalesce(${count}, 0)`;

/** Published initiatives, with whether they are active or silent on the day. */
const publishedWork = (today: Expression<CalendarDate>) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) => {
      const isOngoing = eb('initiative.work_status', '=', sql.lit<WorkStatus>('ongoing'));
      const isOverdue = isTimely(eb, ['overdue'], today);
      return [
        'initiative.id',
        'initiative.owner_actor_id',
        'initiative.place_scope',
        'initiative.work_status',
        'actor.type as owner_type',
        eb
          .and([isOngoing, eb.not(isOverdue)])
          .$castTo<boolean>()
          .as('is_active'),
        eb.and([isOngoing, isOverdue]).$castTo<boolean>().as('is_silent'),
      ];
    })
    .where(isPublished);

type Work = InferResult<ReturnType<typeof publishedWork>>[number];
type Aspects = InferResult<ReturnType<typeof aspectsOfStrategy>>[number];
const withWork = db.$extendTables<{ work: Work; aspect: Aspects }>();

/** How many active initiatives are on site in each municipality, and how many in all. */
const reached = () =>
  withWork
    .selectFrom(sites().as('site'))
    .innerJoin('work', 'work.id', 'site.initiative_id')
    .select((eb) => [
      'site.code',
      rowCount.as('initiatives'),
      countOf(eb.ref('work.is_active')).as('active'),
    ])
    .groupBy('site.code');

/** The same of each action. */
const served = () =>
  withWork
    .selectFrom('initiative_action')
    .innerJoin('work', 'work.id', 'initiative_action.initiative_id')
    .select((eb) => [
      'initiative_action.action_id',
      rowCount.as('initiatives'),
      countOf(eb.ref('work.is_active')).as('active'),
    ])
    .groupBy('initiative_action.action_id');

/** The actions of the current strategy that are not retired. */
const actionsOfStrategy = () =>
  db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .where('strategy.is_current', '=', true)
    .where('action.retired_at', 'is', null);

const municipalitiesOfStrategy = () =>
  db
    .selectFrom('strategy')
    .innerJoinLateral(municipalitiesOfRegion, (join) => join.onTrue())
    .innerJoin('municipality', (join) =>
      join.on((eb) => eb('municipality.code', '=', textOf(eb.ref('listed.item'), 'code'))),
    )
    .where('strategy.is_current', '=', true);

/** Where a municipality lies on the map: rows from the north, columns from the west. */
const hexOf = (item: Expression<object>, side: 'row' | 'column') =>
  sql<number>`(${item} #>> ${sql.lit(`{hex,${side}}`)})::int`;

const numbers = () =>
  withWork.selectFrom('work').select((eb) =>
    jsonBuildObject({
      initiatives: rowCount,
      active: countOf(eb.ref('work.is_active')),
      silent: countOf(eb.ref('work.is_silent')),
      planned: countOf(
        eb('work.work_status', 'in', [sql.lit<WorkStatus>('idea'), sql.lit<WorkStatus>('planned')]),
      ),
      countyWide: countOf(
        eb.and([
          eb.ref('work.is_active'),
          eb('work.place_scope', '=', sql.lit<PlaceScope>('county')),
        ]),
      ),
      withoutEffect: countOf(
        eb.and([
          eb.ref('work.is_active'),
          eb.not(
            eb.exists(
              eb
                .selectFrom('contribution')
                .whereRef('contribution.initiative_id', '=', 'work.id')
                .where('contribution.review_state', '<>', 'questioned'),
            ),
          ),
        ]),
      ),
    }).as('numbers'),
  );

const owners = () =>
  withWork
    .selectFrom('work')
    .innerJoin('actor', 'actor.id', 'work.owner_actor_id')
    .select((eb) => [
      actorRef(eb).as('actor'),
      rowCount.as('initiatives'),
      countOf(eb.ref('work.is_active')).as('active'),
    ])
    .groupBy('actor.id')
    .orderBy('active', 'desc')
    .orderBy('initiatives', 'desc')
    .orderBy((eb) => inSwedish(eb.ref('actor.name')))
    .limit(sql.lit(ACTORS_SHOWN));

const kindsOfOwners = () =>
  withWork
    .selectFrom('work')
    .select((eb) => [
      'work.owner_type as type',
      rowCount.as('initiatives'),
      countOf(eb.ref('work.is_active')).as('active'),
    ])
    .groupBy('work.owner_type')
    .orderBy('active', 'desc')
    .orderBy('initiatives', 'desc')
    .orderBy('work.owner_type');

const byCode = shaped<{ code: string; today: CalendarDate }>()(
  ({ code, today }, kind: AspectKind) =>
    db
      .with(
        (cte) => cte('work').materialized(),
        () => publishedWork(today).where((eb) => isForAspect(eb, kind, code)),
      )
      .with('reached', reached)
      .with('served', served)
      .selectFrom(aspectsOfStrategy().as('aspect'))
      .select((eb) => [
        'aspect.kind',
        'aspect.code',
        'aspect.title',
        'aspect.short_title as shortTitle',
        'aspect.paragraphs',
        numbers().$asScalar().$notNull().as('work'),
        jsonArrayFrom(kindsOfOwners()).as('actorTypes'),
        eb
          .selectFrom('work')
          .select((work) =>
            sql<number>`count(distinct ${work.ref('work.owner_actor_id')})::int`.as('count'),
          )
          .$asScalar()
          .$notNull()
          .as('actorCount'),
        jsonArrayFrom(owners()).as('actors'),
        jsonArrayFrom(
          municipalitiesOfStrategy()
            .leftJoin(
              eb.selectFrom('reached').selectAll().as('here'),
              'here.code',
              'municipality.code',
            )
            .select((place) => [
              'municipality.code',
              'municipality.name',
              orZero(place.ref('here.initiatives')).as('initiatives'),
              orZero(place.ref('here.active')).as('active'),
            ])
            .orderBy((place) => hexOf(place.ref('listed.item'), 'row'))
            .orderBy((place) => hexOf(place.ref('listed.item'), 'column')),
        ).as('municipalities'),
        jsonArrayFrom(
          actionsOfStrategy()
            .leftJoin(eb.selectFrom('served').selectAll().as('done'), 'done.action_id', 'action.id')
            .select((action) => [
              'action.code',
              'action.text',
              jsonBuildObject({
                code: action.ref('priority_area.code'),
                title: action.ref('priority_area.title'),
                position: action.ref('priority_area.position'),
              }).as('area'),
              orZero(action.ref('done.initiatives')).as('initiatives'),
              orZero(action.ref('done.active')).as('active'),
            ])
            .orderBy('action.position'),
        ).as('actions'),
      ])
      .where('aspect.kind', '=', sql.lit(kind))
      .where('aspect.code', '=', code),
);

type OnDay = { today: CalendarDate; asOf: CalendarDate | undefined };

const listed = shaped<OnDay>()(({ today, asOf }) =>
  asItWas(asOf)
    .with(
      (cte) => cte('work').materialized(),
      () => publishedWork(today),
    )
    .with((cte) => cte('aspect').materialized(), aspectsOfStrategy)
    .with(
      (cte) => cte('named').materialized(),
      (query) =>
        query
          .selectFrom(aspectsNamed().as('word'))
          .innerJoin('work', 'work.id', 'word.initiative_id')
          .select(['word.kind', 'word.code', 'work.id', 'work.is_active']),
    )
    .with('counted', (query) =>
      query
        .selectFrom('named')
        .select((eb) => [
          'named.kind',
          'named.code',
          rowCount.as('initiatives'),
          countOf(eb.ref('named.is_active')).as('active'),
        ])
        .groupBy(['named.kind', 'named.code']),
    )
    .with('placed', (query) =>
      query
        .selectFrom('named')
        .innerJoin(sites().as('site'), 'site.initiative_id', 'named.id')
        .select((eb) => [
          'named.kind',
          'named.code',
          sql<number>`count(distinct ${eb.ref('site.code')})::int`.as('municipalities'),
        ])
        .where('named.is_active', '=', true)
        .groupBy(['named.kind', 'named.code']),
    )
    .with('linked', (query) =>
      query
        .selectFrom('named')
        .innerJoin('initiative_action', 'initiative_action.initiative_id', 'named.id')
        .select((eb) => [
          'named.kind',
          'named.code',
          sql<number>`count(distinct ${eb.ref('initiative_action.action_id')})::int`.as('actions'),
        ])
        .where('named.is_active', '=', true)
        .where('initiative_action.action_id', 'in', actionsOfStrategy().select('action.id'))
        .groupBy(['named.kind', 'named.code']),
    )
    .selectNoFrom((eb) => {
      const initiativesWith = (kind: AspectKind) =>
        eb
          .selectFrom('named')
          .select((word) => sql<number>`count(distinct ${word.ref('named.id')})::int`.as('count'))
          .where('named.kind', '=', sql.lit(kind))
          .$asScalar()
          .$notNull();
      return [
        jsonArrayFrom(
          eb
            .selectFrom('aspect')
            .leftJoin('counted', (join) =>
              join
                .onRef('counted.kind', '=', 'aspect.kind')
                .onRef('counted.code', '=', 'aspect.code'),
            )
            .leftJoin('placed', (join) =>
              join
                .onRef('placed.kind', '=', 'aspect.kind')
                .onRef('placed.code', '=', 'aspect.code'),
            )
            .leftJoin('linked', (join) =>
              join
                .onRef('linked.kind', '=', 'aspect.kind')
                .onRef('linked.code', '=', 'aspect.code'),
            )
            .select((aspect) => [
              'aspect.kind',
              'aspect.code',
              'aspect.title',
              'aspect.short_title as shortTitle',
              orZero(aspect.ref('counted.initiatives')).as('initiatives'),
              orZero(aspect.ref('counted.active')).as('active'),
              orZero(aspect.ref('placed.municipalities')).as('municipalities'),
              orZero(aspect.ref('linked.actions')).as('actions'),
            ])
            .orderBy((aspect) => inOrderOfKinds(aspect.ref('aspect.kind')))
            .orderBy('aspect.position'),
        ).as('items'),
        eb.selectFrom('work').select(rowCount.as('count')).$asScalar().$notNull().as('initiatives'),
        initiativesWith('perspective').as('withPerspective'),
        initiativesWith('agenda_goal').as('withAgendaGoal'),
        initiativesWith('specialisation').as('withSpecialisation'),
        municipalitiesOfStrategy()
          .select(rowCount.as('count'))
          .$asScalar()
          .$notNull()
          .as('municipalities'),
        actionsOfStrategy().select(rowCount.as('count')).$asScalar().$notNull().as('actions'),
      ];
    }),
);

/** Reads what is done for aspects, in one query each. */
@Injectable()
export class AspectRepository {
  /** Every aspect of the current strategy, with the work of the day. */
  list(reader: Reader, day: OnDay): Promise<Omit<AspectList, 'asOf' | 'linksKnownFrom'>> {
    return reader.onlyRow(listed(day));
  }

  /** Undefined where the current strategy names no such aspect. */
  find(
    reader: Reader,
    kind: AspectKind,
    code: string,
    today: CalendarDate,
  ): Promise<StoredAspect | undefined> {
    return reader.row(byCode({ code, today }, kind));
  }
}
