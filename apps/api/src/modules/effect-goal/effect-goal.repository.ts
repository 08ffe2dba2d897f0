import { Injectable } from '@nestjs/common';
import type { AreaRef, EffectGoal, EffectGoalRef } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import { isObserved } from '../contribution/index.ts';
import { isPublished } from '../initiative/index.ts';
import { fromSeries } from '../series/index.ts';

/** An effect goal with how much is said of it. */
export type StoredEffectGoal = {
  code: string;
  title: string;
  area: AreaRef;
  initiativeCount: number;
  expectedCount: number;
  observedCount: number;
};

/** What initiatives that contribute to the goal do elsewhere: which actions, which municipalities. */
export type EffectGoalSurroundings = Pick<EffectGoal, 'actions' | 'countyWideInitiatives'> & {
  municipalities: Omit<EffectGoal['municipalities'][number], 'perInhabitants'>[];
  previous: EffectGoalRef | null;
  next: EffectGoalRef | null;
  perspectives: EffectGoal['reach']['perspectives'];
};

@Injectable()
export class EffectGoalRepository {
  list(reader: Reader, strategy: string | undefined): Promise<StoredEffectGoal[]> {
    const chosen =
      strategy === undefined ? sql`strategy.is_current` : sql`strategy.code = ${strategy}`;
    return reader.query(sql`
      ${selectGoals(sql`goal.retired_at is null and ${chosen}`)} order by goal.position`);
  }

  find(reader: Reader, code: string): Promise<StoredEffectGoal | undefined> {
    return reader.maybe(selectGoals(sql`goal.code = ${code}`));
  }

  findSurroundings(reader: Reader, code: string): Promise<EffectGoalSurroundings | undefined> {
    return reader.maybe(sql`
      with work as materialized (
        select distinct initiative.id, initiative.place_scope, initiative.perspective_codes
        from contribution
          join effect_goal on effect_goal.id = contribution.effect_goal_id
          join initiative on initiative.id = contribution.initiative_id
        where effect_goal.code = ${code} and ${isPublished}
      ), served as (
        select link.action_id, count(*)::int as initiatives from initiative_action link
          join work on work.id = link.initiative_id group by 1
      ), reached as (
        select place.municipality_code as code, count(*)::int as initiatives
        from initiative_municipality place join work on work.id = place.initiative_id group by 1
      ), ${inhabitantsOfMunicipalities(code)}
      select
        coalesce((select json_agg(json_build_object('code', action.code, 'text', action.text,
            'areaCode', place.code, 'initiatives', served.initiatives)
            order by served.initiatives desc, action.position)
          from served join action on action.id = served.action_id
            join section on section.id = action.section_id
            join priority_area place on place.id = section.priority_area_id
          where action.retired_at is null), '[]') as actions,
        coalesce((select json_agg(json_build_object('code', municipality.code,
            'name', municipality.name, 'initiatives', coalesce(reached.initiatives, 0),
            'inhabitants', inhabitants.latest) order by listed.position)
          from jsonb_array_elements(strategy.content #> '{region,municipalities}')
              with ordinality as listed(place, position)
            join municipality on municipality.code = listed.place ->> 'code'
            left join reached on reached.code = municipality.code
            left join inhabitants on inhabitants.code = municipality.code), '[]') as municipalities,
        (select count(*)::int from work where place_scope = 'county') as "countyWideInitiatives",
        coalesce((select json_agg(json_build_object('code', item ->> 'code',
            'title', item ->> 'title', 'initiatives', (
              select count(*)::int from work where item ->> 'code' = any(work.perspective_codes)))
            order by place)
          from jsonb_array_elements(strategy.perspectives) with ordinality as known(item, place)),
          '[]') as perspectives,
        ${neighbour(sql`other.position < goal.position`, sql`other.position desc`)} as previous,
        ${neighbour(sql`other.position > goal.position`, sql`other.position`)} as next
      from effect_goal goal join priority_area area on area.id = goal.priority_area_id
        join strategy on strategy.id = area.strategy_id
      where goal.code = ${code}`);
  }
}

/** Counts are of published initiatives and of the contributions they state. */
const selectGoals = (chosen: Sql): Sql => sql`
  select goal.code, goal.title,
    json_build_object('code', area.code, 'title', area.title, 'position', area.position) as area,
    coalesce(stated.initiatives, 0) as "initiativeCount",
    coalesce(stated.expected, 0) as "expectedCount",
    coalesce(stated.observed, 0) as "observedCount"
  from effect_goal goal
    join priority_area area on area.id = goal.priority_area_id
    join strategy on strategy.id = area.strategy_id
    left join (
      select contribution.effect_goal_id, count(distinct initiative.id)::int as initiatives,
        count(*)::int as expected, count(*) filter (where ${isObserved})::int as observed
      from contribution join initiative on initiative.id = contribution.initiative_id
      where ${isPublished} group by 1) stated on stated.effect_goal_id = goal.id
  where ${chosen}`;

/**
 * `inhabitants`, the latest for each place that is known of the measure by which the strategy of the
 * effect goal counts them: of each period its latest revision, and of these the last that is not missing.
 */
const inhabitantsOfMunicipalities = (code: string): Sql => sql`known as (
  select distinct on (series.id, observation.period, observation.origin = 'strategy')
    series.place_code, observation.*
  ${fromSeries} join observation on observation.series_id = series.id
  where area.strategy_id = (
      select place.strategy_id from effect_goal
        join priority_area place on place.id = effect_goal.priority_area_id
      where effect_goal.code = ${code})
    and measure.code = strategy.content #>> '{region,inhabitantsMeasure}'
    and measure.retired_at is null and series.unit = 'persons'
    and series.sex is null and series.birth is null and series.age_group is null
  order by series.id, observation.period, observation.origin = 'strategy', observation.revision desc
), inhabitants as materialized (
  select distinct on (place_code) place_code as code,
    json_build_object('value', value::text, 'period', period, 'source', source) as latest
  from known where value is not null and relative_to_year is null
  order by place_code, period desc, origin = 'strategy'
)`;

const neighbour = (side: Sql, order: Sql): Sql => sql`(
  select json_build_object('code', other.code, 'title', other.title, 'areaCode', place.code)
  from effect_goal other join priority_area place on place.id = other.priority_area_id
  where place.strategy_id = strategy.id and other.retired_at is null
    and goal.retired_at is null and ${side}
  order by ${order} limit 1)`;
