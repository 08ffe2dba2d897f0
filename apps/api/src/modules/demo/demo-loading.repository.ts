import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db } from '../../schema/index.ts';

export type LoadedDemo = Readonly<{
  initiativeIds: readonly string[];
  actorIds: readonly string[];
  accountIds: readonly string[];
}>;

type Marked = { ids: readonly string[] };

const anyExample = shaped<object>()(() =>
  db.selectFrom('initiative').select('id').where('is_example', '=', true).limit(1),
);

const initiativesMarked = shaped<Marked>()(({ ids }) =>
  db
    .updateTable('initiative')
    .set({ is_example: true })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
);

const actorsMarked = shaped<Marked>()(({ ids }) =>
  db
    .updateTable('actor')
    .set({ is_example: true })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
);

const accountsMarked = shaped<Marked>()(({ ids }) =>
  db
    .updateTable('account')
    .set({ came_with_demo: true })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
);

/** The ids of what a demo loaded. */
@Injectable()
export class DemoLoadingRepository {
  async isThere(reader: Reader): Promise<boolean> {
    return (await reader.row(anyExample({}))) !== undefined;
  }

  async mark(tx: Tx, { initiativeIds, actorIds, accountIds }: LoadedDemo): Promise<void> {
    await tx.run(initiativesMarked({ ids: initiativeIds }));
    await tx.run(actorsMarked({ ids: actorIds }));
    await tx.run(accountsMarked({ ids: accountIds }));
  }
}
