import {
  IMPORT_RUN_KINDS,
  IMPORT_RUN_STATES,
  type ImportRunKind,
  type ImportRunState,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, oneOf } from './column.ts';

@Entity('import_run')
@Check('import_run_kind_check', oneOf('kind', IMPORT_RUN_KINDS))
@Check('import_run_state_check', oneOf('state', IMPORT_RUN_STATES))
@Index('import_run_open_index', ['state'], {
  where: `(state = ANY (ARRAY['fetching'::text, 'interrupted'::text, 'in_review'::text]))`,
})
@Index('import_run_started_index', { synchronize: false })
export class ImportRunEntity {
  @ColumnOf('uuid', { key: 'import_run_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  kind!: ImportRunKind;

  @ColumnOf('text')
  state!: ImportRunState;

  @ForeignKey(() => AccountEntity, { name: 'import_run_started_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  startedBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  startedAt!: Generated<Date>;

  @ColumnOf('timestamptz', { nullable: true })
  fetchedAt!: Date | null;

  @ForeignKey(() => AccountEntity, { name: 'import_run_settled_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  settledBy!: string | null;

  @ColumnOf('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @ColumnOf('text', { nullable: true })
  reason!: string | null;

  @ColumnOf('text', { nullable: true })
  fileName!: string | null;

  @ColumnOf('text', { nullable: true })
  source!: string | null;

  @ColumnOf('text', { default: '' })
  method!: Generated<string>;

  @ColumnOf('integer', { default: 0 })
  unchanged!: Generated<number>;

  @ColumnOf('timestamptz', { nullable: true })
  resumesAt!: Date | null;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
