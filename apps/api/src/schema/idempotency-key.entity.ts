import type { Generated } from 'kysely';
import { Entity, Index } from 'typeorm';
import { ColumnOf, type NullableJson } from './column.ts';

@Entity('idempotency_key')
@Index('idempotency_key_created', ['createdAt'])
export class IdempotencyKeyEntity {
  @ColumnOf('text', { key: 'idempotency_key_pkey' })
  scope!: string;

  @ColumnOf('text', { key: 'idempotency_key_pkey' })
  key!: string;

  @ColumnOf('text')
  fingerprint!: string;

  @ColumnOf('jsonb', { nullable: true })
  answer!: NullableJson<object>;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  createdAt!: Generated<Date>;
}
