import {
  isCoordinator,
  memberActorIds,
  type Caller,
  type PublicationState,
} from '@samhandling/domain';
import type { Places } from '../../platform/database/statement.ts';
import { anyId, anyWord, isPublished, type Of } from '../../schema/index.ts';

/** What coordinators read of all actors besides what is published: `initiativeAbilities(…).view`. */
const COORDINATED: readonly PublicationState[] = ['submitted', 'returned', 'archived'];

/** What a caller may read besides what is published. */
export type Readable = {
  readonly memberActorIds?: readonly string[] | undefined;
  readonly coordinatedStates?: readonly PublicationState[] | undefined;
};

/** What the caller may read: `initiativeAbilities(…).view` of the domain, for lists. A spec holds the two together. */
export function readableBy(person: Caller): Readable {
  const actorIds = memberActorIds(person);
  if (isCoordinator(person)) return { memberActorIds: actorIds, coordinatedStates: COORDINATED };
  return actorIds.length === 0 ? {} : { memberActorIds: actorIds };
}

/** Whether an initiative is published, or among what is readable besides. */
export const isReadable = (
  eb: Of<'initiative'>,
  { memberActorIds: actorIds, coordinatedStates }: Places<Readable>,
) =>
  eb.or([
    isPublished(eb),
    ...(actorIds ? [eb('initiative.owner_actor_id', '=', anyId(actorIds))] : []),
    ...(coordinatedStates
      ? [eb('initiative.publication_state', '=', anyWord(coordinatedStates))]
      : []),
  ]);
