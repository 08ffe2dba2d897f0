import type {
  Actor,
  ActorBody,
  Admission,
  InvitationReceipt,
  MemberInvitationBody,
} from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';

/**
 * A decision changes lists, counts and pages; where somebody was first, what stands now is asked for.
 * Nobody waits for it: the answer could take away the very part of the page that was told of success.
 */
function useRefresh() {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries();
  return {
    onSuccess: refresh,
    onError: (error: Error) => {
      if (isProblem(error) && error.isStale) refresh();
    },
  };
}

export function useActorChange({ id, version }: Actor) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: ActorBody) => api.put<Actor>(`/actors/${id}`, body, { version }),
    ...useRefresh(),
  });
}

/** The decisions about an organisation; with a mail or a link for the one who asked. */
export function useActorDecisions({ id, version }: Actor) {
  const api = useApi();
  const refresh = useRefresh();
  return {
    admit: useMutation({
      mutationFn: () => api.post<Admission>(`/actors/${id}/admission`, undefined, { version }),
      ...refresh,
    }),
    decline: useMutation({
      mutationFn: (reason: string) =>
        api.post<Actor>(`/actors/${id}/decline`, { reason }, { version }),
      ...refresh,
    }),
    merge: useMutation({
      mutationFn: (intoActorId: string) =>
        api.post<Admission>(`/actors/${id}/merge`, { intoActorId }, { version }),
      ...refresh,
    }),
  };
}

export function useMemberInvitation(actorId: string) {
  const api = useApi();
  return (body: MemberInvitationBody) =>
    api.post<InvitationReceipt>(`/actors/${actorId}/invitations`, body);
}

export function useMemberRemoval(actorId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (accountId: string) => api.delete(`/actors/${actorId}/members/${accountId}`),
    ...useRefresh(),
  });
}
