import type { ActorPage } from '@samhandling/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** Actors by a part of their name; what was found stays while the next is looked for. */
export const mergeTargetsQuery = (q: string) => ({
  ...apiQuery<ActorPage>(['actors'], '/actors', { limit: 20, ...(q ? { q } : {}) }),
  placeholderData: keepPreviousData,
});
