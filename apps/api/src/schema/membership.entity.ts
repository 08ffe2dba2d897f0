import { MEMBERSHIP_ROLES, type MembershipRole } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, oneOf } from './column.ts';

@Entity('membership')
@Check('membership_role_check', oneOf('role', MEMBERSHIP_ROLES))
@Index('membership_actor_index', ['actorId'])
export class MembershipEntity {
  @ForeignKey(() => AccountEntity, { name: 'membership_account_fkey' })
  @ColumnOf('uuid', { key: 'membership_pkey' })
  accountId!: string;

  @ForeignKey(() => ActorEntity, { name: 'membership_actor_fkey' })
  @ColumnOf('uuid', { key: 'membership_pkey' })
  actorId!: string;

  @ColumnOf('text')
  role!: MembershipRole;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;
}
