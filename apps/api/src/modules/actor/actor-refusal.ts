import { type ActOf, type ACTOR_POLICY, actorAbilities, type Person } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { denied, type RequestFault } from '../../platform/errors/request-fault.ts';
import { actorMerged, asMemberNow } from '../surviving-actor/index.ts';
import type { ActorRecord } from './actor.repository.ts';

/**
 * Why the person may not do it. Where the actor was merged, a person who may act for the other one
 * is told its name.
 */
export async function refusalOf(
  reader: Reader,
  { mergedInto }: ActorRecord,
  person: Person,
  ability: ActOf<typeof ACTOR_POLICY>,
): Promise<RequestFault> {
  if (!mergedInto) return denied();
  const facts = { actorId: mergedInto.id, state: 'admitted' } as const;
  const may = actorAbilities(await asMemberNow(reader, person), facts)[ability];
  return may ? actorMerged(mergedInto) : denied();
}
