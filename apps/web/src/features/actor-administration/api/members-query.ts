import type { Member } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const membersQuery = (actorId: string) =>
  apiQuery<{ items: Member[] }>(['actors', actorId, 'members'], `/actors/${actorId}/members`);
