import { Injectable } from '@nestjs/common';
import type { Member } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/unit-of-work.ts';

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
   * Locks the actor's memberships, so that two do not remove the last administrators of each other.
   * The rows themselves may go, and nothing refers to them: hence the strongest lock.
   */
  async listLocked(tx: Tx, actorId: string): Promise<Member[]> {
    await tx.query(
      sql`select from membership where actor_id = ${actorId} order by account_id for update`,
    );
    return this.list(tx, actorId);
  }

  /** Whoever is removed is signed out of what they had open: their abilities are read anew. */
  async remove(tx: Tx, actorId: string, accountId: string): Promise<void> {
    await tx.execute(sql`
      delete from membership where actor_id = ${actorId} and account_id = ${accountId}`);
  }
}
