import type { Invitation, InvitationLink } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/query-client.ts';

/** Loads every list of invitations again, without waiting for them. */
export function useInvitationsRefresh(): () => void {
  const queryClient = useQueryClient();
  return () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes('invitations'),
    });
}

/** Sends again or withdraws. Also where it fails, the lists are loaded again. */
export function useInvitationStep(kind: 'renew' | 'withdraw') {
  const api = useApi();
  const change = kind === 'renew' ? 'renewal' : 'withdrawal';
  return useMutation({
    mutationFn: ({ id }: Invitation) => api.post(`/invitations/${id}/${change}`, undefined),
    onSettled: useInvitationsRefresh(),
  });
}

/** Makes a new link; no earlier one works after that. */
export function useInvitationLink(id: string) {
  const api = useApi();
  return useMutation({
    mutationFn: () => api.post<InvitationLink>(`/invitations/${id}/link`, undefined),
    onSettled: useInvitationsRefresh(),
  });
}
