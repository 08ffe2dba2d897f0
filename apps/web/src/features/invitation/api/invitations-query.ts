import type { InvitationPage } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { invitationsSearch } from '../../../lib/list-search.ts';

export type InvitationsSearch = ReturnType<typeof invitationsSearch.read>;

export const invitationsQuery = (search: InvitationsSearch) =>
  apiQuery<InvitationPage>(['invitations'], '/invitations', invitationsSearch.toApi(search));
