import { Injectable } from '@nestjs/common';
import type { PendingChangeFields } from '@samhandling/contract';
import type { PendingChangeState } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';

/** A change that waits, as it is stored. */
export type StoredChange = {
  readonly fields: PendingChangeFields;
  readonly state: PendingChangeState;
  /** Who wrote it last. */
  readonly createdBy: string;
};

const byInitiative = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('pending_change')
    .select(['fields', 'state', 'created_by as createdBy'])
    .where('initiative_id', '=', id),
);

const kept = shaped<{ id: string; fields: string; accountId: string }>()(
  ({ id, fields, accountId }) =>
    db
      .insertInto('pending_change')
      .values({
        initiative_id: id,
        fields: sql`${fields}::jsonb`,
        created_by: accountId,
      })
      .onConflict((conflict) =>
        conflict.column('initiative_id').doUpdateSet({
          fields: sql`excluded.fields`,
          created_by: sql`excluded.created_by`,
          state: 'waiting',
          note: null,
          updated_at: sql`clock()`,
        }),
      ),
);

const returned = shaped<{ id: string; note: string }>()(({ id, note }) =>
  db
    .updateTable('pending_change')
    .set({ state: 'returned', note, updated_at: sql`clock()` })
    .where('initiative_id', '=', id),
);

const removed = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('pending_change').where('initiative_id', '=', id),
);

/** What owners want changed; written under the lock of the initiative. */
@Injectable()
export class PendingChangeRepository {
  find(reader: Reader, id: string): Promise<StoredChange | undefined> {
    return reader.row(byInitiative({ id }));
  }

  /** In place of one that waits or was returned. */
  async keep(tx: Tx, id: string, fields: PendingChangeFields, accountId: string): Promise<void> {
    await tx.run(kept({ id, fields: JSON.stringify(fields), accountId }));
  }

  async return(tx: Tx, id: string, note: string): Promise<void> {
    await tx.run(returned({ id, note }));
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.run(removed({ id }));
  }
}
