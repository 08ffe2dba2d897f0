import { Injectable } from '@nestjs/common';
import type {
  HISTORY_SUBJECTS,
  HistoryEvent,
  InitiativeFields,
  StatusReportFields,
} from '@samhandling/contract';
import type { PublicationState } from '@samhandling/domain';
import { TOLD_TIME } from '../../platform/database/clock.ts';
import { sql } from '../../platform/database/sql.ts';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';
import { initiativeFields } from '../initiative/index.ts';
import { statusReportFields } from '../status-report/index.ts';
import type { DemoContent, DemoInitiative, DemoOwnership } from './demo-content.ts';

export type Contribution = DemoInitiative['contributions'][number];
export type Observed = DemoInitiative['reports'][number]['observed'][number];
/** What the product keeps beside what the owner writes, with the times that the demo tells. */
type KeptOfInitiative = {
  publicationState: PublicationState;
  returnReason: string | null;
  createdBy: string | null;
  lastReportOn: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
};

export type DatedInitiative = KeptOfInitiative & {
  fields: InitiativeFields;
  links: Pick<DemoInitiative, 'actions' | 'municipalities' | 'funding'>;
};

type KeptOfReport = {
  initiativeId: string;
  createdBy: string | null;
  createdAt: Date;
  supersedesId: string | null;
  correctionReason: string | null;
};

export type DatedReport = KeptOfReport & { fields: StatusReportFields };

const initiativeInserted = shaped<InitiativeFields & KeptOfInitiative & { updatedAt: Date }>()(
  ({
    publicationState,
    returnReason,
    createdBy,
    lastReportOn,
    createdAt,
    updatedAt,
    submittedAt,
    publishedAt,
    ...fields
  }) =>
    db
      .insertInto('initiative')
      .values({
        ...initiativeFields.toRow(fields),
        publication_state: publicationState,
        return_reason: returnReason,
        last_report_on: lastReportOn,
        is_example: true,
        created_by: createdBy,
        submitted_at: submittedAt,
        published_at: publishedAt,
        created_at: createdAt,
        updated_at: updatedAt,
      })
      .returning('id'),
);

const reportInserted = shaped<StatusReportFields & KeptOfReport>()(
  ({ initiativeId, createdBy, createdAt, supersedesId, correctionReason, ...fields }) =>
    db
      .insertInto('status_report')
      .values({
        ...statusReportFields.toRow(fields),
        initiative_id: initiativeId,
        state: 'draft',
        supersedes_id: supersedesId,
        correction_reason: correctionReason,
        created_by: createdBy,
        created_at: createdAt,
        updated_at: createdAt,
      })
      .returning('id'),
);

/** Writes the demo with the times it tells, which no use case of the product can. */
@Injectable()
export class DemoRepository {
  async isLoaded(tx: Tx): Promise<boolean> {
    const found = await tx.maybe(sql`select from initiative where is_example limit 1`);
    return found !== undefined;
  }

  async actorIds(tx: Tx): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(sql`
      select id, name from actor where state = 'admitted'`);
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  async insertActor(tx: Tx, actor: DemoContent['actors'][number], at: Date): Promise<void> {
    await tx.execute(sql`
      insert into actor (name, type, state, municipality_code, is_example, created_at, updated_at)
      values (${actor.name}, ${actor.type}, 'admitted', ${actor.municipality}, true, ${at}, ${at})
      on conflict do nothing`);
  }

  async insertActorRequest(
    tx: Tx,
    request: DemoContent['actorRequests'][number],
    at: Date,
  ): Promise<void> {
    await tx.execute(sql`
      insert into actor (name, type, state, municipality_code, description, requester_name, requester_email,
        request_message, is_example, created_at, updated_at)
      values (${request.name}, ${request.type}, 'requested', ${request.municipality}, ${request.description},
        ${request.requesterName}, ${request.requesterEmail}, ${request.message}, true, ${at}, ${at})`);
  }

