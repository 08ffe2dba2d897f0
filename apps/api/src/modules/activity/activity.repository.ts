import { Injectable } from '@nestjs/common';
import type { ActivityEntry, ActivityQuery } from '@samhandling/contract';
import { type AliasableExpression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type Places } from '../../platform/database/statement.ts';
import { actorRef, db, instant, isInMonth } from '../../schema/index.ts';

type Event = ActivityEntry['event'];
type StoredEntry = Omit<ActivityEntry, 'at'> & { at: Date };
type Subject = 'initiative' | 'action' | 'actor';

const nothing = <Value>() => sql<Value>`null::json`;
const noRole = () => sql<ActivityEntry['role']>`null::text`;

/** Which entries: the latest, or those of a month. */
type Wanted = { month?: string | undefined; most: number };

/** The latest entries of one event, read backwards in its index. */
const entriesOf = (event: Event, subject: Subject, { month, most }: Places<Wanted>) =>
  db
    .selectFrom('history_entry as entry')
    .select((eb) => ['entry.id', 'entry.at', eb.ref('entry.event').$castTo<Event>().as('event')])
    .where('entry.event', '=', event)
    .where('entry.subject_type', '=', subject)
    .where((eb) => (month ? isInMonth(eb.ref('entry.at'), month) : eb.lit(true)))
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(most);

const ofInitiative = (event: Event, wanted: Places<Wanted>) =>
  entriesOf(event, 'initiative', wanted)
    .innerJoin('initiative', (join) =>
      join
        .on('initiative.publication_state', '=', 'published')
        .on((eb) => eb('initiative.id', '=', sql<string>`${eb.ref('entry.subject_id')}::uuid`)),
    )
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) => [
      actorRef(eb).as('actor'),
      jsonBuildObject({ id: eb.ref('initiative.id'), title: eb.ref('initiative.title') })
        .$castTo<ActivityEntry['initiative']>()
        .as('initiative'),
      nothing<ActivityEntry['action']>().as('action'),
      noRole().as('role'),
    ]);

const ofOwnership = (event: Event, wanted: Places<Wanted>) =>
  entriesOf(event, 'action', wanted)
    .innerJoin('action', (join) =>
      join.onRef('action.code', '=', 'entry.subject_id').on('action.retired_at', 'is', null),
    )
    .innerJoin('actor', (join) =>
      join.onRef('actor.id', '=', 'entry.actor_id').on('actor.state', '=', 'admitted'),
    )
    .select((eb) => [
      actorRef(eb).as('actor'),
      nothing<ActivityEntry['initiative']>().as('initiative'),
      jsonBuildObject({ code: eb.ref('action.code'), text: eb.ref('action.text') })
        .$castTo<ActivityEntry['action']>()
        .as('action'),
      sql<ActivityEntry['role']>`${eb.ref('entry.to_value')} ->> 'role'`.as('role'),
    ])
    .where((eb) =>
      eb.or([
        eb('entry.event', '<>', 'ownership.released'),
        eb.exists(
          eb
            .selectFrom('history_entry as earlier')
            .where('earlier.event', '=', 'ownership.confirmed')
            .where('earlier.subject_type', '=', 'action')
            .whereRef('earlier.subject_id', '=', 'entry.subject_id')
            .where((inner) =>
              inner(
                sql<string>`${inner.ref('earlier.to_value')} ->> 'ownershipId'`,
                '=',
                sql<string>`${inner.ref('entry.to_value')} ->> 'ownershipId'`,
              ),
            ),
        ),
      ]),
    );

const ofActor = (event: Event, wanted: Places<Wanted>) =>
  entriesOf(event, 'actor', wanted)
    .innerJoin('actor', (join) =>
      join
        .on('actor.state', '=', 'admitted')
        .on((eb) => eb('actor.id', '=', sql<string>`${eb.ref('entry.subject_id')}::uuid`)),
    )
    .select((eb) => [
      actorRef(eb).as('actor'),
      nothing<ActivityEntry['initiative']>().as('initiative'),
      nothing<ActivityEntry['action']>().as('action'),
      noRole().as('role'),
    ]);

/**
 * A query of its own, so that the order and the limit of each part are kept when the parts are
 * joined.
 */
const whole = (entries: AliasableExpression<StoredEntry>) =>
  db.selectFrom(entries.as('entry')).selectAll();

type Page = Wanted & { limit: number; offset: number };

const latest = shaped<Page>()(({ limit, offset, ...wanted }) =>
  db
    .selectFrom(
      whole(ofInitiative('initiative.published', wanted))
        .unionAll(whole(ofInitiative('status_report.filed', wanted)))
        .unionAll(whole(ofInitiative('status_report.corrected', wanted)))
        .unionAll(whole(ofOwnership('ownership.confirmed', wanted)))
        .unionAll(whole(ofOwnership('ownership.released', wanted)))
        .unionAll(whole(ofActor('actor.admitted', wanted)))
        .as('entry'),
    )
    .select((eb) => [
      sql<string>`${eb.ref('entry.id')}::text`.as('id'),
      instant(eb.ref('entry.at')).as('at'),
      'entry.event',
      'entry.actor',
      'entry.initiative',
      'entry.action',
      'entry.role',
    ])
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc')
    .limit(limit)
    .offset(offset),
);

/** What happened lately in public, read from the history. */
@Injectable()
export class ActivityRepository {
  /**
   * The latest of each event, then the latest of all, so that each is read from the end of its index.
   * Only of what is public today: an initiative that was archived since, or an actor that was merged,
   * is not told of, and of a claim that was never confirmed nothing is told.
   */
  list(reader: Reader, { month, page, limit }: ActivityQuery): Promise<ActivityEntry[]> {
    const offset = (page - 1) * limit;
    return reader.rows(latest({ month, most: offset + limit, limit, offset }));
  }
}
