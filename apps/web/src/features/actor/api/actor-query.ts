import type { Actor } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const actorQuery = (id: string) =>
  apiQuery<Actor>(['actors', id], `/actors/${encodeURIComponent(id)}`);
