import {
  OWNERSHIP_ROLES,
  OWNERSHIP_STATES,
  type OwnershipRole,
  type OwnershipState,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ActionEntity } from './action.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, oneOf } from './column.ts';

@Entity('ownership')
@Check('ownership_role_check', oneOf('role', OWNERSHIP_ROLES))
@Check('ownership_state_check', oneOf('state', OWNERSHIP_STATES))
@Index('ownership_actor_index', ['actorId'])
@Index('ownership_lead_key', ['actionId'], {
  unique: true,
  where: `((state = 'confirmed'::text) AND (role = 'lead'::text))`,
})
@Index('ownership_open_key', ['actionId', 'actorId'], {
  unique: true,
  where: `state <> 'released'::text`,
})
export class OwnershipEntity {
  @ColumnOf('uuid', { key: 'ownership_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => ActionEntity, { name: 'ownership_action_fkey' })
  @ColumnOf('uuid')
  actionId!: string;

  @ForeignKey(() => ActorEntity, { name: 'ownership_actor_fkey' })
  @ColumnOf('uuid')
  actorId!: string;

  @ColumnOf('text')
  role!: OwnershipRole;

  @ColumnOf('text')
  state!: OwnershipState;

  @ColumnOf('text', { default: '' })
  note!: Generated<string>;

  @ColumnOf('date')
  openedOn!: string;

  @ColumnOf('date', { nullable: true })
  confirmedOn!: string | null;

  @ColumnOf('date', { nullable: true })
  releasedOn!: string | null;

  @ColumnOf('text', { nullable: true })
  releaseReason!: string | null;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
