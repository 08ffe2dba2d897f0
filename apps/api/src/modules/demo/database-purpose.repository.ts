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

  /** Decides the purpose where it is undecided; a database with accounts becomes a county's, never a demo's. */
  async decide(tx: Tx, purpose: Purpose): Promise<void> {
    await tx.execute(sql`
      insert into database_purpose (purpose)
      select case when exists (select from account) then 'county' else ${purpose}::text end
      on conflict do nothing`);
  }

  /** Makes a county's database of a demo's; false where it is none. What the demo leaves may lack administrators. */
  async endDemo(tx: Tx): Promise<boolean> {
    return (
      (await tx.execute(sql`
        update database_purpose set purpose = 'county', decided_at = now()
        where purpose = 'demo'`)) === 1
    );
  }
}
