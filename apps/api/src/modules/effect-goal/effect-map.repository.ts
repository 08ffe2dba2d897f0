import { Injectable } from '@nestjs/common';
import type { EffectMap, EffectMapQuery } from '@samhandling/contract';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { actorRef, db, inSwedish, isOnSite, isPublished, isWorkOf } from '../../schema/index.ts';
import { hasObservedEffect } from '../contribution/index.ts';

/** Which action of the current strategy is served by which published initiative. */
const servedActions = () =>
  db
    .selectFrom('initiative_action')
    .innerJoin('initiative', 'initiative.id', 'initiative_action.initiative_id')
    .innerJoin('action', 'action.id', 'initiative_action.action_id')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select([
      'initiative_action.initiative_id',
      'action.id as action_id',
      'action.code as action_code',
      'action.position as action_position',
      'priority_area.code as area_code',
    ])
    .where('strategy.is_current', '=', true)
    .where('action.retired_at', 'is', null)
    .where(isPublished);

const currentEffectGoals = () =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select([
      'effect_goal.id',
      'effect_goal.code',
      'effect_goal.title',
      'effect_goal.position',
      'priority_area.code as area_code',
    ])
    .where('strategy.is_current', '=', true)
    .where('effect_goal.retired_at', 'is', null);

const effectMap = shaped<EffectMapQuery>()(({ area, actor, municipality, effectGoal }) =>
  db
    .with(
      (cte) => cte('served').materialized(),
      () =>
        servedActions().where((eb) =>
          eb.and([
            ...(actor ? [isWorkOf(eb, actor)] : []),
            ...(municipality ? [isOnSite(eb, municipality)] : []),
          ]),
        ),
    )
    .with((cte) => cte('goals').materialized(), currentEffectGoals)
    .with(
      (cte) => cte('stated').materialized(),
      (query) =>
        query
          .selectFrom('contribution')
          .innerJoin('goals', 'goals.id', 'contribution.effect_goal_id')
          .select((eb) => [
            'contribution.initiative_id',
            'goals.code',
            'goals.position',
            'goals.area_code',
            sql<boolean>`bool_or(${hasObservedEffect(eb)})`.as('has_observed'),
          ])
          .where('contribution.initiative_id', 'in', (eb) =>
            eb.selectFrom('served').select('served.initiative_id'),
          )
          .groupBy([
            'contribution.initiative_id',
            'goals.code',
            'goals.position',
            'goals.area_code',
          ]),
    )
    .with(
      (cte) => cte('flows').materialized(),
      (query) =>
        query
          .selectFrom('served')
          .leftJoin('stated', 'stated.initiative_id', 'served.initiative_id')
          .selectAll('served')
          .select((eb) => [
            'stated.code as goal_code',
            'stated.position as goal_position',
            eb.fn.coalesce('stated.has_observed', eb.lit(false)).as('has_observed'),
          ])
          .where((eb) =>
            eb.and([
              ...(area
                ? [eb.or([eb('served.area_code', '=', area), eb('stated.area_code', '=', area)])]
                : []),
              ...(effectGoal ? [eb('stated.code', '=', effectGoal)] : []),
            ]),
          ),
    )
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('initiative')
          .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
          .select(['initiative.id', 'initiative.title'])
          .select((initiative) => actorRef(initiative).as('actor'))
          .where('initiative.id', 'in', (flow) =>
            flow.selectFrom('flows').select('flows.initiative_id'),
          )
          .orderBy((initiative) => inSwedish(initiative.ref('initiative.title')))
          .orderBy('initiative.id'),
      ).as('initiatives'),
      jsonArrayFrom(
        eb
          .selectFrom('flows')
          .innerJoin('action', 'action.id', 'flows.action_id')
          .select(['action.code', 'action.text', 'flows.area_code as areaCode'])
          .groupBy(['action.id', 'flows.area_code'])
          .orderBy('action.position'),
      ).as('actions'),
      jsonArrayFrom(
        eb
          .selectFrom('goals')
          .select(['goals.code', 'goals.title', 'goals.area_code as areaCode'])
          .where((eb) =>
            eb.or([
              eb('goals.code', 'in', eb.selectFrom('flows').select('flows.goal_code')),
              // Shown even where nothing flows to them.
              effectGoal
                ? eb('goals.code', '=', effectGoal)
                : area
                  ? eb('goals.area_code', '=', area)
                  : eb.lit(true),
            ]),
          )
          .orderBy('goals.position'),
      ).as('effectGoals'),
      jsonArrayFrom(
        eb
          .selectFrom('flows')
          .select([
            'flows.initiative_id as initiativeId',
            'flows.action_code as actionCode',
            'flows.goal_code as effectGoalCode',
            'flows.has_observed as hasObserved',
          ])
          .orderBy('flows.action_position')
          .orderBy('flows.goal_position')
          .orderBy('flows.initiative_id'),
      ).as('flows'),
      eb
        .selectFrom('flows')
        .select((flow) =>
          sql<number>`count(distinct ${flow.ref('flows.initiative_id')})::int`.as('count'),
        )
        .where('flows.goal_code', 'is', null)
        .$asScalar()
        .$notNull()
        .as('withoutEffect'),
    ]),
);

@Injectable()
export class EffectMapRepository {
  /**
   * Flows of the current strategy, from what published initiatives say, with the things they join, in
   * one query. An area has the flows from its actions and those to its goals; a municipality has the
   * work that names it and the work for the whole county, as in the coverage.
   */
  find(reader: Reader, query: EffectMapQuery): Promise<EffectMap> {
    return reader.onlyRow(effectMap(query));
  }
}
