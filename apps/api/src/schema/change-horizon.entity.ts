import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

/** One row: up to which transaction old marks are deleted. Who has not read so far has missed some. */
@Entity('change_horizon')
export class ChangeHorizonEntity {
  @ColumnOf('bigint', { key: 'change_horizon_pkey' })
  transactionId!: string;
}
