import { Injectable } from '@nestjs/common';
import type { AreaRef, SectionRef } from '@samhandling/contract';
import type { ActorType, CalendarDate, CoverageFacts } from '@samhandling/domain';
import { expressionBuilder } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { tagged } from '../../platform/database/tagged.ts';
import { emptySql, sql, type Sql } from '../../platform/database/sql.ts';
import { isReportInForce, type Tables } from '../../schema/index.ts';
import { isPublished, isTimely, silentSince } from '../initiative/index.ts';
import { asItWas } from './as-it-was-sql.ts';

/** Facts as the query adds them up; months of silence are the domain's to reckon. */
export type StoredFacts = Omit<CoverageFacts, 'initiatives'> & {
  readonly initiatives: Omit<CoverageFacts['initiatives'], 'oldestUnreportedMonths'> & {
    readonly silentSince: CalendarDate | null;
  };
};

/** An action of the strategy with the facts of its coverage, and what only a query can match. */
export type ActionFactsRow = {
  readonly code: string;
  readonly text: string;
  readonly area: AreaRef;
  readonly section: SectionRef;
  readonly facts: StoredFacts;
  /** Where the confirmed owners are. */
  readonly ownerMunicipalities: readonly string[];
  /** Whether it matches the actor and the words that were asked for. */
  readonly isAsked: boolean;
};

export type AskedFor = {
  readonly actor?: string;
  readonly q?: string;
  /** Swedish calendar day that has been: as it was at its end; without it, as it is now. */
  readonly asOf?: CalendarDate;
};

/** Distinct published initiatives of an action, area or column; null stands for all of them. */
export type InitiativeCount = {
  readonly area: string | null;
  readonly action: string | null;
  readonly key: string | null;
  readonly initiatives: number;
};

/** Which actions: those that the strategy holds now, or one by its code, retired or not. */
export const ofStrategy = (code?: string): Sql =>
  sql`action.retired_at is null and ${
    code === undefined ? sql`strategy.is_current` : sql`strategy.code = ${code}`
  }`;
export const ofArea = (code: string): Sql => sql`action.retired_at is null and area.code = ${code}`;
export const ofSection = (code: string): Sql =>
  sql`action.retired_at is null and section.code = ${code}`;
export const ofCode = (code: string): Sql => sql`action.code = ${code}`;

