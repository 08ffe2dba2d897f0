import { Injectable } from '@nestjs/common';
import type { ActorRef, HistoryEvent } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import { actorRef, instant } from './initiative-sql.ts';

export type StoredEntry = {
  readonly id: string;
  readonly at: string;
  readonly event: HistoryEvent;
  readonly actor: ActorRef | null;
  readonly personName: string | null;
  readonly changedFields: string[];
  readonly reason: string | null;
};

/** What happened to an initiative and its reports, latest first. */
@Injectable()
export class InitiativeHistoryRepository {
  list(reader: Reader, initiativeId: string): Promise<StoredEntry[]> {
    return reader.query(sql`
      select entry.id::text, ${instant(sql`entry.at`)} as at, entry.event, entry.reason,
        case when actor.id is not null then ${actorRef(sql`actor`)} end as actor,
        account.name as "personName",
        case when entry.event = 'initiative.changed'
          then array(select jsonb_object_keys(entry.to_value)) else '{}' end as "changedFields"
      from history_entry entry
        left join actor on actor.id = entry.actor_id
        left join account on account.id = entry.account_id
      where entry.subject_type = 'initiative' and entry.subject_id = ${initiativeId}
      order by entry.at desc, entry.id desc limit 200`);
  }
}
