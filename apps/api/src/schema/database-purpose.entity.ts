import type { Generated } from 'kysely';
import { Check, Entity } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';

/** What a database is for, from its first start on. */
const DATABASE_PURPOSES = ['county', 'demo'] as const;

@Entity('database_purpose')
@Check('database_purpose_check', oneOf('purpose', DATABASE_PURPOSES))
@Check('database_purpose_only_row_check', 'is_only_row')
export class DatabasePurposeEntity {
  @ColumnOf('boolean', { key: 'database_purpose_pkey', default: true })
  isOnlyRow!: Generated<boolean>;

  @ColumnOf('text')
  purpose!: (typeof DATABASE_PURPOSES)[number];

  @ColumnOf('timestamptz', { default: () => 'now()' })
  decidedAt!: Generated<Date>;
}