/** Coverage counts published initiatives and ownerships that are not released: nothing else is public. */
@Injectable()
export class CoverageRepository {
  /**
   * The facts of every chosen action, in the strategy's order, in one query. Each initiative counts once
   * for an action. An observed effect is one of a filed report that no filed correction supersedes.
   * `today` is the day that timeliness is reckoned for: `asOf` where that is asked for.
   *
   * Adding up is what grows with the county; when it is too slow these rows are kept between requests
   * behind a change number, and this is the one place to do it.
   */
  findFacts(
    reader: Reader,
    chosen: Sql,
    today: CalendarDate,
    asked: AskedFor = {},
  ): Promise<ActionFactsRow[]> {
    return reader
      .query(
        sql`
      with ${before(asked.asOf)}${chosenActions(chosen)}, ${publishedWork(toldOf(today))}, counted as (
        select work.action_id, count(*)::int as total,
          count(*) filter (where work.work_status = 'idea')::int as idea,
          count(*) filter (where work.work_status = 'planned')::int as planned,
          count(*) filter (where work.work_status = 'ongoing')::int as ongoing,
          count(*) filter (where work.work_status = 'paused')::int as paused,
          count(*) filter (where work.work_status = 'completed')::int as completed,
          count(*) filter (where work.work_status = 'cancelled')::int as cancelled,
          count(*) filter (where work.is_overdue)::int as overdue,
          count(*) filter (where work.work_status = 'ongoing' and not work.is_overdue)::int
            as ongoing_not_overdue,
          min(work.silent_since) filter (where work.is_overdue) as silent_since,
          max(work.last_report_on) as last_report_on,
          count(*) filter (where work.is_stated)::int as expected,
          count(*) filter (where work.is_seen)::int as observed,
          count(*) filter (where work.place_scope = 'county')::int as county_wide,
          count(*) filter (where work.place_scope = 'cross_border')::int as cross_border
        from work group by work.action_id
      ), places as (
        select action_id, json_agg(json_build_object('code', code, 'count', count) order by code) as list
        from (
          select work.action_id, place.municipality_code as code, count(*)::int as count from work
            join initiative_municipality place on place.initiative_id = work.id
          group by 1, 2) place
        group by action_id
      ), owners as (
        select ownership.action_id,
          json_agg(json_build_object('actorId', actor.id, 'name', actor.name, 'type', actor.type,
              'role', ownership.role, 'state', ownership.state)
            order by (ownership.role <> 'lead'), ownership.opened_on, ownership.id) as list,
          coalesce(array_agg(distinct actor.municipality_code) filter (
            where ownership.state = 'confirmed' and actor.municipality_code is not null), '{}')
            as municipalities
        from ownership join actor on actor.id = ownership.actor_id
        where ownership.state <> 'released' and ownership.action_id in (select id from chosen)
        group by ownership.action_id
      ), types as (
        select action_id, json_agg(json_build_object('type', type, 'count', count)) as list
        from (
          select action_id, type, sum(count)::int as count from (
            select work.action_id, work.owner_type as type, count(*) as count
              from work group by 1, 2
            union all
            select ownership.action_id, actor.type, count(*)
              from ownership join actor on actor.id = ownership.actor_id
              where ownership.state = 'confirmed'
                and ownership.action_id in (select id from chosen) group by 1, 2) doer
          group by 1, 2) type
        group by action_id
      )
      select chosen.code, chosen.text, chosen.area, chosen.section, json_build_object(
          'owners', coalesce(owners.list, '[]'),
          'initiatives', json_build_object(
            'total', coalesce(counted.total, 0),
            'byWorkStatus', json_build_object(
              'idea', coalesce(counted.idea, 0), 'planned', coalesce(counted.planned, 0),
              'ongoing', coalesce(counted.ongoing, 0), 'paused', coalesce(counted.paused, 0),
              'completed', coalesce(counted.completed, 0),
              'cancelled', coalesce(counted.cancelled, 0)),
            'overdue', coalesce(counted.overdue, 0),
            'ongoingNotOverdue', coalesce(counted.ongoing_not_overdue, 0),
            'silentSince', counted.silent_since,
            'lastReportOn', counted.last_report_on),
          'effects', json_build_object(
            'expected', coalesce(counted.expected, 0), 'observed', coalesce(counted.observed, 0)),
          'municipalities', coalesce(places.list, '[]'),
          'countyWide', coalesce(counted.county_wide, 0),
          'crossBorder', coalesce(counted.cross_border, 0),
          'actorTypes', coalesce(types.list, '[]')) as facts,
        coalesce(owners.municipalities, '{}') as "ownerMunicipalities",
        ${isAsked(asked)} as "isAsked"
      from chosen
        left join counted on counted.action_id = chosen.id
        left join places on places.action_id = chosen.id
        left join owners on owners.action_id = chosen.id
        left join types on types.action_id = chosen.id
      order by chosen.position`,
      )
      .then((rows) => rows.map(withOwners));
  }

  /** Distinct initiatives that serve the chosen actions: of each area, and in all. */
  countInitiatives(reader: Reader, chosen: Sql, asOf?: CalendarDate): Promise<InitiativeCount[]> {
    return reader.query(sql`
      with ${before(asOf)}${chosenActions(chosen)}, ${publishedWork()}
      select area, null as action, null as key, count(*)::int as initiatives
      from (select distinct chosen.area_code as area, work.id
        from work join chosen on chosen.id = work.action_id) served group by area
      union all
      select null, null, null, count(*)::int from initiative
      where initiative.id in (select id from work)`);
  }

  /** Distinct initiatives in each column, for each of the actions, each area and all of them. */
  countByColumn(
    reader: Reader,
    column: 'municipality' | 'actorType' | 'workStatus',
    actionCodes: readonly string[],
    asOf?: CalendarDate,
  ): Promise<InitiativeCount[]> {
    return reader.query(sql`
      with ${before(asOf)}${chosenActions(sql`action.code = any(${actionCodes}::text[])`)}, ${publishedWork()},
      told as materialized (
        select chosen.area_code as area, chosen.code as action, ${COLUMNS[column].key} as key, work.id
        from work join chosen on chosen.id = work.action_id
          join initiative on initiative.id = work.id ${COLUMNS[column].join})
      select area, action, key, count(*)::int as initiatives from told group by 1, 2, 3
      union all
      select area, null, key, count(*)::int
        from (select distinct area, key, id from told) of_area group by area, key
      union all
      select null, null, key, count(*)::int from (select distinct key, id from told) of_all
        group by key`);
  }
}

