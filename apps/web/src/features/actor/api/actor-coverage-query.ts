import type { CoverageMap } from '@samhandling/contract';
import { apiQuery, notSent } from '../../../lib/api/query-client.ts';

/** Every action as a tile; those that the actor answers for or works on match. */
export const actorCoverageQuery = (id: string) =>
  notSent(apiQuery<CoverageMap>(['coverage'], '/coverage', { actor: id }));
