import { type StatedContribution } from '@samhandling/contract';
import {
  REPORT_STATES,
  WORK_STATUSES,
  type ReportState,
  type WorkStatus,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, type NullableJson, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

/** What a report was about on the day it was filed. */
type ReportSnapshot = Readonly<{
  initiative: Readonly<{ title: string; owner: string }>;
  contributions: readonly StatedContribution[];
}>;

@Entity('status_report')
@Check('status_report_state_check', oneOf('state', REPORT_STATES))
@Check('status_report_work_status_check', oneOf('work_status', WORK_STATUSES))
@Index('status_report_draft_key', ['initiativeId'], {
  unique: true,
  where: `state = 'draft'::text`,
})
@Index('status_report_initiative_index', { synchronize: false })
@Index('status_report_supersedes_key', ['supersedesId'], { unique: true })
export class StatusReportEntity {
  @ColumnOf('uuid', { key: 'status_report_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => InitiativeEntity, { name: 'status_report_initiative_fkey' })
  @ColumnOf('uuid')
  initiativeId!: string;

  @ColumnOf('text')
  state!: ReportState;

  @ColumnOf('date', { nullable: true })
  periodFrom!: string | null;

  @ColumnOf('date', { nullable: true })
  periodTo!: string | null;

  @ColumnOf('text')
  workStatus!: WorkStatus;

  @ColumnOf('integer', { nullable: true })
  progressPercent!: number | null;

  @ColumnOf('text')
  done!: string;

  @ColumnOf('text')
  achieved!: string;

  @ColumnOf('text')
  deviations!: string;

  @ColumnOf('text')
  nextSteps!: string;

  @ForeignKey(() => StatusReportEntity, { name: 'status_report_supersedes_fkey' })
  @ColumnOf('uuid', { nullable: true })
  supersedesId!: string | null;

  @ColumnOf('text', { nullable: true })
  correctionReason!: string | null;

  @ColumnOf('jsonb', { nullable: true })
  snapshot!: NullableJson<ReportSnapshot>;

  @ColumnOf('timestamptz', { nullable: true })
  filedAt!: Date | null;

  @ForeignKey(() => AccountEntity, { name: 'status_report_created_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  createdBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  updatedAt!: Generated<Date>;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
