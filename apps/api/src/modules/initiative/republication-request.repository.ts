import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';

const asked = shaped<{ id: string; reason: string; accountId: string }>()(
  ({ id, reason, accountId }) =>
    db
      .insertInto('republication_request')
      .values({ initiative_id: id, reason, requested_by: accountId })
      .onConflict((conflict) =>
        conflict.column('initiative_id').doUpdateSet({
          reason: sql`excluded.reason`,
          requested_by: sql`excluded.requested_by`,
          requested_at: sql`clock()`,
          state: 'waiting',
          decline_reason: null,
          answered_at: null,
        }),
      ),
);

const declined = shaped<{ id: string; reason: string }>()(({ id, reason }) =>
  db
    .updateTable('republication_request')
    .set({ state: 'declined', decline_reason: reason, answered_at: sql`clock()` })
    .where('initiative_id', '=', id),
);

const removed = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('republication_request').where('initiative_id', '=', id),
);

/** That owners want archived initiatives published again; written under the lock of the initiative. */
@Injectable()
export class RepublicationRequestRepository {
  /** In place of one that was declined. */
  async keep(tx: Tx, id: string, reason: string, accountId: string): Promise<void> {
    await tx.run(asked({ id, reason, accountId }));
  }

  async decline(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.run(declined({ id, reason }));
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.run(removed({ id }));
  }
}
