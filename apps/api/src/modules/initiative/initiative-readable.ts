import {
  isCoordinator,
  memberActorIds,
  type Caller,
  type PublicationState,
} from '@samhandling/domain';
import type { Places } from '../../platform/database/statement.ts';
import { anyId, anyWord, isPublished, type Of } from '../../schema/index.ts';

/** What coordinators find of all actors besides what is published: `isInitiativeListedFor`. */
const COORDINATED: readonly PublicationState[] = ['submitted', 'returned', 'archived'];

/** What lists find for a caller besides what is published. */
export type Readable = {
  readonly memberActorIds?: readonly string[] | undefined;
  readonly coordinatedStates?: readonly PublicationState[] | undefined;
};

/** What lists find for the caller: `isInitiativeListedFor` of the domain. A spec holds the two together. */
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
