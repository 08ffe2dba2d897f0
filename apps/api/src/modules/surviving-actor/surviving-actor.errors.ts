import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';

registerConstraintCodes({ actor_merged_check: 'actor.merged' });

/** The actor was merged. What was asked for is refused, and not done in the name of the other actor. */
export const actorMerged = (into: { id: string; name: string }) =>
  new RequestFault('actor.merged', { params: { actorId: into.id, name: into.name } });
