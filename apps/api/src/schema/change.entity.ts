import { CHANGE_KINDS, type ChangeKind } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';

/** A mark: in this transaction this thing changed; the database writes it, and every process reads it. */
@Entity('change')
@Check('change_kind_check', oneOf('kind', CHANGE_KINDS))
export class ChangeEntity {
  /** Given before the commit: a smaller number may be seen after a greater one. */
  @ColumnOf('bigint', { key: 'change_pkey' })
  transactionId!: string;

  @ColumnOf('text', { key: 'change_pkey' })
  kind!: ChangeKind;

  /** All zeros where more than one thing of the kind may have changed. */
  @ColumnOf('uuid', { key: 'change_pkey' })
  subjectId!: string;

  @ColumnOf('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Generated<Date>;
}
