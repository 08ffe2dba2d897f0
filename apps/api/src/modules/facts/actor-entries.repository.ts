import { Injectable } from '@nestjs/common';
import type { ActorEntry, CalendarDate, OwnershipEntry } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { anyId, db } from '../../schema/index.ts';
import { asItWas } from '../dated-initiative/index.ts';

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

/** Those that are not released, with whose they are and how far they have come. */
const ownerships = shaped<Given & { asOf?: CalendarDate | undefined }>()(({ ids, asOf }) => {
  const all = asItWas(asOf)
    .selectFrom('ownership')
    .select(['ownership.id', 'ownership.action_id as actionId', 'ownership.actor_id as actorId'])
    .select(['ownership.role', 'ownership.opened_on as openedOn'])
    .select((eb) => eb.ref('ownership.state').$castTo<OwnershipEntry['state']>().as('state'))
    .where('ownership.state', '<>', sql.lit('released' as const));
  return ids ? all.where('ownership.id', '=', anyId(ids)) : all;
});

/** Reads what overviews know of actors and of what they own. */
@Injectable()
export class ActorEntriesRepository {
  listActors(reader: Reader, ids?: readonly string[]): Promise<ActorEntry[]> {
    return reader.rows(actors({ ids }));
  }

  listOwnerships(
    reader: Reader,
    { ids, asOf }: Given & { asOf?: CalendarDate } = {},
  ): Promise<OwnershipEntry[]> {
    return reader.rows(ownerships({ ids, asOf }));
  }
}
