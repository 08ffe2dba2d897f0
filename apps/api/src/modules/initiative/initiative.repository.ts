import { Injectable } from '@nestjs/common';
import type { InitiativeBody } from '@samhandling/contract';
import type { ContributionReviewState, PublicationState } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { StoredContribution } from '../contribution/index.ts';
import { contributionIdTaken } from './initiative.errors.ts';
import type { ResolvedLinks } from './initiative-links.ts';

/** What decides about a write. */
export type InitiativeHead = {
  readonly id: string;
  readonly owner: { readonly id: string };
  readonly publicationState: PublicationState;
  readonly version: number;
};

/** What a step of the life cycle writes beside the state. */
export type Step = {
  readonly to: PublicationState;
  readonly reason: string | null;
};

/** Writes initiatives. Their links are written whole, as the body says them. */
@Injectable()
export class InitiativeRepository {
  find(reader: Reader, id: string): Promise<InitiativeHead | undefined> {
    return reader.maybe(sql`${head} where id = ${id}`);
  }

  /** The row, locked: of several who want to change it each sees what the one before has done. */
  findForChange(tx: Tx, id: string): Promise<InitiativeHead | undefined> {
    return tx.maybe(sql`${head} where id = ${id} for no key update`);
  }

  async insert(
    tx: Tx,
    body: InitiativeBody,
    links: ResolvedLinks,
    accountId: string,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into initiative (owner_actor_id, title, summary, description, place_scope, starts_on,
        ends_on, work_status, publication_state, contact_email, web_address, budget_total,
        reference_number, perspective_codes, agenda_goals, created_by)
      values (${body.ownerActorId}, ${body.title}, ${body.summary}, ${body.description},
        ${body.placeScope}, ${body.startsOn}, ${body.endsOn}, ${body.workStatus}, 'draft',
        ${body.contactEmail}, ${body.webAddress}, ${body.budgetTotal}, ${body.referenceNumber},
        ${body.perspectiveCodes}, ${body.agendaGoals}, ${accountId})
      returning id`);
    await this.insertLinks(tx, id, body, links);
    await this.saveContributions(tx, id, links);
    return id;
  }

  async update(
    tx: Tx,
    { id, version }: InitiativeHead,
    body: InitiativeBody,
    links: ResolvedLinks,
  ): Promise<void> {
    await tx.updateVersioned(sql`
      update initiative set owner_actor_id = ${body.ownerActorId}, title = ${body.title},
        summary = ${body.summary}, description = ${body.description},
        place_scope = ${body.placeScope}, starts_on = ${body.startsOn}, ends_on = ${body.endsOn},
        work_status = ${body.workStatus}, contact_email = ${body.contactEmail},
        web_address = ${body.webAddress}, budget_total = ${body.budgetTotal},
        reference_number = ${body.referenceNumber}, perspective_codes = ${body.perspectiveCodes},
        agenda_goals = ${body.agendaGoals}, updated_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
    await tx.execute(sql`
      with actions as (delete from initiative_action where initiative_id = ${id}),
        partners as (delete from initiative_partner where initiative_id = ${id}),
        places as (delete from initiative_municipality where initiative_id = ${id})
      delete from funding where initiative_id = ${id}`);
    await this.insertLinks(tx, id, body, links);
    await this.saveContributions(tx, id, links);
  }

  private async insertLinks(
    tx: Tx,
    id: string,
    body: InitiativeBody,
    links: ResolvedLinks,
  ): Promise<void> {
    await tx.execute(sql`
      with actions as (
        insert into initiative_action (initiative_id, action_id, is_primary)
        select ${id}::uuid, "id", "isPrimary"
        from ${recordset(links.actions, sql`"id" uuid, "isPrimary" boolean`)}
      ), partners as (
        insert into initiative_partner (initiative_id, actor_id, role, position)
        select ${id}::uuid, "actorId", "role", "position"
        from ${recordset(numbered(body.partners), sql`"actorId" uuid, "role" text, "position" integer`)}
      ), places as (
        insert into initiative_municipality (initiative_id, municipality_code)
        select ${id}::uuid, code from unnest(${body.municipalityCodes}::text[]) code
      )
      insert into funding (initiative_id, position, source, amount, name)
      select ${id}::uuid, "position", "source", "amount", "name"
      from ${recordset(
        numbered(body.funding),
        sql`"position" integer, "source" text, "amount" numeric, "name" text`,
      )}`);
  }

