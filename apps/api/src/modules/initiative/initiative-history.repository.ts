import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, db, instant } from '../../schema/index.ts';

export type StoredEntry = RowOf<typeof entriesOf>;

const MOST_ENTRIES = 200;

const entriesOf = shaped<{ initiativeId: string }>()(({ initiativeId }) =>
  db
    .selectFrom('history_entry as entry')
    .leftJoin('account', 'account.id', 'entry.account_id')
    .select((eb) => [
      sql<string>`${eb.ref('entry.id')}::text`.as('id'),
      instant(eb.ref('entry.at')).as('at'),
      'entry.event',
      'entry.reason',
      eb
        .selectFrom('actor')
        .select((actor) => actorRef(actor).as('actor'))
        .whereRef('actor.id', '=', 'entry.actor_id')
        .as('actor'),
      'account.name as personName',
      sql<null>`null::text`.as('role'),
      sql<string[]>`case when ${eb.ref('entry.event')} = 'initiative.changed'
        then array(select jsonb_object_keys(${eb.ref('entry.to_value')})) else '{}' end`.as(
        'changedFields',
      ),
    ])
    .where('entry.subject_type', '=', 'initiative')
    .where('entry.subject_id', '=', initiativeId)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(MOST_ENTRIES),
);

/** What happened to an initiative and its reports, latest first. */
@Injectable()
export class InitiativeHistoryRepository {
  list(reader: Reader, initiativeId: string): Promise<StoredEntry[]> {
    return reader.rows(entriesOf({ initiativeId }));
  }
}
