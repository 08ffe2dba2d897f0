import type { Generated } from 'kysely';
import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('rate_limit')
export class RateLimitEntity {
  @ColumnOf('varchar', { key: 'rate_limit_pkey' })
  key!: string;

  @ColumnOf('integer', { default: 0 })
  points!: Generated<number>;

  @ColumnOf('bigint', { nullable: true })
  expire!: string | null;
}
