import { Injectable } from '@nestjs/common';
import type { InitiativeBody } from '@samhandling/contract';
import type { MeasuredIndicator } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';

/** A measure as a contribution names it. */
export type KnownMeasure = MeasuredIndicator['measures'][number] & { readonly id: string };
export type KnownIndicator = {
  readonly id: string;
  readonly code: string;
  readonly goalCode: string;
  readonly measures: readonly KnownMeasure[];
};

/** What an initiative's body names, as far as it exists. */
export type References = {
  readonly actions: readonly { id: string; code: string; isRetired: boolean; isLinked: boolean }[];
  /** Actors that may be partners: admitted, or named by the initiative already. */
  readonly partnerIds: readonly string[];
  readonly isOwnerAdmitted: boolean;
  readonly municipalityCodes: readonly string[];
  readonly goals: readonly { id: string; code: string }[];
  readonly indicators: readonly KnownIndicator[];
  readonly perspectiveCodes: readonly string[];
  /** Of the body's contribution ids those that are another initiative's. */
  readonly foreignContributionIds: readonly string[];
  /** Contributions of the initiative that a filed report says something of. */
  readonly reportedContributionIds: readonly string[];
};

/** The measures of an `indicator`; it is split as its series are. */
const measures: Sql = sql`coalesce((
  select json_agg(json_build_object('id', measure.id, 'code', measure.code, 'unit', measure.unit,
    'breakdowns', json_build_object(
      'sex', exists (select from series where series.measure_id = measure.id and sex is not null),
      'birth', exists (select from series where series.measure_id = measure.id and birth is not null)))
    order by measure.position)
  from measure where measure.indicator_id = indicator.id and measure.retired_at is null), '[]')`;

const list = (rows: Sql): Sql => sql`coalesce((select json_agg(found) from (${rows}) found), '[]')`;
const values = (column: Sql, from: Sql): Sql =>
  sql`coalesce((select json_agg(${column}) ${from}), '[]')`;

/** Looks up everything that a body names, in one query. */
@Injectable()
export class InitiativeReferencesRepository {
  find(reader: Reader, id: string | null, body: InitiativeBody): Promise<References> {
    const actionCodes = body.actions.map(({ code }) => code);
    const partnerIds = body.partners.map(({ actorId }) => actorId);
    const goalCodes = body.contributions.map(({ effectGoalCode }) => effectGoalCode);
    const indicatorCodes = body.contributions.map(({ indicatorCode }) => indicatorCode);
    const contributionIds = body.contributions.map((contribution) => contribution.id);
    return reader.one<References>(sql`
      select
        ${list(sql`
          select action.id, action.code, action.retired_at is not null as "isRetired",
            exists (select from initiative_action link
              where link.initiative_id = ${id} and link.action_id = action.id) as "isLinked"
          from action where action.code = any(${actionCodes}::text[])`)} as actions,
        ${values(
          sql`actor.id`,
          sql`from actor where actor.id = any(${partnerIds}::uuid[])
          and (actor.state = 'admitted' or exists (select from initiative_partner partner
            where partner.initiative_id = ${id} and partner.actor_id = actor.id))`,
        )} as "partnerIds",
        exists (select from actor where actor.id = ${body.ownerActorId} and state = 'admitted')
          as "isOwnerAdmitted",
        ${values(sql`code`, sql`from municipality where code = any(${body.municipalityCodes}::text[])`)}
          as "municipalityCodes",
        ${list(sql`select id, code from effect_goal where code = any(${goalCodes}::text[])`)} as goals,
        ${list(sql`
          select indicator.id, indicator.code, goal.code as "goalCode", ${measures} as measures
          from indicator join effect_goal goal on goal.id = indicator.effect_goal_id
          where indicator.code = any(${indicatorCodes}::text[])`)} as indicators,
        ${values(
          sql`item ->> 'code'`,
          sql`from strategy,
          jsonb_array_elements(strategy.perspectives) item
          where item ->> 'code' = any(${body.perspectiveCodes}::text[])`,
        )} as "perspectiveCodes",
        ${values(
          sql`contribution.id`,
          sql`from contribution
          where contribution.id = any(${contributionIds}::uuid[])
            and contribution.initiative_id is distinct from ${id}`,
        )} as "foreignContributionIds",
        ${values(
          sql`distinct contribution.id`,
          sql`from contribution
          join observed_effect effect on effect.contribution_id = contribution.id
          join status_report report on report.id = effect.report_id and report.state = 'filed'
          where contribution.initiative_id = ${id}`,
        )} as "reportedContributionIds"`);
  }

  /** Every municipality of the county. */
  async findMunicipalityCodes(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ code: string }>(sql`select code from municipality`);
    return rows.map(({ code }) => code);
  }
}
