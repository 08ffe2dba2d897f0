import type { PendingChangeFields } from '@samhandling/contract';
import { PENDING_CHANGE_STATES, type PendingChangeState } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, type Json, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

/** The major fields of a published initiative as its owner wants them; the coordinator has not accepted them yet. */
@Entity('pending_change')
@Check('pending_change_state_check', oneOf('state', PENDING_CHANGE_STATES))
@Index('pending_change_created_by_index', ['createdBy'])
export class PendingChangeEntity {
  @ForeignKey(() => InitiativeEntity, { name: 'pending_change_initiative_fkey' })
  @ColumnOf('uuid', { key: 'pending_change_pkey' })
  initiativeId!: string;

  @ColumnOf('jsonb')
  fields!: Json<PendingChangeFields>;

  @ColumnOf('text', { default: 'waiting' })
  state!: Generated<PendingChangeState>;

  @ColumnOf('text', { nullable: true })
  note!: string | null;

  @ForeignKey(() => AccountEntity, { name: 'pending_change_created_by_fkey' })
  @ColumnOf('uuid')
  createdBy!: string;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  updatedAt!: Generated<Date>;
}
