import { type HistoryEvent, type HistorySubject } from '@samhandling/contract';
import type { Generated, GeneratedAlways } from 'kysely';
import { Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, type NullableJson } from './column.ts';

@Entity('history_entry')
@Index('history_entry_contributions_index', ['subjectId', 'at', 'id'], {
  where: `((subject_type = 'initiative'::text) AND (from_value ? 'contributions'::text))`,
})
@Index('history_entry_event', { synchronize: false })
@Index('history_entry_latest_index', { synchronize: false })
@Index('history_entry_subject', { synchronize: false })
@Index('history_entry_work_status_index', { synchronize: false })
export class HistoryEntryEntity {
  @ColumnOf('bigint', {
    key: 'history_entry_pkey',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: GeneratedAlways<string>;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  at!: Generated<Date>;

  @ForeignKey(() => AccountEntity, { name: 'history_entry_account' })
  @ColumnOf('uuid', { nullable: true })
  accountId!: string | null;

  @ForeignKey(() => ActorEntity, { name: 'history_entry_actor_fkey' })
  @ColumnOf('uuid', { nullable: true })
  actorId!: string | null;

  @ColumnOf('text')
  subjectType!: HistorySubject;

  @ColumnOf('text')
  subjectId!: string;

  @ColumnOf('text')
  event!: HistoryEvent;

  @ColumnOf('jsonb', { nullable: true })
  fromValue!: NullableJson<object>;

  @ColumnOf('jsonb', { nullable: true })
  toValue!: NullableJson<object>;

  @ColumnOf('text', { nullable: true })
  reason!: string | null;
}
