import { Injectable } from '@nestjs/common';
import type { ActorEntry, OwnershipEntry, OwnershipPast } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { anyId, db, type Of } from '../../schema/index.ts';

type Given = { ids?: readonly string[] | undefined };

const actors = shaped<Given>()(({ ids }) => {
  const all = db
    .selectFrom('actor')
    .select(['actor.id', 'actor.name', 'actor.type', 'actor.state'])
    .select('actor.municipality_code as municipalityCode')
    .select((eb) =>
      sql<number>`extract(epoch from ${eb.ref('actor.created_at')})::float8`.as('createdAt'),
    );
  return ids ? all.where('actor.id', '=', anyId(ids)) : all;
});

/** Those that stand, and of those that are released the ones that had been confirmed. */
const ownerships = shaped<Given>()(({ ids }) => {
  const all = db
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.action_id as actionId', 'ownership.actor_id as actorId'])
    .select(['ownership.role', 'ownership.opened_on as openedOn'])
    .select('ownership.released_on as releasedOn')
    .select((eb) => eb.ref('ownership.state').$castTo<OwnershipEntry['state']>().as('state'))
    .where((eb) =>
      eb.or([
        eb('ownership.state', '<>', sql.lit('released' as const)),
        eb('ownership.confirmed_on', 'is not', null),
      ]),
    );
  return ids ? all.where('ownership.id', '=', anyId(ids)) : all;
});

/** Whether it was proposed to the actor: until it is confirmed its state says so, then only its history. */
const wasProposed = (eb: Of<'ownership'>) =>
  eb.or([
    eb('ownership.state', '=', 'proposed'),
    eb(
      sql<string>`${eb.ref('ownership.id')}::text`,
      'in',
      eb
        .selectFrom('history_entry')
        .select((entry) =>
          sql<string>`${entry.ref('history_entry.to_value')} ->> 'ownershipId'`.as('id'),
        )
        .where('history_entry.event', '=', 'ownership.proposed'),
    ),
  ]);

const ownershipPasts = shaped<Given>()(({ ids }) => {
  const all = db
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.action_id as actionId', 'ownership.actor_id as actorId'])
    .select(['ownership.role', 'ownership.opened_on as openedOn'])
    .select(['ownership.confirmed_on as confirmedOn', 'ownership.released_on as releasedOn'])
    .select((eb) => wasProposed(eb).$castTo<boolean>().as('wasProposed'));
  return ids ? all.where('ownership.id', '=', anyId(ids)) : all;
});

/** Reads what overviews know of actors and of what they own. */
@Injectable()
export class ActorEntriesRepository {
  listActors(reader: Reader, ids?: readonly string[]): Promise<ActorEntry[]> {
    return reader.rows(actors({ ids }));
  }

  listOwnerships(reader: Reader, ids?: readonly string[]): Promise<OwnershipEntry[]> {
    return reader.rows(ownerships({ ids }));
  }

  listOwnershipPasts(reader: Reader, ids?: readonly string[]): Promise<OwnershipPast[]> {
    return reader.rows(ownershipPasts({ ids }));
  }
}
