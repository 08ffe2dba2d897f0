import type { Generated } from 'kysely';
import { Check, Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('database_purpose')
@Check('database_purpose_check', `purpose in ('county', 'demo')`)
@Check('database_purpose_only_row_check', 'is_only_row')
export class DatabasePurposeEntity {
  @ColumnOf('boolean', { key: 'database_purpose_pkey', default: true })
  isOnlyRow!: Generated<boolean>;

  @ColumnOf('text')
  purpose!: 'county' | 'demo';

  @ColumnOf('timestamptz', { default: () => 'now()' })
  decidedAt!: Generated<Date>;
}
