import { Injectable } from '@nestjs/common';
import type { MembershipRole } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, inSwedish, swedishDay } from '../../schema/index.ts';

/** A member of an actor, and the role in the region, which decides who may help with the account. */
export type MemberRow = RowOf<typeof ofActor>;

const ofActor = shaped<{ actorId: string }>()(({ actorId }) =>
  db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.id as accountId', 'account.name', 'account.email', 'membership.role'])
    .select('account.region_role as regionRole')
    .select((eb) => swedishDay(eb.ref('membership.created_at')).as('since'))
    .where('membership.actor_id', '=', actorId)
    .orderBy((eb) => inSwedish(eb.ref('account.name')))
    .orderBy('account.id'),
);

const accountLocked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('account').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const removed = shaped<{ actorId: string; accountId: string }>()(({ actorId, accountId }) =>
  db
    .deleteFrom('membership')
    .where('actor_id', '=', actorId)
    .where('account_id', '=', accountId)
    .returning('role'),
);

@Injectable()
export class MemberRepository {
  list(reader: Reader, actorId: string): Promise<MemberRow[]> {
    return reader.rows(ofActor({ actorId }));
  }

  /**
   * Removes the membership and returns what it was. The account is locked first, as it is when an
   * invitation is accepted: so the two can't deadlock.
   */
  async remove(tx: Tx, actorId: string, accountId: string): Promise<MembershipRole | undefined> {
    await tx.run(accountLocked({ id: accountId }));
    const membership = await tx.row(removed({ actorId, accountId }));
    return membership?.role;
  }
}
