import { Entity, Index } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('purse')
@Index('purse_full_at_index', ['fullAt'])
export class PurseEntity {
  @ColumnOf('text', { key: 'purse_pkey', collation: 'C' })
  key!: string;

  @ColumnOf('timestamptz')
  fullAt!: Date;
}
