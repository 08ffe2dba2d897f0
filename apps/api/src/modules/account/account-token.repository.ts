import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ActorRef } from '@samhandling/contract';
import type { MembershipRole, RegionRole } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/unit-of-work.ts';

export type TokenPurpose = 'invitation' | 'password_reset';

export type NewToken = Readonly<{
  purpose: TokenPurpose;
  email: string;
  name?: string;
  accountId?: string | null;
  actorId?: string | null;
  membershipRole?: MembershipRole | null;
  regionRole?: RegionRole | null;
  invitedBy?: string | null;
  validHours: number;
}>;

export type TokenRow = Readonly<{
  id: string;
  email: string;
  name: string;
  accountId: string | null;
  membershipRole: MembershipRole | null;
  regionRole: RegionRole | null;
  invitedBy: string | null;
  actor: ActorRef | null;
}>;

/** Only a hash is kept: who reads the database can use no link. */
const hashOf = (token: string) => createHash('sha256').update(token).digest();

const USABLE = sql`used_at is null and expires_at > now()`;

@Injectable()
export class AccountTokenRepository {
  /** Makes a token and returns it; it can't be read again. */
  async insert(tx: Tx, token: NewToken): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await tx.execute(sql`
      insert into account_token (purpose, token_hash, email, name, account_id, actor_id,
        membership_role, region_role, invited_by, expires_at)
      values (${token.purpose}, ${hashOf(secret)}, ${token.email}, ${token.name ?? ''},
        ${token.accountId ?? null}, ${token.actorId ?? null}, ${token.membershipRole ?? null},
        ${token.regionRole ?? null}, ${token.invitedBy ?? null},
        now() + make_interval(hours => ${token.validHours}))`);
    return secret;
  }

  findUsable(reader: Reader, purpose: TokenPurpose, token: string): Promise<TokenRow | undefined> {
    return reader.maybe<TokenRow>(sql`
      select token.id, token.email, token.name, token.account_id as "accountId",
        token.membership_role as "membershipRole", token.region_role as "regionRole",
        token.invited_by as "invitedBy",
        case when actor.id is not null then
          json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type) end as actor
      from account_token token left join actor on actor.id = token.actor_id
      where purpose = ${purpose} and token_hash = ${hashOf(token)} and ${USABLE}`);
  }

  /** Uses the token up; false when somebody else was first. */
  async use(tx: Tx, id: string): Promise<boolean> {
    return (
      (await tx.execute(sql`
        update account_token set used_at = now() where id = ${id} and ${USABLE}`)) === 1
    );
  }

  /** A new password makes the other reset links worthless. */
  async withdrawResets(tx: Tx, accountId: string): Promise<void> {
    await tx.execute(sql`
      update account_token set used_at = now()
      where account_id = ${accountId} and purpose = 'password_reset' and used_at is null`);
  }
}
