import {
  OBSERVATION_ORIGINS,
  OBSERVATION_STATUSES,
  VALUE_DOUBTS,
  type ObservationOrigin,
  type ObservationStatus,
  type ValueDoubt,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, type NullableNumeric, oneOf, someOf } from './column.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { SeriesEntity } from './series.entity.ts';

@Entity('observation')
@Check('observation_doubts_check', someOf('doubts', VALUE_DOUBTS))
@Check('observation_origin_check', oneOf('origin', OBSERVATION_ORIGINS))
@Check(
  'observation_retracted_check',
  `NOT is_retracted OR status = 'missing'::text AND reason IS NOT NULL`,
)
@Check('observation_revision_check', `(origin = 'strategy'::text) = (revision = 0)`)
@Check('observation_status_check', oneOf('status', OBSERVATION_STATUSES))
@Check('observation_value_check', `(value IS NULL) = (status = 'missing'::text)`)
@Unique('observation_key', ['seriesId', 'period', 'revision'])
export class ObservationEntity {
  @ColumnOf('uuid', { key: 'observation_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => SeriesEntity, { name: 'observation_series_fkey', onDelete: 'CASCADE' })
  @ColumnOf('uuid')
  seriesId!: string;

  @ColumnOf('text')
  period!: string;

  @ColumnOf('numeric', { nullable: true })
  value!: NullableNumeric;

  @ColumnOf('text')
  asWritten!: string;

  @ColumnOf('text')
  source!: string;

  @ColumnOf('text', { nullable: true })
  note!: string | null;

  @ColumnOf('integer', { nullable: true })
  relativeToYear!: number | null;

  @ColumnOf('integer')
  revision!: number;

  @ColumnOf('text')
  origin!: ObservationOrigin;

  @ColumnOf('text', { default: 'final' })
  status!: Generated<ObservationStatus>;

  @ColumnOf('text', { default: '' })
  method!: Generated<string>;

  @ColumnOf('timestamptz', { nullable: true })
  retrievedAt!: Date | null;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  recordedAt!: Generated<Date>;

  @ForeignKey(() => AccountEntity, { name: 'observation_recorded_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  recordedBy!: string | null;

  @ForeignKey(() => ImportRunEntity, { name: 'observation_import_run_fkey' })
  @ColumnOf('uuid', { nullable: true })
  importRunId!: string | null;

  @ColumnOf('text', { array: true, default: '{}' })
  doubts!: Generated<ValueDoubt[]>;

  /** What was said of the value when it was recorded, or why the revision before this one was taken back. */
  @ColumnOf('text', {
    nullable: true,
    comment:
      'What was said of the value when it was recorded, or why the revision before this one was taken back.',
  })
  reason!: string | null;

  @ColumnOf('boolean', { default: false })
  isRetracted!: Generated<boolean>;

  @ColumnOf('integer', {
    nullable: true,
    comment: 'The revision before this one was taken back, and this earlier one holds again.',
  })
  restoredRevision!: number | null;
}
