import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, type Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { db } from '../../schema/index.ts';

const KEPT_DAYS = 31;
const MOST_SHOWN = 100;
const LONGEST = 60;
/** As many different questions as are counted on one day, so that nobody fills the table. */
const MOST_A_DAY = 500;
/** What looks like a mailbox, a number of a person or a telephone is not kept. */
const PERSONAL = /@|\d{4,}/;

const counted = shaped<{ query: string }>()(({ query }) =>
  db
    .insertInto('missed_search')
    .columns(['day', 'query', 'times'])
    .expression(
      db
        .selectNoFrom([
          sql<string>`clock()::date`.as('day'),
          sql<string>`${query}::text`.as('query'),
          sql<number>`1`.as('times'),
        ])
        .where(
          sql<boolean>`(select count(*) from missed_search where day = clock()::date) < ${sql.lit(MOST_A_DAY)}`,
        ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'query'])
        .doUpdateSet((eb) => ({ times: sql<number>`${eb.ref('missed_search.times')} + 1` })),
    ),
);

const forgotten = shaped<object>()(() =>
  db
    .deleteFrom('missed_search')
    .where('day', '<', sql<string>`clock()::date - ${sql.lit(KEPT_DAYS)}::integer`),
);

const ofTheMonth = shaped<object>()(() =>
  db
    .selectFrom('missed_search')
    .select((eb) => [
      'missed_search.query',
      sql<number>`${eb.fn.sum('missed_search.times')}::int`.as('times'),
    ])
    .where('day', '>=', sql<string>`clock()::date - ${sql.lit(KEPT_DAYS)}::integer`)
    .groupBy('missed_search.query')
    .orderBy('times', 'desc')
    .orderBy('missed_search.query')
    .limit(sql.lit(MOST_SHOWN)),
);

/** Counts questions that found nothing, by day and without whom they came from. */
@Injectable()
export class MissedSearches {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async count(typed: string): Promise<void> {
    const query = typed.trim().replace(/\s+/g, ' ').toLowerCase();
    if (query.length < 3 || query.length > LONGEST || PERSONAL.test(query)) return;
    await this.unitOfWork.run(async (tx) => {
      await tx.run(forgotten({}));
      await tx.run(counted({ query }));
    });
  }

  ofTheMonth(reader: Reader = this.database) {
    return reader.rows(ofTheMonth({}));
  }
}
