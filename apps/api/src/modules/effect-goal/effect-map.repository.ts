import { Injectable } from '@nestjs/common';
import type { EffectMap, EffectMapQuery } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { actorRef } from '../../platform/database/sql-fragments.ts';
import { joinSql, sql, type Sql } from '../../platform/database/sql.ts';
import { isObserved } from '../contribution/index.ts';
import { isPublished } from '../initiative/index.ts';

@Injectable()
export class EffectMapRepository {
  /**
   * Flows of the current strategy, from what published initiatives say, with the things they join, in
   * one query. An area has the flows from its actions and those to its goals; a municipality has the
   * work that names it and the work for the whole county, as in the coverage.
   */
  find(reader: Reader, query: EffectMapQuery): Promise<EffectMap> {
    return reader.one(sql`
      with served as materialized (
        select link.initiative_id, action.id as action_id, action.code as action_code,
          action.position as action_position, area.code as area_code
        from initiative_action link
          join initiative on initiative.id = link.initiative_id
          join action on action.id = link.action_id
          join section on section.id = action.section_id
          join priority_area area on area.id = section.priority_area_id
          join strategy on strategy.id = area.strategy_id
        where strategy.is_current and action.retired_at is null
          and ${joinSql(conditionsOn(query), ' and ')}
      ), goals as materialized (
        select goal.id, goal.code, goal.title, goal.position, area.code as area_code
        from effect_goal goal join priority_area area on area.id = goal.priority_area_id
          join strategy on strategy.id = area.strategy_id
        where strategy.is_current and goal.retired_at is null
      ), stated as materialized (
        select contribution.initiative_id, goals.code, goals.position, goals.area_code,
          bool_or(${isObserved}) as has_observed
        from contribution join goals on goals.id = contribution.effect_goal_id
        where contribution.initiative_id in (select initiative_id from served)
        group by 1, 2, 3, 4
      ), flows as materialized (
        select served.*, stated.code as goal_code, stated.position as goal_position,
          coalesce(stated.has_observed, false) as has_observed
        from served left join stated on stated.initiative_id = served.initiative_id
        where ${joinSql(conditionsOnFlow(query), ' and ')}
      )
      select
        coalesce((select json_agg(json_build_object('id', initiative.id, 'title', initiative.title,
            'actor', ${actorRef(sql`owner`)}) order by initiative.title collate "sv-SE-x-icu",
            initiative.id)
          from initiative join actor owner on owner.id = initiative.owner_actor_id
          where initiative.id in (select initiative_id from flows)), '[]') as initiatives,
        coalesce((select json_agg(json_build_object('code', action.code, 'text', action.text,
            'areaCode', flow.area_code) order by action.position)
          from (select distinct action_id, area_code from flows) flow
            join action on action.id = flow.action_id), '[]') as actions,
        coalesce((select json_agg(json_build_object('code', code, 'title', title,
            'areaCode', area_code) order by position)
          from goals where code in (select goal_code from flows) or ${isChosenGoal(query)}), '[]')
          as "effectGoals",
        coalesce((select json_agg(json_build_object('initiativeId', initiative_id,
            'actionCode', action_code, 'effectGoalCode', goal_code, 'hasObserved', has_observed)
            order by action_position, goal_position, initiative_id) from flows), '[]') as flows,
        (select count(distinct initiative_id)::int from flows where goal_code is null)
          as "withoutEffect"`);
  }
}

function conditionsOn({ actor, municipality }: EffectMapQuery): Sql[] {
  return [
    isPublished,
    ...(actor
      ? [
          sql`(initiative.owner_actor_id = ${actor} or exists (
            select from initiative_partner partner where partner.initiative_id = initiative.id
              and partner.actor_id = ${actor}))`,
        ]
      : []),
    ...(municipality
      ? [
          sql`(initiative.place_scope = 'county' or exists (
            select from initiative_municipality place where place.initiative_id = initiative.id
              and place.municipality_code = ${municipality}))`,
        ]
      : []),
  ];
}

function conditionsOnFlow({ area, effectGoal }: EffectMapQuery): Sql[] {
  return [
    sql`true`,
    ...(area ? [sql`(served.area_code = ${area} or stated.area_code = ${area})`] : []),
    ...(effectGoal ? [sql`stated.code = ${effectGoal}`] : []),
  ];
}

/** Goals that are shown even where nothing flows to them. */
function isChosenGoal({ area, effectGoal }: EffectMapQuery): Sql {
  if (effectGoal) return sql`code = ${effectGoal}`;
  return area ? sql`area_code = ${area}` : sql`true`;
}
