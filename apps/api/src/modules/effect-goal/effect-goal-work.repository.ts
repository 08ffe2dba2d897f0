import { Injectable } from '@nestjs/common';
import type { AspectKind, CalendarDate } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { jsonArrayFrom, jsonBuildObject, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  aspectsOfStrategy,
  db,
  inOrderOfKinds,
  isPublished,
  municipalitiesOfRegion,
  type Of,
  rowCount,
  sites,
  textOf,
} from '../../schema/index.ts';
import { hasObservedEffect, isClaimed, lacksSexes, statesSize } from '../contribution/index.ts';
import { asItWas } from '../dated-initiative/index.ts';
import { endsWhen, isTimely } from '../initiative/index.ts';
import { latestInhabitants } from './inhabitants-fragments.ts';

/** Who contributes to an effect goal, counted, and the goals beside it. */
export type StoredWork = RowOf<typeof work>;

const anyOf = (condition: Expression<SqlBool>) => sql<boolean>`bool_or(${condition})`;

/** The initiatives that contribute, each once, with what they state. */
const contributors = (code: Expression<string>) =>
  db
    .selectFrom('contribution')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select((eb) => [
      'contribution.initiative_id as id',
      anyOf(hasObservedEffect(eb)).as('has_observed'),
      anyOf(statesSize(eb)).as('states_size'),
      anyOf(lacksSexes(eb)).as('lacks_sexes'),
    ])
    .where('effect_goal.code', '=', code)
    .where(isPublished)
    .where(isClaimed)
    .groupBy('contribution.initiative_id');

const observed = sql<number>`(count(*) filter (where work.has_observed))::int`;

