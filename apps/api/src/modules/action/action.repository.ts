import { Injectable } from '@nestjs/common';
import type { Action, ActionRef, ActorRef, HistoryEvent, SectionRef } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { actorRef, instant } from '../../platform/database/sql-fragments.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import { isObserved } from '../contribution/index.ts';
import { isPublished } from '../initiative/index.ts';

/** What stands around an action, beside its coverage. */
export type ActionSurroundings = {
  readonly strategyCode: string;
  readonly isRetired: boolean;
  readonly chapter: SectionRef | null;
  readonly effectGoals: Action['effectGoals'];
  readonly candidateEffectGoals: Action['candidateEffectGoals'];
  readonly history: StoredHistoryEntry[];
  readonly previous: ActionRef | null;
  readonly next: ActionRef | null;
};

export type StoredHistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly event: HistoryEvent;
  readonly actor: ActorRef;
  readonly personName: string | null;
  readonly reason: string | null;
  /** Whether the ownership it is about has ever been confirmed. */
  readonly wasConfirmed: boolean;
};

@Injectable()
export class ActionRepository {
  findSurroundings(reader: Reader, code: string): Promise<ActionSurroundings | undefined> {
    return reader.maybe(sql`
      with served as materialized (
        select link.initiative_id as id from initiative_action link
          join action on action.id = link.action_id
          join initiative on initiative.id = link.initiative_id
        where action.code = ${code} and ${isPublished}
      ), goals as materialized (
        select goal.id, goal.position, goal.code, goal.title, area.code as area_code,
          count(distinct contribution.initiative_id)::int as initiatives,
          count(*)::int as expected,
          count(*) filter (where ${isObserved})::int as observed
        from contribution join effect_goal goal on goal.id = contribution.effect_goal_id
          join priority_area area on area.id = goal.priority_area_id
        where contribution.initiative_id in (select id from served)
        group by goal.id, area.code
      )
      select strategy.code as "strategyCode", action.retired_at is not null as "isRetired",
        case when chapter.id is not null then
          json_build_object('code', chapter.code, 'title', chapter.title) end as chapter,
        coalesce((select json_agg(json_build_object('code', code, 'title', title,
            'areaCode', area_code, 'initiatives', initiatives, 'expected', expected,
            'observed', observed) order by initiatives desc, position) from goals), '[]')
          as "effectGoals",
        coalesce((select json_agg(json_build_object('code', goal.code, 'title', goal.title,
            'areaCode', area.code) order by goal.position)
          from effect_goal goal where goal.priority_area_id = area.id and goal.retired_at is null
            and goal.id not in (select id from goals)), '[]') as "candidateEffectGoals",
        ${historyOfAction} as history,
        ${neighbour(sql`other.position < action.position`, sql`other.position desc`)} as previous,
        ${neighbour(sql`other.position > action.position`, sql`other.position`)} as next
      from action
        join section on section.id = action.section_id
        left join chapter on chapter.id = section.chapter_id
        join priority_area area on area.id = section.priority_area_id
        join strategy on strategy.id = area.strategy_id
      where action.code = ${code}`);
  }

  /** Names of the actors, as far as they are admitted. */
  findActors(reader: Reader, ids: readonly string[]): Promise<ActorRef[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reader.query(sql`
      select id, name, type from actor where id = any(${ids}::uuid[]) and state = 'admitted'
      order by name collate "sv-SE-x-icu"`);
  }
}

/** The action before or after an `action` of the same `strategy`; a retired one has none. */
const neighbour = (side: Sql, order: Sql): Sql => sql`(
  select json_build_object('code', other.code, 'text', other.text, 'areaCode', place.code)
  from action other
    join section heading on heading.id = other.section_id
    join priority_area place on place.id = heading.priority_area_id
  where place.strategy_id = strategy.id and other.retired_at is null
    and action.retired_at is null and ${side}
  order by ${order} limit 1)`;

/** What happened to who is responsible for an `action`, latest first. */
const historyOfAction: Sql = sql`coalesce((
  select json_agg(json_build_object('id', entry.id::text, 'at', ${instant(sql`entry.at`)},
      'event', entry.event, 'actor', ${actorRef(sql`actor`)}, 'personName', account.name,
      'reason', entry.reason, 'wasConfirmed', exists (
        select from ownership where ownership.id::text = entry.to_value ->> 'ownershipId'
          and ownership.confirmed_on is not null)) order by entry.id desc)
  from history_entry entry join actor on actor.id = entry.actor_id
    left join account on account.id = entry.account_id
  where entry.subject_type = 'action' and entry.subject_id = action.code), '[]')`;
