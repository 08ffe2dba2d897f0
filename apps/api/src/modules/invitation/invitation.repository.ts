import { Injectable } from '@nestjs/common';
import type { ActorRef, InvitationsQuery } from '@samhandling/contract';
import type { MembershipRole, RegionRole } from '@samhandling/domain';
import { hashOfLinkToken } from '../../platform/auth/link-token.ts';
import type { Reader } from '../../platform/database/database.ts';
import { likePattern } from '../../platform/database/like-pattern.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { holdActor } from '../surviving-actor/index.ts';

/** What an invitation offers, and to whom. */
export type Offer = Readonly<{
  email: string;
  name: string;
  regionRole: RegionRole | null;
  actorId: string | null;
  membershipRole: MembershipRole | null;
  /** Null where it comes from the command line. */
  invitedBy: string | null;
}>;

/** An invitation that waits for its answer. */
export type InvitationRow = Readonly<{
  id: string;
  email: string;
  name: string;
  actor: ActorRef | null;
  membershipRole: MembershipRole | null;
  regionRole: RegionRole | null;
  invitedBy: string | null;
  invitedOn: string;
  expiresOn: string;
  isExpired: boolean;
  hasLink: boolean;
  /** Whose address it is to, where it has an account. */
  accountId: string | null;
}>;

const IS_OPEN = sql`token.purpose = 'invitation' and token.used_at is null and token.ended_at is null`;
const dateOf = (column: Sql) =>
  sql`to_char(${column} at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`;
/** How long an invitation waits for its answer. */
export const VALID_DAYS = 14;

const UNTIL = sql`clock_timestamp() + make_interval(days => ${VALID_DAYS})`;

const COLUMNS = sql`
  token.id, token.email, token.name, token.membership_role as "membershipRole",
  token.region_role as "regionRole", inviter.name as "invitedBy", account.id as "accountId",
  ${dateOf(sql`token.created_at`)} as "invitedOn", ${dateOf(sql`token.expires_at`)} as "expiresOn",
  token.expires_at <= clock_timestamp() as "isExpired", token.token_hash is not null as "hasLink",
  case when actor.id is not null then
    json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type) end as actor`;
const FROM = sql`
  from account_token token
    left join actor on actor.id = token.actor_id
    left join account inviter on inviter.id = token.invited_by
    left join account on lower(account.email) = lower(token.email)`;

/** Invitations. The database ends them when the role or membership that they offer is changed. */
@Injectable()
export class InvitationRepository {
  /** An open invitation of the address to the same thing is replaced, and its link stops working. */
  async save(tx: Tx, offer: Offer): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into account_token (purpose, email, name, actor_id, membership_role, region_role,
        invited_by, created_at, expires_at)
      values ('invitation', ${offer.email}, ${offer.name}, ${offer.actorId},
        ${offer.membershipRole}, ${offer.regionRole}, ${offer.invitedBy}, clock_timestamp(),
        ${UNTIL})
      on conflict (purpose, lower(email), actor_id) where used_at is null and ended_at is null
      do update set token_hash = null, email = excluded.email, name = excluded.name,
        membership_role = excluded.membership_role, region_role = excluded.region_role,
        invited_by = excluded.invited_by, created_at = excluded.created_at,
        expires_at = excluded.expires_at
      returning id`);
    return id;
  }

  findPage(reader: Reader, { q, page, limit }: InvitationsQuery): Promise<Page<InvitationRow>> {
    const conditions = [IS_OPEN];
    if (q) {
      const like = likePattern(q);
      conditions.push(
        sql`(token.name ilike ${like} or token.email ilike ${like} or actor.name ilike ${like})`,
      );
    }
    return readPage<InvitationRow>(reader, {
      columns: COLUMNS,
      from: sql`${FROM} ${whereSql(conditions)}`,
      orderBy: sql`token.created_at desc, token.id`,
      page,
      limit,
    });
  }

  listOfActor(reader: Reader, actorId: string): Promise<InvitationRow[]> {
    return reader.query<InvitationRow>(sql`
      select ${COLUMNS} ${FROM} where ${IS_OPEN} and token.actor_id = ${actorId}
      order by token.created_at desc, token.id`);
  }

  findOpen(reader: Reader, id: string): Promise<InvitationRow | undefined> {
    return reader.maybe<InvitationRow>(sql`
      select ${COLUMNS} ${FROM} where ${IS_OPEN} and token.id = ${id}`);
  }

  /** Locks the invitation for a decision about it. */
  async findOpenLocked(tx: Tx, id: string): Promise<InvitationRow | undefined> {
    await tx.query(sql`select from account_token where id = ${id} for no key update`);
    return this.findOpen(tx, id);
  }

  /** The invitation that a link belongs to, while it can be accepted. */
  findByToken(reader: Reader, token: string): Promise<InvitationRow | undefined> {
    return reader.maybe<InvitationRow>(sql`
      select ${COLUMNS} ${FROM}
      where ${IS_OPEN} and token.expires_at > clock_timestamp()
        and token.token_hash = ${hashOfLinkToken(token)}`);
  }

  /** Gives the invitation a link and another 14 days; false where it is no longer open. */
  async setLink(tx: Tx, id: string, token: string): Promise<boolean> {
    return (
      (await tx.execute(sql`
        update account_token token
        set token_hash = ${hashOfLinkToken(token)}, expires_at = ${UNTIL}
        where ${IS_OPEN} and id = ${id}`)) === 1
    );
  }

  /** Gives it another 14 days and takes its link away. */
  async renew(tx: Tx, id: string): Promise<void> {
    await tx.execute(sql`
      update account_token token set token_hash = null, expires_at = ${UNTIL}
      where ${IS_OPEN} and id = ${id}`);
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.execute(sql`
      update account_token token set ended_at = clock_timestamp() where ${IS_OPEN} and id = ${id}`);
  }

  /** Marks the link as used; false where it was used, replaced or ended meanwhile. */
  async use(tx: Tx, id: string, token: string): Promise<boolean> {
    return (
      (await tx.execute(sql`
        update account_token token set used_at = clock_timestamp()
        where ${IS_OPEN} and id = ${id} and expires_at > clock_timestamp()
          and token_hash = ${hashOfLinkToken(token)}`)) === 1
    );
  }

  /** Holds the actor against a merge until the transaction ends; false where it is not admitted (any more). */
  async holdAdmitted(tx: Tx, actorId: string): Promise<boolean> {
    await holdActor(tx, actorId);
    const actor = await tx.maybe(sql`
      select id from actor where id = ${actorId} and state = 'admitted'`);
    return actor !== undefined;
  }

  async isMember(reader: Reader, actorId: string, email: string): Promise<boolean> {
    const member = await reader.maybe(sql`
      select account.id from membership join account on account.id = membership.account_id
      where membership.actor_id = ${actorId} and lower(account.email) = lower(${email})`);
    return member !== undefined;
  }
}
