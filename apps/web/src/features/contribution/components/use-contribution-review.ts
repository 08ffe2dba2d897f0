import type { Contribution } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** The coordinator's steps with a contribution; afterwards all queries that show it are refetched. */
export function useContributionReview(initiativeId: string, { id, version }: Contribution) {
  const api = useApi();
  const queryClient = useQueryClient();
  const path = `/initiatives/${initiativeId}/contributions/${id}`;
  const refresh = () => queryClient.invalidateQueries();
  return {
    ask: useMutation({
      mutationFn: (question: string) =>
        api.post<Contribution>(`${path}/questioning`, { question }, { version }),
      onSuccess: refresh,
    }),
    accept: useMutation({
      mutationFn: () => api.post<Contribution>(`${path}/acceptance`, undefined, { version }),
      onSuccess: refresh,
    }),
    reopen: useMutation({
      mutationFn: () => api.post<Contribution>(`${path}/reopening`, undefined, { version }),
      onSuccess: refresh,
    }),
  };
}
