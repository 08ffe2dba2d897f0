import {
  initiativeAbilities,
  isCoordinator,
  maySeeInitiativeInternals,
  memberActorIds,
  type Caller,
  type PublicationState,
} from '@samhandling/domain';
import { sql, type Sql } from '../../platform/database/sql.ts';

/** What coordinators read of all actors besides what is published: `initiativeAbilities(…).view`. */
const COORDINATED: readonly PublicationState[] = ['submitted', 'returned', 'archived'];

/** An `initiative` that everybody may read. */
export const isPublished: Sql = sql`initiative.publication_state = 'published'`;

/**
 * Whether the caller may read an `initiative`: `initiativeAbilities(…).view` of the domain, said in
 * SQL for lists. A spec holds the two together.
 */
export function isReadableBy(person: Caller): Sql {
  const actorIds = memberActorIds(person);
  if (actorIds.length === 0 && !isCoordinator(person)) return isPublished;
  const own = sql`initiative.owner_actor_id = any(${actorIds}::uuid[])`;
  const coordinated = isCoordinator(person)
    ? sql`or initiative.publication_state = any(${COORDINATED}::text[])`
    : sql``;
  return sql`(${isPublished} or ${own} ${coordinated})`;
}

type Facts = {
  readonly owner: { readonly id: string };
  readonly publicationState: PublicationState;
};

/** What the caller may do with the row. */
export function abilitiesOf({ owner, publicationState }: Facts, person: Caller) {
  return initiativeAbilities(person, { ownerActorId: owner.id, publicationState });
}

/** Whether the caller reads the contact mailbox and the reasons, too. */
export function seesInternals({ owner, publicationState }: Facts, person: Caller): boolean {
  return maySeeInitiativeInternals(person, { ownerActorId: owner.id, publicationState });
}
