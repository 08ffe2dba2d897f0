import type {
  Account,
  AccountChangeBody,
  AccountInvitationBody,
  InvitationReceipt,
} from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';

/**
 * Changes an account. If somebody else changed it first, its present state is fetched. The list is
 * refetched in the background: with a filter the account may no longer be in it.
 */
export function useAccountChange({ id, version }: Account) {
  const api = useApi();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['accounts'] });
  return useMutation({
    mutationFn: (body: AccountChangeBody) =>
      api.patch<Account>(`/accounts/${id}`, body, { version }),
    onSuccess: refresh,
    onError: (error) => {
      if (isProblem(error) && error.isStale) refresh();
    },
  });
}

export function useAccountSignOut({ id }: Account) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.delete(`/accounts/${id}/sessions`) });
}

export function useAccountInvitation() {
  const api = useApi();
  return (body: AccountInvitationBody) => api.post<InvitationReceipt>('/invitations', body);
}
