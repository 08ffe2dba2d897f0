import {
  IMPORT_CHANGE_STATES,
  OBSERVATION_CHANGES,
  VALUE_DOUBTS,
  type ImportChangeState,
  type ObservationChange,
  type ValueDoubt,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ColumnOf, oneOf, someOf } from './column.ts';
import { ImportValueEntity } from './import-value.entity.ts';

@Entity('import_change')
@Check('import_change_doubts_check', someOf('doubts', VALUE_DOUBTS))
@Check('import_change_kind_check', oneOf('kind', OBSERVATION_CHANGES))
@Check('import_change_state_check', oneOf('state', IMPORT_CHANGE_STATES))
@ForeignKey(
  () => ImportValueEntity,
  ['runId', 'seriesId', 'period'],
  ['runId', 'seriesId', 'period'],
  { name: 'import_change_value_fkey' },
)
@Unique('import_change_key', ['runId', 'seriesId', 'period'])
@Index('import_change_series_index', ['seriesId'])
export class ImportChangeEntity {
  @ColumnOf('uuid', { key: 'import_change_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('uuid')
  runId!: string;

  @ColumnOf('uuid')
  seriesId!: string;

  @ColumnOf('text')
  period!: string;

  @ColumnOf('text')
  kind!: ObservationChange;

  @ColumnOf('text')
  state!: ImportChangeState;

  @ColumnOf('integer', { nullable: true })
  baseRevision!: number | null;

  @ColumnOf('text', { array: true, default: '{}' })
  doubts!: Generated<ValueDoubt[]>;

  @ColumnOf('text', { nullable: true })
  doubtReason!: string | null;
}
