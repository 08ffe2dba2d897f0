import type { Generated, GeneratedAlways } from 'kysely';
import { Entity, Index } from 'typeorm';
import { ColumnOf, type Json } from './column.ts';

@Entity('outbox_job')
@Index('outbox_job_due', ['runAt'], { where: 'done_at IS NULL' })
export class OutboxJobEntity {
  @ColumnOf('bigint', {
    key: 'outbox_job_pkey',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: GeneratedAlways<string>;

  @ColumnOf('text')
  kind!: string;

  @ColumnOf('jsonb')
  payload!: Json<object>;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  runAt!: Generated<Date>;

  @ColumnOf('integer', { default: 0 })
  attempts!: Generated<number>;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
