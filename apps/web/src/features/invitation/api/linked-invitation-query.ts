import type { LinkedInvitation } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const linkedInvitationQuery = (token: string) =>
  apiQuery<LinkedInvitation>(['linked-invitation', token], `/invitations/${token}`);