  /** The change is a new version, and its review goes where a change leads it; the question stays with an answer. */
  async revise(
    tx: Tx,
    { id, version }: Pick<StoredContribution, 'id' | 'version'>,
    to: ContributionReviewState | null,
  ): Promise<void> {
    await tx.updateVersioned(sql`
      update contribution set version = version + 1,
        review_state = coalesce(${to}::text, review_state),
        question = case when ${to}::text = 'open' then null else question end,
        review_changed_at = case when ${to}::text is null then review_changed_at else now() end
      where id = ${id} and version = ${version}`);
  }

  /**
   * Contributions keep their rows, since reports point at them and reviews are about them; what a draft
   * report says of one that goes, goes.
   */
  private async saveContributions(
    tx: Tx,
    id: string,
    { contributions }: ResolvedLinks,
  ): Promise<void> {
    const kept = contributions.map((contribution) => contribution.id);
    await tx.execute(sql`
      delete from observed_effect effect using status_report report, contribution
      where report.id = effect.report_id and report.state = 'draft' and report.initiative_id = ${id}
        and contribution.id = effect.contribution_id and contribution.id <> all(${kept}::uuid[])`);
    await tx.execute(sql`
      delete from contribution where initiative_id = ${id} and id <> all(${kept}::uuid[])`);
    if (contributions.length === 0) return;
    const saved = await tx.execute(sql`
      insert into contribution as kept (id, initiative_id, effect_goal_id, indicator_id, measure_id,
        direction, unit, expected, mechanism, confidence, by_year, counterfactual, evidence_url, position)
      select "id", ${id}::uuid, "goalId", "indicatorId", "measureId", "direction", "unit", "expected",
        "mechanism", "confidence", "byYear", "counterfactual", "evidenceUrl", "position"
      from ${recordset(
        numbered(contributions),
        sql`"id" uuid, "goalId" uuid, "indicatorId" uuid, "measureId" uuid, "direction" text,
          "unit" text, "expected" jsonb, "mechanism" text, "confidence" text, "byYear" integer,
          "counterfactual" text, "evidenceUrl" text, "position" integer`,
      )}
      on conflict (id) do update set effect_goal_id = excluded.effect_goal_id,
        indicator_id = excluded.indicator_id, measure_id = excluded.measure_id,
        direction = excluded.direction, unit = excluded.unit, expected = excluded.expected,
        mechanism = excluded.mechanism, confidence = excluded.confidence,
        by_year = excluded.by_year, counterfactual = excluded.counterfactual,
        evidence_url = excluded.evidence_url, position = excluded.position
      where kept.initiative_id = ${id}`);
    if (saved !== contributions.length) throw contributionIdTaken();
  }

  /** Only one that was never published; what reports say hangs on those that were. */
  discard(tx: Tx, { id, version }: InitiativeHead): Promise<void> {
    return tx.updateVersioned(sql`
      delete from initiative where id = ${id} and version = ${version} and published_at is null`);
  }

  /** Takes the step; the reason stays until the initiative is submitted again. */
  move(tx: Tx, { id, version }: InitiativeHead, { to, reason }: Step): Promise<void> {
    return tx.updateVersioned(sql`
      update initiative set publication_state = ${to},
        return_reason = case when ${to}::text = 'returned' then ${reason}::text when ${to}::text = 'submitted' then null
          else return_reason end,
        submitted_at = case when ${to}::text = 'submitted' then now() when ${to}::text = 'draft' then null
          else submitted_at end,
        published_at = case when ${to}::text = 'published' then now() else published_at end,
        archived_at = case when ${to}::text = 'archived' then now() else archived_at end,
        updated_at = now(), version = version + 1
      where id = ${id} and version = ${version}`);
  }
}

const head = sql`
  select id, json_build_object('id', owner_actor_id) as owner,
    publication_state as "publicationState", version
  from initiative`;

function recordset(rows: readonly object[], columns: Sql): Sql {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as rows (${columns})`;
}

function numbered<Row extends object>(rows: readonly Row[]): (Row & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}
