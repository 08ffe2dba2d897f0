import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  areaRef,
  db,
  elementsOf,
  isOfStrategy,
  isPublished,
  municipalitiesOfRegion,
  type Of,
  rowCount,
  sites,
  textOf,
} from '../../schema/index.ts';
import { hasObservedEffect, isClaimed } from '../contribution/index.ts';
import { latestInhabitants } from './inhabitants-fragments.ts';

/** An effect goal with how many initiatives contribute to it. */
export type StoredEffectGoal = RowOf<typeof byCode>;

/** The actions and municipalities of the initiatives that contribute to the effect goal. */
export type EffectGoalSurroundings = RowOf<typeof surroundings>;

/** How many published initiatives contribute to each goal, and the contributions that count. */
const statedByEffectGoal = () =>
  db
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .select((eb) => [
      'contribution.effect_goal_id',
      sql<number>`count(distinct ${eb.ref('initiative.id')})::int`.as('initiatives'),
      rowCount.as('expected'),
      sql<number>`count(*) filter (where ${hasObservedEffect(eb)})::int`.as('observed'),
    ])
    .where(isPublished)
    .where(isClaimed)
    .groupBy('contribution.effect_goal_id');

const effectGoals = () =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .leftJoin(statedByEffectGoal().as('stated'), 'stated.effect_goal_id', 'effect_goal.id')
    .select(['effect_goal.code', 'effect_goal.title'])
    .select((eb) => [
      areaRef(eb).as('area'),
      orZero(eb.ref('stated.initiatives')).as('initiativeCount'),
      orZero(eb.ref('stated.expected')).as('expectedCount'),
      orZero(eb.ref('stated.observed')).as('observedCount'),
    ]);

const orZero = (count: Expression<number | null>) => sql<number>`coalesce(${count}, 0)`;

const listed = shaped<{ strategy?: string }>()(({ strategy }) =>
  effectGoals()
    .where('effect_goal.retired_at', 'is', null)
    .where((eb) => isOfStrategy(eb, strategy))
    .orderBy('effect_goal.position'),
);

const byCode = shaped<{ code: string }>()(({ code }) =>
  effectGoals().where('effect_goal.code', '=', code),
);

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

const surroundings = shaped<{ code: string }>()(({ code }) =>
  db
    .with(
      (cte) => cte('work').materialized(),
      (query) =>
        query
          .selectFrom('contribution')
          .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
          .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
          .select(['initiative.id', 'initiative.place_scope', 'initiative.perspective_codes'])
          .distinct()
          .where('effect_goal.code', '=', code)
          .where(isPublished),
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
        .select(['site.code', rowCount.as('initiatives')])
        .groupBy('site.code'),
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
          .selectFrom('served')
          .innerJoin('action', 'action.id', 'served.action_id')
          .innerJoin('section', 'section.id', 'action.section_id')
          .innerJoin('priority_area as place', 'place.id', 'section.priority_area_id')
          .select(['action.code', 'action.text', 'place.code as areaCode', 'served.initiatives'])
          .where('action.retired_at', 'is', null)
          .orderBy('served.initiatives', 'desc')
          .orderBy('action.position'),
      ).as('actions'),
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
            'inhabitants.latest as inhabitants',
          ])
          .orderBy('listed.position'),
      ).as('municipalities'),
      eb
        .selectFrom('work')
        .select(rowCount.as('count'))
        .where('work.place_scope', '=', 'county')
        .$asScalar()
        .$notNull()
        .as('countyWideInitiatives'),
      jsonArrayFrom(
        eb
          .selectFrom(elementsOf(eb.ref('strategy.perspectives')))
          .select((perspective) => [
            textOf(perspective.ref('listed.item'), 'code').as('code'),
            textOf(perspective.ref('listed.item'), 'title').as('title'),
            perspective
              .selectFrom('work')
              .select(rowCount.as('count'))
              .where((work) =>
                work(
                  textOf(work.ref('listed.item'), 'code'),
                  '=',
                  work.fn.any('work.perspective_codes'),
                ),
              )
              .$asScalar()
              .$notNull()
              .as('initiatives'),
          ])
          .orderBy('listed.position'),
      ).as('perspectives'),
      neighbour(eb, 'before').as('previous'),
      neighbour(eb, 'after').as('next'),
    ])
    .where('effect_goal.code', '=', code),
);

@Injectable()
export class EffectGoalRepository {
  /** Of the strategy of the code, or of the current one. */
  list(reader: Reader, strategy: string | undefined): Promise<StoredEffectGoal[]> {
    return reader.rows(listed({ strategy }));
  }

  find(reader: Reader, code: string): Promise<StoredEffectGoal | undefined> {
    return reader.row(byCode({ code }));
  }

  findSurroundings(reader: Reader, code: string): Promise<EffectGoalSurroundings | undefined> {
    return reader.row(surroundings({ code }));
  }
}
