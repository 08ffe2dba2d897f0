import { registerConstraintCodes } from '../../platform/errors/constraint-codes.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';

registerConstraintCodes({ actor_merged_check: 'actor.merged' });

/**
 * Refuses a request that names a merged actor, since it is not done in the name of another actor.
 */
export const actorMerged = (into: { id: string; name: string }) =>
  new RequestFault('actor.merged', { params: { actorId: into.id, name: into.name } });