  async insertAccount(
    tx: Tx,
    account: DemoContent['accounts'][number],
    passwordHash: string,
    at: Date,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into account (email, name, password_hash, region_role, came_with_demo, created_at)
      values (${account.email}, ${account.name}, ${passwordHash}, ${account.regionRole}, true, ${at})
      returning id`);
    return id;
  }

  async insertMembership(tx: Tx, accountId: string, actorId: string, role: string): Promise<void> {
    await tx.execute(sql`
      insert into membership (account_id, actor_id, role) values (${accountId}, ${actorId}, ${role})`);
  }

  async insertOwnership(
    tx: Tx,
    ownership: DemoOwnership,
    actorId: string,
    dates: { openedOn: string; settledOn: string },
  ): Promise<string> {
    const isConfirmed = ownership.state === 'confirmed' || ownership.state === 'released';
    const { id } = await tx.one<{ id: string }>(sql`
      insert into ownership (action_id, actor_id, role, state, note, opened_on, confirmed_on, released_on, release_reason)
      select action.id, ${actorId}, ${ownership.role}, ${ownership.state}, ${ownership.note}, ${dates.openedOn}::date,
        ${isConfirmed ? dates.openedOn : null}::date,
        ${ownership.state === 'released' ? dates.settledOn : null}::date, ${ownership.releaseReason ?? null}
      from action where action.code = ${ownership.action} returning id`);
    return id;
  }

  async insertInitiative(tx: Tx, initiative: DatedInitiative): Promise<string> {
    const { fields, links, ...kept } = initiative;
    const { id } = await tx.onlyRow(
      initiativeInserted({
        ...fields,
        ...kept,
        updatedAt: kept.publishedAt ?? kept.createdAt,
      }),
    );
    for (const [index, code] of links.actions.entries()) {
      await tx.execute(sql`
        insert into initiative_action (initiative_id, action_id, is_primary)
        select ${id}, action.id, ${index === 0} from action where action.code = ${code}`);
    }
    for (const code of links.municipalities) {
      await tx.execute(sql`
        insert into initiative_municipality (initiative_id, municipality_code) values (${id}, ${code})`);
    }
    for (const [position, funding] of links.funding.entries()) {
      await tx.execute(sql`
        insert into funding (initiative_id, position, source, amount, name)
        values (${id}, ${position}, ${funding.source}, ${funding.amount}::numeric, ${funding.name})`);
    }
    return id;
  }

  async insertPartner(
    tx: Tx,
    initiativeId: string,
    actorId: string,
    role: string,
    position: number,
  ): Promise<void> {
    await tx.execute(sql`
      insert into initiative_partner (initiative_id, actor_id, role, position)
      values (${initiativeId}, ${actorId}, ${role}, ${position})`);
  }

  async insertContribution(
    tx: Tx,
    initiativeId: string,
    contribution: Contribution,
    position: number,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into contribution (id, initiative_id, effect_goal_id, indicator_id, measure_id, direction, unit,
        expected, mechanism, confidence, by_year, counterfactual, evidence_url, position)
      select gen_random_uuid(), ${initiativeId}, goal.id, indicator.id, measure.id, ${contribution.direction},
        ${contribution.unit}, ${JSON.stringify(contribution.expected)}::jsonb, ${contribution.mechanism},
        ${contribution.confidence}, ${contribution.byYear}, ${contribution.counterfactual},
        ${contribution.evidenceUrl}, ${position}
      from effect_goal goal
        left join indicator on indicator.effect_goal_id = goal.id and indicator.code = ${contribution.indicator}
        left join measure on measure.indicator_id = indicator.id and measure.code = ${contribution.measure}
      where goal.code = ${contribution.effectGoal} returning id`);
    return id;
  }

  async review(
    tx: Tx,
    contributionId: string,
    { state, question }: NonNullable<Contribution['review']>,
    at: Date,
  ): Promise<void> {
    await tx.execute(sql`
      update contribution set review_state = ${state}, question = ${question}, review_changed_at = ${at},
        version = version + 1
      where id = ${contributionId}`);
  }

  async insertReportDraft(tx: Tx, report: DatedReport): Promise<string> {
    const { fields, ...kept } = report;
    const { id } = await tx.onlyRow(reportInserted({ ...fields, ...kept }));
    return id;
  }

  async insertObserved(
    tx: Tx,
    reportId: string,
    contributionId: string,
    observed: Observed,
    position: number,
  ): Promise<void> {
    await tx.execute(sql`
      insert into observed_effect (report_id, contribution_id, sex, birth, value, unit, note, evidence_url,
        confidence, position)
      values (${reportId}, ${contributionId}, ${observed.sex}, ${observed.birth}, ${observed.value}::numeric,
        ${observed.unit}, ${observed.note}, ${observed.evidenceUrl}, ${observed.confidence}, ${position})`);
  }

  /** Sets the demo's clock: what the transaction records from now on is dated so. */
  async tellTime(tx: Tx, at: Date): Promise<void> {
    await tx.query(sql`select set_config(${TOLD_TIME}, ${at.toISOString()}, true)`);
  }

  async file(tx: Tx, reportId: string, at: Date): Promise<void> {
    await this.tellTime(tx, at);
    await tx.execute(sql`update status_report set state = 'filed' where id = ${reportId}`);
  }

  async recordHistory(
    tx: Tx,
    entry: {
      at: Date;
      subject: (typeof HISTORY_SUBJECTS)[number];
      subjectId: string;
      event: HistoryEvent;
      actorId: string | null;
      accountId?: string | null;
      from?: object;
      to?: object;
      reason?: string | null;
    },
  ): Promise<void> {
    await this.tellTime(tx, entry.at);
    await tx.execute(sql`
      insert into history_entry (account_id, actor_id, subject_type, subject_id, event, from_value, to_value, reason)
      values (${entry.accountId ?? null}, ${entry.actorId}, ${entry.subject}, ${entry.subjectId},
        ${entry.event}, ${entry.from ? JSON.stringify(entry.from) : null}::jsonb,
        ${entry.to ? JSON.stringify(entry.to) : null}::jsonb, ${entry.reason ?? null})`);
  }
}
