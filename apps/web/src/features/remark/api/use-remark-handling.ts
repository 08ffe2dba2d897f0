import type { Remark } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** Marks a remark as handled. Whether it succeeds or not, the list and the desk are refetched. */
export function useRemarkHandling() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Remark) =>
      api.post<Remark>(`/remarks/${id}/handling`, undefined, { version }),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['remarks'] }),
        queryClient.invalidateQueries({ queryKey: ['desk'] }),
      ]),
  });
}
