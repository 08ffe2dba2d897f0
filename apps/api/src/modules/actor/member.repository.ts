import { Injectable } from '@nestjs/common';
import type { Member } from '@samhandling/contract';
import type { MembershipRole } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

@Injectable()
export class MemberRepository {
  list(reader: Reader, actorId: string): Promise<Member[]> {
    return reader.query(sql`
      select account.id as "accountId", account.name, account.email, membership.role,
        to_char(membership.created_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as since
      from membership join account on account.id = membership.account_id
      where membership.actor_id = ${actorId}
      order by account.name collate "sv-SE-x-icu", account.id`);
  }

  /**
   * Removes the membership and returns what it was. The account is locked first, as it is when an
   * invitation is accepted: so the two can't deadlock.
   */
  async remove(tx: Tx, actorId: string, accountId: string): Promise<MembershipRole | undefined> {
    await tx.query(sql`select from account where id = ${accountId} for no key update`);
    const removed = await tx.maybe<{ role: MembershipRole }>(sql`
      delete from membership where actor_id = ${actorId} and account_id = ${accountId}
      returning role`);
    return removed?.role;
  }
}
