import type { Partnership } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** What is answered to the question whether an actor is a partner; a no has a reason. */
export type PartnerAnswer = {
  readonly partnership: Partnership;
  readonly name: 'acceptance' | 'decline';
  readonly reason?: string;
};

/** Answers for a partner; afterwards all queries that name or count partners are refetched. */
export function usePartnerAnswer() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ partnership: { id, version }, name, reason }: PartnerAnswer) =>
      api.post<Partnership>(
        `/partnerships/${id}/${name}`,
        reason === undefined ? undefined : { reason },
        { version },
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
