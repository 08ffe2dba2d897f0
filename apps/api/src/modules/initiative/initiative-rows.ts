import { Injectable } from '@nestjs/common';
import { TOTAL_BOUND, type InitiativePage, type InitiativeRow } from '@samhandling/contract';
import { stockholmDate } from '@samhandling/domain';
import { expressionBuilder, sql as typed } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { tagged } from '../../platform/database/sql-fragments.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tables } from '../../schema/index.ts';
import { contributesTo } from '../contribution/index.ts';
import { isPublished } from './initiative-access.ts';
import { actorRef, municipalitiesOfInitiative } from './initiative-sql.ts';
import { presentTimeliness } from './initiative-timeliness.ts';

type StoredRow = Omit<InitiativeRow, 'timeliness' | 'reportDueOn' | 'updatedAt'> & {
  publishedAt: Date | null;
  updatedAt: Date;
};

type CountedRow = StoredRow & { total: number };

export type Listing = {
  /** On `initiative` and its `owner`. Say who reads: `isReadableBy(person)` or `isPublished`. */
  conditions: readonly Sql[];
  /** What comes after `order by`, on `initiative` and `owner`; ends with a unique column. */
  orderBy?: Sql;
  page?: number;
  limit?: number;
};

const columns = sql`
  initiative.id, initiative.title, initiative.summary, ${actorRef(sql`owner`)} as owner,
  (select count(*)::int from initiative_partner partner where partner.initiative_id = initiative.id)
    as "partnerCount",
  initiative.place_scope as "placeScope", ${municipalitiesOfInitiative} as municipalities,
  initiative.starts_on as "startsOn", initiative.ends_on as "endsOn",
  initiative.work_status as "workStatus", initiative.publication_state as "publicationState",
  initiative.last_report_on as "lastReportOn", initiative.published_at as "publishedAt",
  (select json_build_object('code', action.code, 'text', action.text, 'areaCode', area.code)
    from initiative_action link join action on action.id = link.action_id
      join section on section.id = action.section_id
      join priority_area area on area.id = section.priority_area_id
    where link.initiative_id = initiative.id and link.is_primary) as "primaryAction",
  (select count(*)::int from initiative_action link where link.initiative_id = initiative.id)
    as "actionCount",
  coalesce((
    select json_agg(json_build_object('code', goal.code, 'title', goal.title, 'areaCode', area.code)
      order by goal.position)
    from effect_goal goal join priority_area area on area.id = goal.priority_area_id
    where goal.id in (select effect_goal_id from contribution
      where contribution.initiative_id = initiative.id)), '[]') as "effectGoals",
  initiative.is_example as "isExample", initiative.updated_at as "updatedAt"`;

/** Latest change first. */
export const byUpdated: Sql = sql`initiative.updated_at desc, initiative.id`;
const byTitle: Sql = sql`initiative.title collate "sv-SE-x-icu", initiative.id`;

/** Initiatives as lists show them; every list of the product reads them here. */
@Injectable()
export class InitiativeRows {
  /**
   * One page and the count to the bound, in one query. The page's ids are found first, so that the
   * links are read for the rows of the page only.
   */
  async list(
    reader: Reader,
    { conditions, orderBy = byUpdated, page = 1, limit = 50 }: Listing,
  ): Promise<InitiativePage> {
    const from = sql`from initiative join actor owner on owner.id = initiative.owner_actor_id`;
    const where = whereSql(conditions);
    const rows = await reader.query<CountedRow>(sql`
      with page as materialized (
        select initiative.id ${from} ${where}
        order by ${orderBy} limit ${limit} offset ${(page - 1) * limit}
      ), counted as (
        select count(*)::int as total from (select 1 ${from} ${where} limit ${TOTAL_BOUND + 1}) bounded
      )
      select counted.total, ${columns}
      from counted left join page on true left join initiative on initiative.id = page.id
        left join actor owner on owner.id = initiative.owner_actor_id
      order by ${orderBy}`);
    const total = rows[0]?.total ?? 0;
    return {
      items: rows.filter(({ id }) => id !== null).map(presentRow),
      page,
      limit,
      total: Math.min(total, TOTAL_BOUND),
      isTotalExact: total <= TOTAL_BOUND,
    };
  }

  /** Published ones that serve the action; its page shows the first fifty. */
  forAction(reader: Reader, code: string, limit = 50): Promise<InitiativeRow[]> {
    return this.published(reader, [servesAction(sql`action.code = ${code}`)], limit);
  }

  /** Published ones that say they contribute to the effect goal. */
  forEffectGoal(reader: Reader, code: string, limit = 50): Promise<InitiativeRow[]> {
    return this.published(reader, [contributesToGoal(code)], limit);
  }

  /** Those of the ids that are published, by title. */
  byIds(reader: Reader, ids: readonly string[]): Promise<InitiativeRow[]> {
    return this.published(reader, [sql`initiative.id = any(${ids}::uuid[])`], ids.length);
  }

  private async published(
    reader: Reader,
    conditions: Sql[],
    limit: number,
  ): Promise<InitiativeRow[]> {
    const found = await this.list(reader, {
      conditions: [isPublished, ...conditions],
      orderBy: byTitle,
      limit,
    });
    return found.items;
  }
}

/** Whether an `initiative` serves an `action` (of a `section` and `area`) for which the condition holds. */
export function servesAction(condition: Sql): Sql {
  return sql`exists (
    select from initiative_action link join action on action.id = link.action_id
      join section on section.id = action.section_id
      join priority_area area on area.id = section.priority_area_id
    where link.initiative_id = initiative.id and ${condition})`;
}

/** Whether an `initiative` contributes to the effect goal. */
export const contributesToGoal = (code: string): Sql =>
  tagged(contributesTo(expressionBuilder<Tables, 'initiative'>(), typed.val(code)));

function presentRow({ total: _total, publishedAt, updatedAt, ...row }: CountedRow): InitiativeRow {
  const today = stockholmDate(new Date());
  return {
    ...row,
    ...presentTimeliness({ ...row, publishedAt }, today),
    updatedAt: updatedAt.toISOString(),
  };
}
