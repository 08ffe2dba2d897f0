import { OBSERVATION_STATUSES, type ObservationStatus } from '@samhandling/domain';
import { Check, Entity, ForeignKey } from 'typeorm';
import { ColumnOf, type NullableNumeric, oneOf } from './column.ts';
import { ImportRunEntity } from './import-run.entity.ts';
import { ImportStepEntity } from './import-step.entity.ts';
import { SeriesEntity } from './series.entity.ts';

@Entity('import_value')
@Check('import_value_status_check', oneOf('status', OBSERVATION_STATUSES))
export class ImportValueEntity {
  @ForeignKey(() => ImportRunEntity, { name: 'import_value_run_fkey' })
  @ColumnOf('uuid', { key: 'import_value_pkey' })
  runId!: string;

  @ForeignKey(() => SeriesEntity, { name: 'import_value_series_fkey' })
  @ColumnOf('uuid', { key: 'import_value_pkey' })
  seriesId!: string;

  @ColumnOf('text', { key: 'import_value_pkey' })
  period!: string;

  @ForeignKey(() => ImportStepEntity, { name: 'import_value_step_fkey' })
  @ColumnOf('uuid', { nullable: true })
  stepId!: string | null;

  @ColumnOf('numeric', { nullable: true })
  value!: NullableNumeric;

  @ColumnOf('text')
  asWritten!: string;

  @ColumnOf('text')
  status!: ObservationStatus;

  @ColumnOf('text')
  note!: string;

  @ColumnOf('boolean')
  isStated!: boolean;

  @ColumnOf('text')
  credit!: string;

  @ColumnOf('timestamptz')
  retrievedAt!: Date;
}