const COLUMNS: Record<'municipality' | 'actorType' | 'workStatus', { key: Sql; join: Sql }> = {
  municipality: {
    key: sql`place.municipality_code`,
    join: sql`join initiative_municipality place on place.initiative_id = work.id`,
  },
  actorType: {
    key: sql`owner.type`,
    join: sql`join actor owner on owner.id = initiative.owner_actor_id`,
  },
  workStatus: { key: sql`initiative.work_status`, join: emptySql },
};

const before = (asOf: CalendarDate | undefined): Sql =>
  asOf === undefined ? emptySql : sql`${asItWas(asOf)} `;

const chosenActions = (chosen: Sql): Sql => sql`chosen as materialized (
  select action.id, action.code, action.text, action.position,
    area.code as area_code,
    json_build_object('code', area.code, 'title', area.title, 'position', area.position) as area,
    json_build_object('code', section.code, 'title', section.title) as section
  from action
    join section on section.id = action.section_id
    join priority_area area on area.id = section.priority_area_id
    join strategy on strategy.id = area.strategy_id
  where ${chosen})`;

/** One row for each action and published initiative that serves it, with what `told` adds. */
const publishedWork = (told: Sql = emptySql): Sql => sql`work as materialized (
  select link.action_id, initiative.id, initiative.owner_actor_id ${told}
  from initiative_action link
    join initiative on initiative.id = link.initiative_id
    join actor owner on owner.id = initiative.owner_actor_id
  where ${isPublished} and link.action_id in (select id from chosen))`;

const isInForce = tagged(isReportInForce(expressionBuilder<Tables, 'status_report'>()));

const toldOf = (today: CalendarDate): Sql => sql`,
  initiative.work_status, initiative.place_scope, initiative.last_report_on,
  ${silentSince} as silent_since, ${isTimely(['overdue'], today)} as is_overdue,
  owner.type as owner_type,
  exists (select from contribution where contribution.initiative_id = initiative.id) as is_stated,
  exists (select from status_report
    join observed_effect effect on effect.report_id = status_report.id
    where status_report.initiative_id = initiative.id and ${isInForce}) as is_seen`;

/** The actor owns the action or works on it; the words stand in it, inflected or nearly so. */
function isAsked({ actor, q }: AskedFor): Sql {
  const actorCondition = actor
    ? sql`(exists (select from ownership where ownership.action_id = chosen.id
        and ownership.actor_id = ${actor} and ownership.state = 'confirmed')
      or exists (select from work where work.action_id = chosen.id
        and (work.owner_actor_id = ${actor} or exists (select from initiative_partner partner
          where partner.initiative_id = work.id and partner.actor_id = ${actor}))))`
    : sql`true`;
  const words = q
    ? sql`(chosen.code = lower(${q})
      or to_tsvector('swedish', chosen.text) @@ websearch_to_tsquery('swedish', ${q})
      or strpos(lower(chosen.text), lower(${q})) > 0
      or word_similarity(unaccent(${q}), unaccent(chosen.text)) >= 0.6)`
    : sql`true`;
  return sql`(${actorCondition} and ${words})`;
}

type Owner = {
  actorId: string;
  name: string;
  type: ActorType;
  role: 'lead' | 'contributing';
  state: 'claimed' | 'proposed' | 'confirmed';
};
type FactsOfQuery = Omit<StoredFacts, 'confirmedLead' | 'confirmedContributing' | 'claims'> & {
  owners: Owner[];
};

function withOwners(row: object): ActionFactsRow {
  const { facts, ...rest } = row as Omit<ActionFactsRow, 'facts'> & { facts: FactsOfQuery };
  const { owners, ...counts } = facts;
  const actors = (wanted: Owner['role']) =>
    owners
      .filter(({ role, state }) => state === 'confirmed' && role === wanted)
      .map(({ actorId, name, type }) => ({ actorId, name, type }));
  return {
    ...rest,
    facts: {
      ...counts,
      confirmedLead: actors('lead')[0] ?? null,
      confirmedContributing: actors('contributing'),
      claims: owners.flatMap(({ state, ...owner }) =>
        state === 'confirmed' ? [] : [{ ...owner, state }],
      ),
    },
  };
}
