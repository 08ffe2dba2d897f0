import {
  MEMBERSHIP_ROLES,
  REGION_ROLES,
  type MembershipRole,
  type RegionRole,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, oneOf } from './column.ts';

/** What a link in a mail is for. */
const LINK_PURPOSES = ['invitation', 'password_reset'] as const;

@Entity('account_token')
@Check('account_token_membership', '(actor_id IS NULL) = (membership_role IS NULL)')
@Check('account_token_membership_role', oneOf('membership_role', MEMBERSHIP_ROLES))
@Check('account_token_purpose', oneOf('purpose', LINK_PURPOSES))
@Check('account_token_region_role', oneOf('region_role', REGION_ROLES))
@Unique('account_token_hash_unique', ['tokenHash'])
@Index('account_token_email', { synchronize: false })
@Index('account_token_open_key', { synchronize: false })
export class AccountTokenEntity {
  @ColumnOf('uuid', { key: 'account_token_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  purpose!: (typeof LINK_PURPOSES)[number];

  @ColumnOf('bytea', { nullable: true })
  tokenHash!: Buffer | null;

  @ColumnOf('text')
  email!: string;

  @ColumnOf('text', { default: '' })
  name!: Generated<string>;

  @ForeignKey(() => AccountEntity, { name: 'account_token_account' })
  @ColumnOf('uuid', { nullable: true })
  accountId!: string | null;

  @ForeignKey(() => ActorEntity, { name: 'account_token_actor_fkey' })
  @ColumnOf('uuid', { nullable: true })
  actorId!: string | null;

  @ColumnOf('text', { nullable: true })
  membershipRole!: MembershipRole | null;

  @ColumnOf('text', { nullable: true })
  regionRole!: RegionRole | null;

  @ForeignKey(() => AccountEntity, { name: 'account_token_invited_by' })
  @ColumnOf('uuid', { nullable: true })
  invitedBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz')
  expiresAt!: Date;

  @ColumnOf('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @ColumnOf('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
