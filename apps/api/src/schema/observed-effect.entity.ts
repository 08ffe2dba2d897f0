import {
  BIRTHS,
  CONFIDENCES,
  SEXES,
  type Birth,
  type Confidence,
  type Sex,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf, type NullableNumeric, oneOf } from './column.ts';
import { ContributionEntity } from './contribution.entity.ts';
import { StatusReportEntity } from './status-report.entity.ts';

@Entity('observed_effect')
@Check('observed_effect_sex_check', oneOf('sex', SEXES))
@Check('observed_effect_birth_check', oneOf('birth', BIRTHS))
@Check('observed_effect_confidence_check', oneOf('confidence', CONFIDENCES))
@Index('observed_effect_contribution_index', ['contributionId'])
@Index('observed_effect_report_index', ['reportId'])
export class ObservedEffectEntity {
  @ColumnOf('uuid', { key: 'observed_effect_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => StatusReportEntity, {
    name: 'observed_effect_report_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid')
  reportId!: string;

  @ForeignKey(() => ContributionEntity, { name: 'observed_effect_contribution_fkey' })
  @ColumnOf('uuid')
  contributionId!: string;

  @ColumnOf('text', { nullable: true })
  sex!: Sex | null;

  @ColumnOf('text', { nullable: true })
  birth!: Birth | null;

  @ColumnOf('numeric', { nullable: true })
  value!: NullableNumeric;

  @ColumnOf('text', { nullable: true })
  unit!: string | null;

  @ColumnOf('text')
  note!: string;

  @ColumnOf('text', { nullable: true })
  evidenceUrl!: string | null;

  @ColumnOf('text', { nullable: true })
  confidence!: Confidence | null;

  @ColumnOf('integer')
  position!: number;
}
