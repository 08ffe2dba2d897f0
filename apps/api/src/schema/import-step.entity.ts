import {
  IMPORT_STEP_STATES,
  SOURCE_PROVIDERS,
  type ImportStepState,
  type SourceProvider,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf, type Json, type NullableJson, oneOf } from './column.ts';
import { ImportRunEntity } from './import-run.entity.ts';

/** What is asked for: `asked` is for people, the rest is read by the client that wrote it. */
type ImportStepRequest = Readonly<{ asked: string; [detail: string]: unknown }>;

@Entity('import_step')
@Check('import_step_provider_check', oneOf('provider', SOURCE_PROVIDERS))
@Check('import_step_state_check', oneOf('state', IMPORT_STEP_STATES))
@Unique('import_step_position_key', ['runId', 'position'])
export class ImportStepEntity {
  @ColumnOf('uuid', { key: 'import_step_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => ImportRunEntity, { name: 'import_step_run_fkey' })
  @ColumnOf('uuid')
  runId!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('text')
  provider!: SourceProvider;

  @ColumnOf('jsonb')
  request!: Json<ImportStepRequest>;

  @ColumnOf('text', { nullable: true })
  cursor!: string | null;

  @ColumnOf('text')
  state!: ImportStepState;

  @ColumnOf('integer', { default: 0 })
  requests!: Generated<number>;

  @ColumnOf('text', { nullable: true })
  faultCode!: string | null;

  @ColumnOf('jsonb', { nullable: true })
  faultParams!: NullableJson<Readonly<Record<string, string | number>>>;
}
