import type { Invitation } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** What the link says; 404 once it is used or too old. */
export const invitationQuery = (token: string) =>
  apiQuery<Invitation>(['invitations', token], `/invitations/${encodeURIComponent(token)}`);
