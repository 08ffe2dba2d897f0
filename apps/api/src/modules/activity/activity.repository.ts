import { Injectable } from '@nestjs/common';
import type { ActivityEntry } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import { actorRef, instant, isPublished } from '../initiative/index.ts';

const INITIATIVE_EVENTS = [
  'initiative.published',
  'status_report.filed',
  'status_report.corrected',
];
const OWNERSHIP_EVENTS = ['ownership.confirmed', 'ownership.released'];

/** What happened lately in public, read from the history. */
@Injectable()
export class ActivityRepository {
  /**
   * Only of what is public today: an initiative that was archived since, or an actor that was merged,
   * is gone from here, and of a claim that was never confirmed nothing is told.
   */
  list(reader: Reader, limit: number): Promise<ActivityEntry[]> {
    return reader.query(sql`
      select * from (
        (select entry.id::text, ${instant(sql`entry.at`)} as at, entry.event,
            ${actorRef(sql`owner`)} as actor,
            json_build_object('id', initiative.id, 'title', initiative.title) as initiative,
            null::json as action, entry.id as place
          from history_entry entry
            join initiative on initiative.id::text = entry.subject_id and ${isPublished}
            join actor owner on owner.id = initiative.owner_actor_id
          where entry.event = any(${INITIATIVE_EVENTS}::text[]) and entry.subject_type = 'initiative'
          order by entry.id desc limit ${limit})
        union all
        (select entry.id::text, ${instant(sql`entry.at`)}, entry.event, ${actorRef(sql`actor`)}, null,
            json_build_object('code', action.code, 'text', action.text), entry.id
          from history_entry entry
            join action on action.code = entry.subject_id and action.retired_at is null
            join actor on actor.id = entry.actor_id and actor.state = 'admitted'
          where entry.event = any(${OWNERSHIP_EVENTS}::text[]) and entry.subject_type = 'action'
            and (entry.event <> 'ownership.released' or exists (
              select from history_entry earlier
              where earlier.event = 'ownership.confirmed' and earlier.subject_type = 'action'
                and earlier.subject_id = entry.subject_id
                and earlier.to_value ->> 'ownershipId' = entry.to_value ->> 'ownershipId'))
          order by entry.id desc limit ${limit})
        union all
        (select entry.id::text, ${instant(sql`entry.at`)}, entry.event, ${actorRef(sql`actor`)}, null,
            null, entry.id
          from history_entry entry
            join actor on actor.id::text = entry.subject_id and actor.state = 'admitted'
          where entry.event = 'actor.admitted' and entry.subject_type = 'actor'
          order by entry.id desc limit ${limit})) happened
      order by place desc limit ${limit}`);
  }
}
