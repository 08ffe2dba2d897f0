import type { Ownership, OwnershipBody } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';

/** Changes who is responsible; afterwards all queries that count it are refetched. */
export function useOwnershipMutations(actionCode: string) {
  const api = useApi();
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all(
      ['actions', 'coverage', 'ownerships', 'desk', 'actors'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const onError = (error: unknown) => (isProblem(error) && error.isStale ? refresh() : undefined);
  return {
    open: useMutation({
      mutationFn: (body: OwnershipBody) =>
        api.post<Ownership>(`/actions/${actionCode}/ownerships`, body),
      onSuccess: refresh,
      onError,
    }),
    confirm: useMutation({
      mutationFn: ({ id, version }: Ownership) =>
        api.post<Ownership>(`/ownerships/${id}/confirmation`, undefined, { version }),
      onSuccess: refresh,
      onError,
    }),
    release: useMutation({
      mutationFn: ({ ownership, reason }: { ownership: Ownership; reason: string }) =>
        api.post<Ownership>(
          `/ownerships/${ownership.id}/release`,
          { reason },
          { version: ownership.version },
        ),
      onSuccess: refresh,
      onError,
    }),
  };
}