const countIf = (condition: Expression<unknown>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;

/** The next or previous effect goal of the strategy, leaving out retired ones. */
const neighbour = (eb: Of<'effect_goal' | 'strategy'>, side: 'before' | 'after') =>
  jsonObjectFrom(
    eb
      .selectFrom('effect_goal as other')
      .innerJoin('priority_area as place', 'place.id', 'other.priority_area_id')
      .select(['other.code', 'other.title', 'place.code as areaCode'])
      .whereRef('place.strategy_id', '=', 'strategy.id')
      .where('other.retired_at', 'is', null)
      .where('effect_goal.retired_at', 'is', null)
      .whereRef('other.position', side === 'before' ? '<' : '>', 'effect_goal.position')
      .orderBy('other.position', side === 'before' ? 'desc' : 'asc')
      .limit(1),
  );

const orZero = (count: Expression<number | null>) => sql<number>`coalesce(${count}, 0)`;

type Given = { code: string; today: CalendarDate; asOf?: CalendarDate | undefined };

const work = shaped<Given>()(({ code, today, asOf }) =>
  asItWas(asOf)
    .with(
      (cte) => cte('stated').materialized(),
      () => contributors(code),
    )
    .with(
      (cte) => cte('work').materialized(),
      (query) =>
        query
          .selectFrom('stated')
          .innerJoin('initiative', 'initiative.id', 'stated.id')
          .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
          .selectAll('stated')
          .select([
            'initiative.place_scope',
            'initiative.perspective_codes',
            'initiative.agenda_goals',
            'initiative.specialisation_codes',
            'actor.type',
          ])
          .select((eb) => {
            const isOngoing = eb('initiative.work_status', '=', sql.lit('ongoing' as const));
            const isOverdue = isTimely(eb, ['overdue'], today);
            const isActive = eb.and([isOngoing, eb.not(isOverdue)]);
            return [
              eb.and([isOngoing, isOverdue]).as('is_silent'),
              eb.and([isActive, endsWhen(eb, 'within_year', today)]).as('ends_soon'),
              eb.and([isActive, endsWhen(eb, 'passed', today)]).as('is_end_passed'),
            ];
          }),
    )
    .with('served', (query) =>
      query
        .selectFrom('initiative_action')
        .innerJoin('work', 'work.id', 'initiative_action.initiative_id')
        .select(['initiative_action.action_id', rowCount.as('initiatives')])
        .groupBy('initiative_action.action_id'),
    )
    .with('reached', (query) =>
      query
        .selectFrom(sites().as('site'))
        .innerJoin('work', 'work.id', 'site.initiative_id')
        .select(['site.code', rowCount.as('initiatives'), observed.as('observed')])
        .groupBy('site.code'),
    )
    .with('named', (query) => {
      const namedIn = (
        kind: AspectKind,
        column: 'perspective_codes' | 'agenda_goals' | 'specialisation_codes',
      ) =>
        query
          .selectFrom('work')
          .select((eb) => [
            'work.has_observed',
            sql<AspectKind>`${sql.lit(kind)}::text`.as('kind'),
            sql<string>`unnest(${eb.ref(`work.${column}`)})::text`.as('code'),
          ]);
      return namedIn('perspective', 'perspective_codes')
        .unionAll(namedIn('agenda_goal', 'agenda_goals'))
        .unionAll(namedIn('specialisation', 'specialisation_codes'));
    })
    .with('ticked', (query) =>
      query
        .selectFrom('named')
        .select((eb) => [
          'named.kind',
          'named.code',
          rowCount.as('initiatives'),
          countIf(eb.ref('named.has_observed')).as('observed'),
        ])
        .groupBy(['named.kind', 'named.code']),
    )
    .with(
      (cte) => cte('inhabitants').materialized(),
      () => latestInhabitants(code),
    )
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('work')
          .select(['work.type', rowCount.as('initiatives'), observed.as('observed')])
          .groupBy('work.type'),
      ).as('actorTypes'),
      jsonArrayFrom(
        eb
          .selectFrom(municipalitiesOfRegion(eb))
          .innerJoin('municipality', (join) =>
            join.on((on) => on('municipality.code', '=', textOf(on.ref('listed.item'), 'code'))),
          )
          .leftJoin('reached', 'reached.code', 'municipality.code')
          .leftJoin('inhabitants', 'inhabitants.code', 'municipality.code')
          .select((place) => [
            'municipality.code',
            'municipality.name',
            orZero(place.ref('reached.initiatives')).as('initiatives'),
            orZero(place.ref('reached.observed')).as('observed'),
            'inhabitants.latest as inhabitants',
          ])
          .orderBy('listed.position'),
      ).as('municipalities'),
      jsonArrayFrom(
        eb
          .selectFrom(aspectsOfStrategy().as('aspect'))
          .leftJoin('ticked', (join) =>
            join.onRef('ticked.kind', '=', 'aspect.kind').onRef('ticked.code', '=', 'aspect.code'),
          )
          .select((aspect) => [
            'aspect.kind',
            'aspect.code',
            'aspect.title',
            'aspect.short_title as shortTitle',
            orZero(aspect.ref('ticked.initiatives')).as('initiatives'),
            orZero(aspect.ref('ticked.observed')).as('observed'),
          ])
          .orderBy((aspect) => inOrderOfKinds(aspect.ref('aspect.kind')))
          .orderBy('aspect.position'),
      ).as('aspects'),
      eb
        .selectFrom('work')
        .select((one) =>
          jsonBuildObject({
            countyWide: countIf(one('work.place_scope', '=', sql.lit('county' as const))),
            crossBorder: countIf(one('work.place_scope', '=', sql.lit('cross_border' as const))),
            unsized: countIf(one.not('work.states_size')),
            unsplit: countIf(one.ref('work.lacks_sexes')),
            overdue: countIf(one.ref('work.is_silent')),
            endingSoon: countIf(one.ref('work.ends_soon')),
            endPassed: countIf(one.ref('work.is_end_passed')),
          }).as('counts'),
        )
        .$asScalar()
        .$notNull()
        .as('counts'),
      jsonArrayFrom(
        eb
          .selectFrom('served')
          .innerJoin('action', 'action.id', 'served.action_id')
          .innerJoin('section', 'section.id', 'action.section_id')
          .innerJoin('priority_area as place', 'place.id', 'section.priority_area_id')
          .select(['action.code', 'action.text', 'place.code as areaCode', 'served.initiatives'])
          .where('action.retired_at', 'is', null)
          .orderBy('served.initiatives', 'desc')
          .orderBy('action.position'),
      ).as('actions'),
      neighbour(eb, 'before').as('previous'),
      neighbour(eb, 'after').as('next'),
    ])
    .where('effect_goal.code', '=', code),
);

@Injectable()
export class EffectGoalWorkRepository {
  /** Counts of those who contribute; of no initiative by itself. */
  find(reader: Reader, given: Given): Promise<StoredWork | undefined> {
    return reader.row(work(given));
  }
}
