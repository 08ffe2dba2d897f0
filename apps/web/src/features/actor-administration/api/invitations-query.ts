import type { Invitation } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const invitationsQuery = (actorId: string) =>
  apiQuery<{ items: Invitation[] }>(
    ['actors', actorId, 'invitations'],
    `/actors/${actorId}/invitations`,
  );
