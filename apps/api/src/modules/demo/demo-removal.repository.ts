import { Injectable } from '@nestjs/common';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export type ReachedAccount = Readonly<{
  id: string;
  email: string;
  name: string;
  cameWithDemo: boolean;
}>;

export type KeptContent = Readonly<{ initiatives: number; actors: number }>;

/** Whether one of the accounts has seen the link of the invitation. */
const handedOverBy = (isOne: Sql) => sql`exists (
  select from history_entry entry
  where entry.subject_type = 'invitation' and entry.subject_id = token.id::text
    and entry.event = 'invitation.handed_over' and entry.account_id ${isOne})`;

/** Closes the accounts of the demo. Rows that the history names are kept, without any rights. */
@Injectable()
export class DemoRemovalRepository {
  /**
   * The demo's accounts, and those that were invited, given a role or let in again by one of them:
   * anybody who knew the published password could have done that.
   */
  reachedAccounts(tx: Tx): Promise<ReachedAccount[]> {
    return tx.query<ReachedAccount>(sql`
      with recursive reached as (
        select id from account where came_with_demo
        union
        select granted.account_id from reached, lateral (
          select account.id as account_id
          from account_token token join account on lower(account.email) = lower(token.email)
          where token.used_at is not null
            and (token.invited_by = reached.id or ${handedOverBy(sql`= reached.id`)})
          union all
          select account.id
          from history_entry entry join account on account.id::text = entry.subject_id
          where entry.account_id = reached.id and entry.subject_type = 'account'
            and entry.event in ('account.role_changed', 'account.enabled')
        ) granted
      )
      select id, email, name, came_with_demo as "cameWithDemo" from account
      where id in (select id from reached) order by came_with_demo desc, lower(email)
      for no key update`);
  }

  async closeDemoAccounts(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(sql`delete from membership where account_id = any(${ids}::uuid[])`);
    await tx.execute(sql`
      update account set password_hash = null, region_role = null, is_disabled = true,
        came_with_demo = false, epoch = epoch + 1, version = version + 1
      where id = any(${ids}::uuid[])`);
  }

  async switchOff(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(sql`
      update account set is_disabled = true, epoch = epoch + 1, version = version + 1
      where id = any(${ids}::uuid[])`);
  }

  /** Sessions and kept answers of these accounts, and every open link that they made or that is theirs. */
  async endSessionsAndLinks(tx: Tx, ids: readonly string[]): Promise<number> {
    await tx.execute(sql`delete from session where sess ->> 'accountId' = any(${ids})`);
    await tx.execute(sql`delete from idempotency_key where scope = any(${ids})`);
    return tx.execute(sql`
      update account_token token set ended_at = clock_timestamp()
      where used_at is null and ended_at is null and (
        invited_by = any(${ids}::uuid[]) or account_id = any(${ids}::uuid[])
        or lower(email) in (select lower(email) from account where id = any(${ids}::uuid[]))
        or ${handedOverBy(sql`= any(${ids}::uuid[])`)})`);
  }

  keptContent(tx: Tx): Promise<KeptContent> {
    return tx.one<KeptContent>(sql`
      select (select count(*)::int from initiative where is_example) as initiatives,
        (select count(*)::int from actor where is_example) as actors`);
  }
}
