import { REGION_ROLES, type RegionRole } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';

@Entity('account')
@Check('account_email_check', '(length(email) >= 3) AND (length(email) <= 254)')
@Check('account_name_check', '(length(name) >= 1) AND (length(name) <= 200)')
@Check('account_region_role', oneOf('region_role', REGION_ROLES))
@Index('account_email_unique', { synchronize: false })
@Index('account_name', { synchronize: false })
export class AccountEntity {
  @ColumnOf('uuid', { key: 'account_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  email!: string;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('text', { nullable: true })
  passwordHash!: string | null;

  @ColumnOf('text', { nullable: true })
  regionRole!: RegionRole | null;

  @ColumnOf('boolean', { default: false })
  isDisabled!: Generated<boolean>;

  @ColumnOf('boolean', { default: false })
  cameWithDemo!: Generated<boolean>;

  @ColumnOf('text', { default: 'sv' })
  language!: Generated<string>;

  /** When somebody else last made a link for a new password; empty once the owner has been told. */
  @ColumnOf('timestamptz', { nullable: true })
  passwordLinkAt!: Date | null;

  /** Who made it; empty where it was made from the command line. */
  @ForeignKey(() => AccountEntity, { name: 'account_password_link_by_fkey', onDelete: 'SET NULL' })
  @ColumnOf('uuid', { nullable: true })
  passwordLinkBy!: string | null;

  @ColumnOf('integer', { default: 1 })
  epoch!: Generated<number>;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;
}
