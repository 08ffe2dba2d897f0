import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export type Purpose = 'county' | 'demo';

@Injectable()
export class DatabasePurposeRepository {
  async find(reader: Reader): Promise<Purpose | undefined> {
    const row = await reader.maybe<{ purpose: Purpose }>(sql`select purpose from database_purpose`);
    return row?.purpose;
  }

  /** Keeps the purpose as it is until the end of the transaction. */
  async findLocked(tx: Tx): Promise<Purpose | undefined> {
    const row = await tx.maybe<{ purpose: Purpose }>(
      sql`select purpose from database_purpose for no key update`,
    );
    return row?.purpose;
  }

  /** Decides the purpose where it is undecided; a database with accounts becomes a county's, never a demo's. */
  async decide(tx: Tx, purpose: Purpose): Promise<void> {
    await tx.execute(sql`
      insert into database_purpose (purpose)
      select case when exists (select from account) then 'county' else ${purpose}::text end
      on conflict do nothing`);
  }

  /**
   * Changes the purpose. The transaction that turns a demo into a county may remove the last
   * administrators.
   */
  async change(tx: Tx, purpose: Purpose): Promise<void> {
    await tx.execute(sql`
      insert into database_purpose (purpose) values (${purpose})
      on conflict (is_only_row) do update set purpose = ${purpose}, decided_at = clock()
        where database_purpose.purpose <> ${purpose}`);
  }
}
