import { Injectable } from '@nestjs/common';
import type { ActivityEntry } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { joinSql, sql, type Sql } from '../../platform/database/sql.ts';
import { actorRef, instant, isPublished } from '../initiative/index.ts';

type Event = ActivityEntry['event'];

const INITIATIVE_EVENTS: readonly Event[] = [
  'initiative.published',
  'status_report.filed',
  'status_report.corrected',
];
const OWNERSHIP_EVENTS: readonly Event[] = ['ownership.confirmed', 'ownership.released'];

/** What happened lately in public, read from the history. */
@Injectable()
export class ActivityRepository {
  /**
   * The latest of each event, then the latest of all, so that each is read from the end of its index.
   * Only of what is public today: an initiative that was archived since, or an actor that was merged,
   * is gone from here, and of a claim that was never confirmed nothing is told.
   */
  list(reader: Reader, limit: number): Promise<ActivityEntry[]> {
    const latest = (entries: Sql): Sql =>
      sql`(${entries} order by entry.at desc, entry.id desc limit ${limit})`;
    const entries = [
      ...INITIATIVE_EVENTS.map(ofInitiative),
      ...OWNERSHIP_EVENTS.map(ofOwnership),
      ofActor('actor.admitted'),
    ];
    return reader.query(sql`
      select id::text, ${instant(sql`at`)} as at, event, actor, initiative, action
      from (${joinSql(entries.map(latest), ' union all ')}) entry
      order by entry.at desc, entry.id desc limit ${limit}`);
  }
}

const ofInitiative = (event: Event): Sql => sql`
  select entry.id, entry.at, entry.event, ${actorRef(sql`owner`)} as actor,
    json_build_object('id', initiative.id, 'title', initiative.title) as initiative,
    null::json as action
  from history_entry entry
    join initiative on initiative.id = entry.subject_id::uuid and ${isPublished}
    join actor owner on owner.id = initiative.owner_actor_id
  where entry.event = ${event} and entry.subject_type = 'initiative'`;

const ofOwnership = (event: Event): Sql => sql`
  select entry.id, entry.at, entry.event, ${actorRef(sql`actor`)} as actor, null::json as initiative,
    json_build_object('code', action.code, 'text', action.text) as action
  from history_entry entry
    join action on action.code = entry.subject_id and action.retired_at is null
    join actor on actor.id = entry.actor_id and actor.state = 'admitted'
  where entry.event = ${event} and entry.subject_type = 'action'
    and (entry.event <> 'ownership.released' or exists (
      select from history_entry earlier
      where earlier.event = 'ownership.confirmed' and earlier.subject_type = 'action'
        and earlier.subject_id = entry.subject_id
        and earlier.to_value ->> 'ownershipId' = entry.to_value ->> 'ownershipId'))`;

const ofActor = (event: Event): Sql => sql`
  select entry.id, entry.at, entry.event, ${actorRef(sql`actor`)} as actor, null::json as initiative,
    null::json as action
  from history_entry entry
    join actor on actor.id = entry.subject_id::uuid and actor.state = 'admitted'
  where entry.event = ${event} and entry.subject_type = 'actor'`;
